package dev.entente.diplomacy.extract;

/** Tells whether a noun speaks of negotiations that go on, and of no round of them. */
final class LongTalks {

  private static final int BEFORE_NOUN = 4;
  private static final int BEFORE_IN = 7;
  private static final int LAUNCHED = 4;
  private static final int AGO = 8;

  private static final WordSet ADVANCE =
      WordSet.of("progress", "breakthrough", "deadlock", "headway", "advances");

  private static final WordSet BEGUN =
      WordSet.of("launched", "begun", "started", "opened", "began", "initiated");

  private static final WordSet LONG = WordSet.of("years", "year", "months", "decade", "decades");

  private final Words words;

  LongTalks(Words words) {
    this.words = words;
  }

  /** Returns whether the words around a noun that ends before {@code end} say so. */
  boolean at(int noun, int end, Clause clause) {
    return isAdvanced(noun, clause.from) || isOld(end, clause) || drags(end, clause);
  }

  /** "Progress is being made in trade talks", "in its talks with Poland". */
  private boolean isAdvanced(int noun, int from) {
    boolean theirs = words.is(noun - 1, "its") || words.is(noun - 1, "their");
    if (theirs && words.is(noun - 2, "in") && noun - 2 > from) {
      return true;
    }
    for (int i = noun - 1; i >= Math.max(from + 1, noun - BEFORE_NOUN); i--) {
      if (words.is(i, "in")) {
        for (int p = i - 1; p >= Math.max(from, i - BEFORE_IN); p--) {
          if (words.isOneOf(p, ADVANCE)) {
            return true;
          }
        }
        return false;
      }
    }
    return false;
  }

  /** "Talks between them have dragged on since March". */
  private boolean drags(int end, Clause clause) {
    for (int i = end; i < Math.min(clause.to - 1, end + AGO); i++) {
      if ((words.is(i, "dragged") || words.is(i, "dragging")) && words.is(i + 1, "on")) {
        return true;
      }
    }
    return false;
  }

  /** "Talks which were launched two years ago": what was begun so long ago is no round. */
  private boolean isOld(int end, Clause clause) {
    boolean relative = words.is(end, "which") || words.is(end, "that");
    for (int i = end; relative && i < Math.min(clause.to, end + LAUNCHED); i++) {
      for (int p = i + 1; words.isOneOf(i, BEGUN) && p < Math.min(clause.to, i + AGO); p++) {
        if (words.isOneOf(p, LONG) && words.is(p + 1, "ago")) {
          return true;
        }
      }
    }
    return false;
  }
}
