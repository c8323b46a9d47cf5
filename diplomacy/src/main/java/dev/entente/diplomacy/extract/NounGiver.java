package dev.entente.diplomacy.extract;

/** Finds who gives a meal or holds a meeting by the words behind it: "a dinner given by Wrona". */
final class NounGiver {

  private static final int REACH = 9;

  private static final WordSet GIVEN = WordSet.of("hosted", "given", "offered", "held");

  private final Words words;
  private final NounModifiers modifiers;

  NounGiver(Words words, NounModifiers modifiers) {
    this.words = words;
    this.modifiers = modifiers;
  }

  /** "A dinner given in her honour by Wrona", "was held, hosted by Wrona": Wrona, or null. */
  Group of(Candidate candidate, Clause clause) {
    int end = candidate.triggerEnd;
    boolean given = false;
    if (words.is(end, "by") && isMeal(candidate)) {
      return clause.startingAt(end + 1);
    }
    Group caller = caller(candidate, clause);
    if (caller != null) {
      return caller;
    }
    for (int i = end; i < Math.min(clause.to - 1, end + REACH); i++) {
      boolean by = words.is(i + 1, "by");
      given |= words.isOneOf(i, GIVEN);
      if (by && (i == end ? isMeal(candidate) || !modifiers.mediates(i) : given)) {
        Group giver = clause.startingAt(i + 2);
        return giver == null || giver.modifier() ? null : giver;
      }
      if (by || words.isAny(i, WordClass.SPEECH) || words.isAny(i, WordClass.CLAUSE)) {
        return null;
      }
    }
    return null;
  }

  /** "A call on Monday from Wrona to Kovar": Wrona, or null. */
  private Group caller(Candidate candidate, Clause clause) {
    boolean calls = candidate.frame.partners().contains("from");
    int stop = calls ? Math.min(clause.to - 1, candidate.triggerEnd + REACH) : 0;
    for (int i = candidate.triggerEnd; i < stop; i++) {
      Group from = words.is(i, "from") ? clause.startingAt(i + 1) : null;
      if (from != null) {
        boolean to = words.is(from.to, "to") && clause.startingAt(from.to + 1) != null;
        return to && !from.modifier() ? from : null;
      }
    }
    return null;
  }

  /** Returns whether a list stands behind the noun, as who gives it. */
  boolean isGiver(Group group, Candidate candidate) {
    return group != null && group.from > candidate.triggerEnd && words.is(group.from - 1, "by");
  }

  /** Whoever hosts talks may only lend the room; the host of a meal sits at the table. */
  private static boolean isMeal(Candidate candidate) {
    return candidate.frame.partners().contains("for");
  }
}
