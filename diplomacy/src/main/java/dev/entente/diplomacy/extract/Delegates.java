package dev.entente.diplomacy.extract;

/**
 * Tells whether governments that a story names alone talk through delegations or negotiators: the
 * word may stand with the gathering or in the sentence before or after it.
 */
final class Delegates {

  private static final WordSet THOSE = WordSet.of("delegations", "negotiators");

  /** How many tokens from them on somebody may lead them. */
  private static final int REACH = 6;

  private final Words words;
  private Tokens tokens;

  Delegates(Grammar grammar) {
    this.words = new Words(grammar);
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
  }

  /** Returns whether a meeting of states without anybody of rank is one of delegations. */
  boolean sit(Candidate meeting) {
    for (Actor actor : meeting.actors) {
      boolean state = actor.kind == Actor.Kind.STATE || actor.kind == Actor.Kind.ANAPHOR;
      if (!state || actor.level != null) {
        return false;
      }
    }
    boolean told = false;
    int last = Math.min(tokens.sentences() - 1, meeting.sentence + 1);
    for (int s = Math.max(0, meeting.sentence - 1); s <= last; s++) {
      for (int i = tokens.sentenceStart(s); i < tokens.sentenceEnd(s); i++) {
        if (words.isOneOf(i, THOSE) && ofAll(i, tokens.sentenceStart(s))) {
          if (led(i, tokens.sentenceEnd(s))) {
            return false;
          }
          told = true;
        }
      }
    }
    return told;
  }

  /** "The negotiators", "delegations from"; not "Polish negotiators", who are those of one side. */
  private boolean ofAll(int i, int sentence) {
    return i == sentence
        || words.is(i - 1, "both")
        || words.isAny(i - 1, WordClass.DETERMINER)
        || words.isAny(i - 1, WordClass.MODIFIER)
        || words.isAny(i - 1, WordClass.PREPOSITION);
  }

  /** "Delegations led by their ministers": these have somebody's rank. */
  private boolean led(int from, int stop) {
    for (int i = from; i < Math.min(stop, from + REACH); i++) {
      if (words.is(i, "led") || words.is(i, "headed")) {
        return true;
      }
    }
    return false;
  }
}
