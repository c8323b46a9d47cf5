package dev.entente.diplomacy.extract;

/**
 * The first word of a sentence that is one of a set: looked for once for the sentence, and asked
 * for by each of its candidates. Where none stands, nothing more need be looked at.
 */
final class FirstWord {

  private final Words words;
  private final WordSet set;
  private Clause known;
  private int first;

  FirstWord(Words words, WordSet set) {
    this.words = words;
    this.set = set;
  }

  /** Forgets the sentence that was asked for last. */
  void reset() {
    known = null;
  }

  /** Returns the token, or the end of the sentence where no such word stands. */
  int in(Clause clause) {
    if (clause != known) {
      known = clause;
      first = clause.from;
      while (first < clause.to && !words.isOneOf(first, set)) {
        first++;
      }
    }
    return first;
  }
}
