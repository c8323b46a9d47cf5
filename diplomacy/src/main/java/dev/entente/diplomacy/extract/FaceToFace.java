package dev.entente.diplomacy.extract;

/**
 * Tells whether words that may as well be written or broadcast are said to somebody who is there:
 * "briefed Wrona in Krakow", "flew to Warsaw to press Wrona for a deal".
 */
final class FaceToFace {

  private static final int JOURNEY_REACH = 18;

  private static final WordSet GOING =
      WordSet.of(
          "fly",
          "flies",
          "flying",
          "flown",
          "travel",
          "travels",
          "traveling",
          "travelling",
          "go",
          "goes",
          "gone",
          "come",
          "comes",
          "coming",
          "arrive",
          "arrives",
          "arriving",
          "sent",
          "head",
          "heads",
          "leaves");

  private final Words words;
  private Tokens tokens;

  FaceToFace(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** Returns whether a place stands right behind the one who is told, or somebody came for it. */
  boolean is(int trigger, Group told, Clause clause) {
    return isPlaced(told.to, clause) || (words.is(trigger - 1, "to") && hasCome(trigger, clause));
  }

  /** "In Krakow", "on Monday in Krakow", "here". */
  private boolean isPlaced(int from, Clause clause) {
    int at = from;
    while (at < clause.to
        && (Calendar.names(tokens, at)
            || words.is(at, "on")
            || (words.isAny(at, WordClass.ADVERB) && !words.is(at, "here")))) {
      at++;
    }
    boolean in = words.is(at, "in") || words.is(at, "at");
    return words.is(at, "here") || (in && at + 1 < clause.to && tokens.capital(at + 1));
  }

  /** "Flew in from Vienna to", "was in Warsaw to", "is due in Warsaw on Friday to". */
  private boolean hasCome(int trigger, Clause clause) {
    for (int i = trigger - 2; i >= Math.max(clause.from, trigger - JOURNEY_REACH); i--) {
      boolean there =
          words.is(i, "in")
              && i + 1 < clause.to
              && tokens.capital(i + 1)
              && (words.isAny(i - 1, WordClass.AUXILIARY)
                  || words.is(i - 1, "due")
                  || words.is(i - 1, "expected"));
      if (there || words.isAny(i, WordClass.MOTION_PAST) || words.isOneOf(i, GOING)) {
        return true;
      }
      if (words.isAny(i, WordClass.SPEECH) || words.isAny(i, WordClass.CLAUSE)) {
        return false;
      }
    }
    return false;
  }
}
