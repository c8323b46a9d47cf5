package dev.entente.diplomacy.extract;

/**
 * Tells whether talks that somebody offers are settled, since the other side takes the offer:
 * "agreed to a Polish proposal for talks".
 */
final class AcceptedOffer {

  private static final int BEFORE_NOUN = 6;
  private static final int BEFORE_OFFER = 6;

  private static final WordSet ACCEPTED = WordSet.of("accepted", "accepts", "accepting");

  private static final WordSet AGREED = WordSet.of("agreed", "agrees", "agreeing");

  private final Words words;

  AcceptedOffer(Words words) {
    this.words = words;
  }

  /** Returns whether an offer of what a noun names is taken in the words before it. */
  boolean before(int noun, Clause clause) {
    for (int i = noun - 1; i > Math.max(clause.from, noun - BEFORE_NOUN); i--) {
      boolean purpose = words.is(i, "for") || words.is(i, "of") || words.is(i, "to");
      if (purpose && words.isAny(i - 1, WordClass.OFFER)) {
        return taken(i - 1, clause.from);
      }
    }
    return false;
  }

  private boolean taken(int offer, int from) {
    for (int i = offer - 1; i >= Math.max(from, offer - BEFORE_OFFER); i--) {
      boolean verb = words.isOneOf(i, ACCEPTED);
      verb |= words.isOneOf(i, AGREED) && (words.is(i + 1, "to") || words.is(i + 1, "with"));
      if (verb) {
        return !words.is(i - 1, "not") && !words.is(i - 1, "to") && !words.is(i - 1, "if");
      }
      if (words.isAny(i, WordClass.SPEECH) || words.isAny(i, WordClass.CLAUSE)) {
        return false;
      }
    }
    return false;
  }
}
