package dev.entente.diplomacy.story;

/**
 * Finds a phrase in one paragraph of a text after the other, and searches hardly any part of it
 * twice. Letter case counts.
 */
final class Occurrences {

  private final String text;
  private final String phrase;

  /** From here on the phrase was searched for last. */
  private int searched = Integer.MAX_VALUE;

  private int next;

  Occurrences(String text, String phrase) {
    this.text = text;
    this.phrase = phrase;
  }

  /** Returns the first offset from one on at which the phrase stands, or the text's length. */
  int from(int start) {
    if (start < searched || start > next) {
      int found = text.indexOf(phrase, start);
      next = found < 0 ? text.length() : found;
      searched = start;
    }
    return next;
  }
}
