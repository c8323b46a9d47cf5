package dev.entente.diplomacy.extract;

/** Knows a sentence that tells of sport: "Slovakia met Poland in the final on Saturday". */
final class SportTalk {

  /** Words that speak of a match where others stand beside them. */
  private static final WordSet OF_MATCHES = WordSet.of("final", "group", "opening", "next");

  private final Words words;
  private Tokens tokens;

  /** The sentence that was asked about last, and what it was found to be. */
  private Clause asked;

  private boolean sport;

  SportTalk(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
    asked = null;
  }

  /** Returns whether a sentence tells of sport. */
  boolean isToldIn(Clause clause) {
    if (clause != asked) {
      asked = clause;
      sport = namesSport(clause);
    }
    return sport;
  }

  private boolean namesSport(Clause clause) {
    for (int i = clause.from; i < clause.to; i++) {
      boolean match = words.isOneOf(i, OF_MATCHES) && (theFinal(i) || theGroup(i));
      if (match || words.isAny(i, WordClass.SPORT)) {
        return true;
      }
    }
    return false;
  }

  /** "In the final on Saturday", "a semi-final"; not "the final round of talks". */
  private boolean theFinal(int i) {
    return words.is(i, "final")
        && (words.is(i - 1, "the") || tokens.is(i - 1, '-'))
        && (i + 1 >= tokens.size()
            || tokens.shape(i + 1) == Tokens.Shape.MARK
            || words.isAny(i + 1, WordClass.PREPOSITION)
            || words.isAny(i + 1, WordClass.CONJUNCTION)
            || words.isAny(i + 1, WordClass.CLAUSE));
  }

  /** "In the group stage", "the opening game". */
  private boolean theGroup(int i) {
    return words.are(i, "group", "stage")
        || words.are(i, "opening", "game")
        || words.are(i, "next", "game");
  }
}
