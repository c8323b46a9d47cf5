package dev.entente.diplomacy.story;

import dev.entente.diplomacy.extract.date.CalendarWords;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads datelines, from left to right, without trying again.
 *
 * <p>A place alone is no dateline: capitals need a dash, a day, an agency or a capital after the
 * comma; a place in small letters needs two of a day, an agency and a dash.
 */
final class DatelineReader {

  /** A dateline and where it stands: {@code end} is past the dash and the white space after it. */
  record Found(Dateline dateline, int start, int end) {}

  /** Words in capitals that open a sentence as a name, not as a place. */
  private static final Set<String> NOT_PLACES =
      Set.of(
          "NATO",
          "OPEC",
          "OPEC+",
          "ASEAN",
          "UNESCO",
          "UNICEF",
          "NASA",
          "APEC",
          "RTRS",
          "BRICS",
          "UPDATE",
          "URGENT",
          "LEAD",
          "NEWS",
          "EDITORS",
          "EDITOR",
          "ATTN",
          "KILL",
          "HOLD",
          "CNBC",
          "READ",
          "PHOTO",
          "PHOTOS",
          "VIDEO",
          "EXTRA",
          "FLASH",
          "ADVISORY",
          "CORRECTION");

  private static final int LONGEST_AGENCY = 48;
  private static final int MOST_WORDS = 5;

  private final String text;
  private final int limit;
  private int at;

  private final List<String> cities = new ArrayList<>(2);
  private boolean capitals;
  private boolean dashed;
  private String region;
  private int month;
  private int day;
  private int year;
  private String agency;

  private DatelineReader(String text, int from, int limit) {
    this.text = text;
    this.at = from;
    this.limit = limit;
  }

  /** Reads the dateline that begins at an offset of a text, if one does. */
  static Optional<Found> readAt(String text, int from, int limit) {
    return new DatelineReader(text, from, limit).read();
  }

