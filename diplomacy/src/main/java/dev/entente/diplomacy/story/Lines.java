package dev.entente.diplomacy.story;

/** What can be told from one line of a text. */
final class Lines {

  private static final int LONGEST_HEADLINE = 200;

  private Lines() {}

  /** Returns the offset of the line feed that ends the line, or the text's length. */
  static int end(String text, int start) {
    int feed = text.indexOf('\n', start);
    return feed < 0 ? text.length() : feed;
  }

  /** Returns the offset of the first character that is not white space, or {@code end}. */
  static int firstInk(String text, int start, int end) {
    int i = start;
    while (i < end && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Returns the end of the text before its trailing white space, not below {@code start}. */
  static int lastInk(String text, int start, int end) {
    int i = end;
    while (i > start && isBlank(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Returns whether a stretch holds a phrase; letter case counts. */
  static boolean holds(String text, int start, int end, String phrase) {
    char first = phrase.charAt(0);
    for (int i = start; i <= end - phrase.length(); i++) {
      if (text.charAt(i) == first && text.startsWith(phrase, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the first offset from one on at which a phrase stands, or -1: for a phrase that begins
   * with a rare sign, which is looked for alone.
   */
  static int find(String text, String phrase, int from) {
    int at = text.indexOf(phrase.charAt(0), from);
    while (at >= 0 && !text.startsWith(phrase, at)) {
      at = text.indexOf(phrase.charAt(0), at + 1);
    }
    return at;
  }

  /** White space of pages: also the no-break space and what zero-width signs leave. */
  static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u200b' || c == '\ufeff' || c == '\u3000';
  }

  /** Returns whether the line could be a headline: short, and no sentence. */
  static boolean isHeadlineLike(String text, int start, int end) {
    int length = end - start;
    if (length < 12 || length > LONGEST_HEADLINE) {
      return false;
    }
    char last = text.charAt(end - 1);
    boolean closed = ".;:,!\"”".indexOf(last) >= 0;
    return !closed && text.lastIndexOf(' ', end) > start;
  }

  /** "—A. Writer on the talks": whom a quotation box quotes. */
  static boolean isAttributionOfQuote(String text, int start, int end) {
    boolean dash = text.charAt(start) == '—' || text.charAt(start) == '–';
    return dash
        && end - start > 3
        && Character.isUpperCase(text.charAt(start + 1))
        && isHeadlineLike(text, start, end);
  }
}
