package dev.entente.diplomacy.story;

/** Where the reader of a dateline stands, and the small things that it takes there. */
final class DatelineCursor {

  private final String text;
  private final int limit;
  private int at;

  DatelineCursor(String text, int from, int limit) {
    this.text = text;
    this.at = from;
    this.limit = limit;
  }

  String text() {
    return text;
  }

  /** Returns the end of what may be read. */
  int limit() {
    return limit;
  }

  int at() {
    return at;
  }

  void to(int offset) {
    at = offset;
  }

  /** Steps over a character if it is the wanted one. */
  boolean take(char wanted) {
    if (at < limit && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  void skipSpace() {
    while (at < limit
        && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  /**
   * Returns the end of a word of a place: letters, and the marks inside "ST. PETERSBURG",
   * "N'DJAMENA", "D.C.".
   */
  int wordEnd(int from) {
    int i = from;
    int letters = 0;
    while (i < limit) {
      char c = text.charAt(i);
      boolean inner = c == '\'' || c == '’' || c == '-' || c == '.';
      boolean more = i + 1 < limit && Character.isLetter(text.charAt(i + 1));
      boolean abbreviation = c == '.' && letters > 0 && letters <= 2;
      if (!Character.isLetter(c) && !(inner && more) && !abbreviation) {
        break;
      }
      letters = Character.isLetter(c) ? letters + 1 : 0;
      i++;
    }
    return i;
  }

  /** Reads up to five digits; 0 where there are none. */
  int readNumber() {
    int value = 0;
    int start = at;
    while (at < limit && at - start < 5 && isDigit(text.charAt(at))) {
      value = value * 10 + (text.charAt(at) - '0');
      at++;
    }
    return at > start ? value : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
