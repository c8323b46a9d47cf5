package dev.entente.diplomacy.extract;

/** Finds those who hold what a noun says in the clause behind it: "talks that they are to hold". */
final class NounHolders {

  private static final int REACH = 6;

  private final Words words;

  NounHolders(Words words) {
    this.words = words;
  }

  /** Returns the list that holds the meeting and notes the verb that says so, or null. */
  Group behind(Candidate candidate, Clause clause) {
    int q = candidate.triggerEnd;
    Group holders = clause.startingAt(q);
    if (holders == null && (words.is(q, "that") || words.is(q, "which"))) {
      holders = clause.startingAt(q + 1);
    }
    boolean several =
        holders != null && !holders.modifier() && (holders.anaphor() || holders.sides() > 1);
    if (!several) {
      return null;
    }
    for (int i = holders.to; i < Math.min(clause.to, holders.to + REACH); i++) {
      if (words.isAny(i, WordClass.LIGHT_VERB) && !words.isAny(i, WordClass.AUXILIARY)) {
        boolean noun = clause.startingAt(i + 1) != null || words.isAny(i + 1, WordClass.DETERMINER);
        candidate.heldAt = noun ? -1 : i;
        return noun ? null : holders;
      }
      boolean auxiliary = words.isAny(i, WordClass.AUXILIARY) || words.is(i, "to");
      if (!auxiliary && !words.isAny(i, WordClass.ADVERB)) {
        return null;
      }
    }
    return null;
  }
}
