package dev.entente.diplomacy.extract;

/** What sort of character each UTF-16 unit is: one look in a table where the JDK takes several. */
final class Letters {

  private static final int LETTER = 1;
  private static final int DIGIT = 2;
  private static final int UPPER = 4;
  private static final int LOWER = 8;
  private static final int SPACE = 16;

  /** White space, and what pages put between words and nobody sees. */
  private static final int GAP = 32;

  private static final byte[] SORTS = new byte[1 << 16];

  static {
    for (int i = 0; i < SORTS.length; i++) {
      char c = (char) i;
      boolean gap = Character.isWhitespace(c) || c == '\u00A0' || c == '\u2060' || c == '\uFEFF';
      SORTS[i] =
          (byte)
              ((Character.isLetter(c) ? LETTER : 0)
                  | (Character.isDigit(c) ? DIGIT : 0)
                  | (Character.isUpperCase(c) ? UPPER : 0)
                  | (Character.isLowerCase(c) ? LOWER : 0)
                  | (Character.isWhitespace(c) ? SPACE : 0)
                  | (gap ? GAP : 0));
    }
  }

  private Letters() {}

  static boolean isLetter(char c) {
    return (SORTS[c] & LETTER) != 0;
  }

  static boolean isDigit(char c) {
    return (SORTS[c] & DIGIT) != 0;
  }

  static boolean isLetterOrDigit(char c) {
    return (SORTS[c] & (LETTER | DIGIT)) != 0;
  }

  static boolean isUpper(char c) {
    return (SORTS[c] & UPPER) != 0;
  }

  static boolean isLower(char c) {
    return (SORTS[c] & LOWER) != 0;
  }

  /** Returns whether it is white space as the JDK has it. */
  static boolean isSpace(char c) {
    return (SORTS[c] & SPACE) != 0;
  }

  /** Returns whether it stands between words and is nothing itself. */
  static boolean isGap(char c) {
    return (SORTS[c] & GAP) != 0;
  }
}