  /**
   * Finds a dateline inside a paragraph whose headline and byline were glued to it by a scraper:
   * only one with a day and an agency, or an agency and a dash, is taken there.
   */
  static Optional<Found> search(String text, int from, int limit) {
    if (!holdsAgency(text, from, limit)) {
      return Optional.empty();
    }
    for (int i = from; i < limit; i++) {
      boolean boundary = i == from || !Character.isUpperCase(text.charAt(i - 1));
      if (boundary && Character.isUpperCase(text.charAt(i))) {
        DatelineReader reader = new DatelineReader(text, i, limit);
        Optional<Found> found = reader.read();
        boolean strong =
            reader.capitals && reader.agency != null && (reader.month != 0 || reader.dashed);
        if (found.isPresent() && strong) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Returns whether a bracket or slash closes before a dash, as it does after an agency. */
  private static boolean holdsAgency(String text, int from, int limit) {
    for (int i = from; i < limit; i++) {
      boolean closes = text.charAt(i) == ')' || text.charAt(i) == '/';
      int next = closes ? Lines.firstInk(text, i + 1, limit) : limit;
      if (next < limit && "-–—_.:".indexOf(text.charAt(next)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Reads a field that holds nothing else: a place alone will do. */
  static Optional<Dateline> readField(String printed) {
    String field = printed.strip();
    DatelineReader reader = new DatelineReader(field, 0, field.length());
    boolean read = reader.readDayLine() || (reader.readPlace() && reader.readTail());
    return read ? Optional.of(reader.dateline(0, field.length())) : Optional.empty();
  }

  private Optional<Found> read() {
    int start = at;
    if (readDayLine()) {
      int printedEnd = at;
      skipSpace();
      boolean ownLine = at >= limit || text.charAt(at) == '\n';
      return ownLine
          ? Optional.of(new Found(dateline(start, printedEnd), start, at))
          : Optional.empty();
    }
    at = start;
    if (!readAgencyFirst() && !readPlace()) {
      return Optional.empty();
    }
    int beforeTail = at;
    readTail();
    int printedEnd = at;
    boolean dash = readDash();
    dashed = dash;
    if (!enough(dash)) {
      at = beforeTail;
      return bareCapitals(start);
    }
    skipSpace();
    return Optional.of(new Found(dateline(start, printedEnd), start, at));
  }

  /** "SEOUL, Vice defense ministers …": a place in capitals, a comma, a sentence. */
  private Optional<Found> bareCapitals(int start) {
    int printedEnd = at;
    boolean place = capitals && cities.size() == 1 && cities.get(0).length() >= 4;
    if (!place || region != null || NOT_PLACES.contains(cities.get(0)) || !take(',')) {
      return Optional.empty();
    }
    skipSpace();
    boolean sentence =
        at + 1 < limit
            && (Character.isUpperCase(text.charAt(at)) || isQuote(text.charAt(at)))
            && !Character.isUpperCase(text.charAt(at + 1))
            && CalendarWords.month(text, at, wordEnd(at)) == 0;
    month = 0;
    day = 0;
    return sentence
        ? Optional.of(new Found(dateline(start, printedEnd), start, at))
        : Optional.empty();
  }

  private boolean enough(boolean dash) {
    if (NOT_PLACES.contains(cities.isEmpty() ? "" : cities.get(0))) {
      return false;
    }
    boolean known = agency != null && Providers.standard().known(agency).isPresent();
    int signs = (month != 0 ? 1 : 0) + (agency != null ? 1 : 0) + (dash ? 1 : 0);
    return signs >= (capitals ? 1 : 2) && (dash || known || month != 0);
  }

  private Dateline dateline(int start, int end) {
    String printed = text.substring(start, end).strip();
    return new Dateline(printed, cities, region, month, day, year, agency);
  }

  /** "Friday, January 4, 2019" and nothing else before the line ends. */
  private boolean readDayLine() {
    int start = at;
    readWeekday();
    boolean whole = readDay() && year != 0;
    if (!whole) {
      at = start;
      month = 0;
      day = 0;
      year = 0;
    }
    return whole;
  }

  /** "(ANSA) - Rome, May 12 -". */
  private boolean readAgencyFirst() {
    int start = at;
    if (readAgency() && readDash()) {
      skipSpace();
      if (readPlace()) {
        return true;
      }
    }
    at = start;
    agency = null;
    return false;
  }

  private boolean readPlace() {
    int start = at;
    capitals = isCapitals(at, wordEnd(at), 2);
    do {
      int cityStart = at;
      if (!readPlaceWords(capitals)) {
        at = start;
        cities.clear();
        return false;
      }
      cities.add(text.substring(cityStart, at));
    } while (cities.size() < 4 && take('/'));
    readRegion();
    return true;
  }

  private boolean isName(int start, int end, String name) {
    return end - start == name.length() && text.startsWith(name, start);
  }

  /** Returns whether the word has so many letters, and no small one. */
  private boolean isCapitals(int start, int end, int least) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters >= least;
  }

  /** Reads one to five words that begin with a capital; in capitals throughout where asked. */
  private boolean readPlaceWords(boolean inCapitals) {
    int words = 0;
    int end = at;
    int i = at;
    while (words < MOST_WORDS && i < limit && Character.isUpperCase(text.charAt(i))) {
      int wordEnd = wordEnd(i);
      boolean month = CalendarWords.month(text, i, wordEnd) != 0 && words > 0;
      if (month || (inCapitals && hasLower(i, wordEnd))) {
        break;
      }
      boolean glued = !inCapitals && (isName(i, wordEnd, "By") || isCapitals(i, wordEnd, 3));
      if (glued) {
        return false;
      }
      words++;
      end = wordEnd;
      i = wordEnd;
      boolean joined = i + 1 < limit && text.charAt(i) == ' ';
      if (!joined) {
        break;
      }
      i++;
    }
    at = end;
    return words > 0;
  }

  private boolean hasLower(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A word of a place: letters, and the marks inside "ST. PETERSBURG", "N'DJAMENA", "D.C.". */
  private int wordEnd(int from) {
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

  /** ", Republic of Korea", ", D.C.": only where a day, an agency, a dash or the end follows. */
  private void readRegion() {
    int start = at;
    skipSpace();
    if (!take(',')) {
      at = start;
      return;
    }
    skipSpace();
    int regionStart = at;
    int firstEnd = wordEnd(at);
    boolean calendar =
        CalendarWords.month(text, at, firstEnd) != 0
            || CalendarWords.weekday(text, at, firstEnd) != 0;
    if (!calendar && readPlaceWords(false)) {
      take('.'); // "Mass.", "Calif."
      int regionEnd = at;
      skipSpace();
      boolean closed = at >= limit || ",(-–—:/".indexOf(text.charAt(at)) >= 0;
      if (closed) {
        region = text.substring(regionStart, regionEnd);
        at = regionEnd;
        return;
      }
    }
    at = start;
  }

  /** The day and the agency, both of which may be missing. */
  private boolean readTail() {
    int start = at;
    skipSpace();
    boolean comma = take(',') || take('.');
    skipSpace();
    readWeekday();
    if (!readDay()) {
      at = comma ? start : at;
    }
    int afterDay = at;
    skipSpace();
    boolean stop = take('.');
    skipSpace();
    if (agency == null && !readAgency()) {
      at = stop ? afterDay : at;
    }
    if (agency == null && month == 0) {
      at = start;
    }
    return true;
  }

  private void readWeekday() {
    int end = wordEnd(at);
    if (CalendarWords.weekday(text, at, end) != 0) {
      at = end;
      take(',');
      skipSpace();
    }
  }

  /** "May 21", "21 May", either with ", 2019". */
  private boolean readDay() {
    int start = at;
    int dayFirst = readNumber();
    skipSpace();
    int end = wordEnd(at);
    int stop = end > at && text.charAt(end - 1) == '.' ? end - 1 : end;
    int named = CalendarWords.month(text, at, stop);
    at = end;
    take('.');
    skipSpace();
    int dayLast = dayFirst > 0 ? dayFirst : readNumber();
    if (named == 0 || !isDay(named, dayLast)) {
      at = start;
      return false;
    }
    month = named;
    day = dayLast;
    readYear();
    return true;
  }

  private static boolean isDay(int month, int day) {
    try {
      MonthDay.of(month, day);
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  private void readYear() {
    int start = at;
    take(',');
    skipSpace();
    int number = readNumber();
    if (number >= 1800 && number < 2200) {
      year = number;
    } else {
      at = start;
    }
  }

  private int readNumber() {
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

  /** "(Yonhap)", "/TASS/". */
  private boolean readAgency() {
    if (at >= limit || (text.charAt(at) != '(' && text.charAt(at) != '/')) {
      return false;
    }
    char close = text.charAt(at) == '(' ? ')' : '/';
    int end = text.indexOf(close, at + 1);
    boolean fits = end > at + 1 && end < limit && end - at <= LONGEST_AGENCY;
    if (!fits || !Character.isLetter(text.charAt(at + 1)) || Lines.end(text, at) < end) {
      return false;
    }
    String name = text.substring(at + 1, end).strip();
    if (!Character.isUpperCase(name.charAt(0)) && !name.equals("dpa") && !name.contains("/")) {
      return false;
    }
    agency = name;
    at = end + 1;
    return true;
  }

  /** Takes "--", "—", "-", "_", ":", ".-", "./" and the white space before it. */
  private boolean readDash() {
    int start = at;
    skipSpace();
    boolean stop = take('.');
    skipSpace();
    int dashes = 0;
    while (at < limit && "-–—_".indexOf(text.charAt(at)) >= 0) {
      at++;
      dashes++;
    }
    boolean colon = dashes == 0 && !stop && agency != null && take(':');
    boolean spaced =
        at >= limit || Character.isWhitespace(text.charAt(at)) || dashes > 1 || agency != null;
    if ((dashes > 0 && spaced) || colon) {
      return true;
    }
    at = stop && agency != null ? at : start;
    return false;
  }

  private boolean take(char wanted) {
    if (at < limit && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '\'' || c == '‘';
  }

  private void skipSpace() {
    while (at < limit
        && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0' || text.charAt(at) == '\t')) {
      at++;
    }
  }
}
