package dev.entente.diplomacy.extract;

import java.text.Normalizer;

/** Folds a character to the lower-case ASCII letter that words are compared by. */
final class Folding {

  private static final int LATIN_END = 0x0250;
  private static final int VIETNAMESE_START = 0x1E00;
  private static final int VIETNAMESE_END = 0x1F00;
  private static final char[] LATIN = table(0, LATIN_END);
  private static final char[] VIETNAMESE = table(VIETNAMESE_START, VIETNAMESE_END);

  private Folding() {}

  /** Returns the folded form; characters outside the Latin blocks come back in lower case. */
  static char fold(char c) {
    if (c < LATIN_END) {
      return LATIN[c];
    }
    if (c >= VIETNAMESE_START && c < VIETNAMESE_END) {
      return VIETNAMESE[c - VIETNAMESE_START];
    }
    if (c == '\u2019' || c == '\u2018') {
      return '\'';
    }
    return c == '\u2011' || c == '\u2010' ? '-' : Character.toLowerCase(c);
  }

  /** Returns a word folded, letter by letter. */
  static String fold(String word) {
    char[] folded = word.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  private static char[] table(int from, int to) {
    char[] table = new char[to - from];
    for (int i = 0; i < table.length; i++) {
      char c = (char) (from + i);
      table[i] =
          special(
              c,
              Character.toLowerCase(
                  Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0)));
    }
    return table;
  }

  /** Letters that have no decomposition. */
  private static char special(char c, char decomposed) {
    return switch (c) {
      case '\u0141', '\u0142' -> 'l';
      case '\u00D8', '\u00F8' -> 'o';
      case '\u0131' -> 'i';
      case '\u0110', '\u0111' -> 'd';
      case '\u00DF' -> 's';
      case '\u00C6', '\u00E6' -> 'a';
      default -> decomposed;
    };
  }
}
