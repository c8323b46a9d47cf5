package dev.entente.diplomacy.story;

/** Reads the agency of a dateline and the dash behind it: "(Yonhap) --", "/TASS/.". */
final class DatelineAgency {

  private static final int LONGEST_AGENCY = 48;

  private final DatelineCursor line;
  private String agency;

  DatelineAgency(DatelineCursor line) {
    this.line = line;
  }

  /** Returns the agency as printed, or null. */
  String name() {
    return agency;
  }

  /** Forgets the agency: what followed was no dateline. */
  void forget() {
    agency = null;
  }

  /** "(Yonhap)", "/TASS/". */
  boolean readAgency() {
    if (line.at() >= line.limit()
        || (line.text().charAt(line.at()) != '(' && line.text().charAt(line.at()) != '/')) {
      return false;
    }
    char close = line.text().charAt(line.at()) == '(' ? ')' : '/';
    int end = line.text().indexOf(close, line.at() + 1);
    boolean fits = end > line.at() + 1 && end < line.limit() && end - line.at() <= LONGEST_AGENCY;
    if (!fits
        || !Character.isLetter(line.text().charAt(line.at() + 1))
        || Lines.end(line.text(), line.at()) < end) {
      return false;
    }
    String name = line.text().substring(line.at() + 1, end).strip();
    if (!Character.isUpperCase(name.charAt(0)) && !name.equals("dpa") && !name.contains("/")) {
      return false;
    }
    agency = name;
    line.to(end + 1);
    return true;
  }

  /** Takes "--", "—", "-", "_", ":", ".-", "./" and the white space before it. */
  boolean readDash() {
    int start = line.at();
    line.skipSpace();
    boolean stop = line.take('.');
    line.skipSpace();
    int dashes = 0;
    while (line.at() < line.limit() && "-–—_".indexOf(line.text().charAt(line.at())) >= 0) {
      line.to(line.at() + 1);
      dashes++;
    }
    boolean colon = dashes == 0 && !stop && agency != null && line.take(':');
    boolean spaced =
        line.at() >= line.limit()
            || Character.isWhitespace(line.text().charAt(line.at()))
            || dashes > 1
            || agency != null;
    if ((dashes > 0 && spaced) || colon) {
      return true;
    }
    line.to(stop && agency != null ? line.at() : start);
    return false;
  }
}
