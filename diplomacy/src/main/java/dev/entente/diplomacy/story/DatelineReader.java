package dev.entente.diplomacy.story;

import dev.entente.diplomacy.extract.date.CalendarWords;
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

  private final DatelineCursor line;
  private final DatelinePlace place;
  private final DatelineDay day;
  private final DatelineAgency agency;
  private boolean dashed;

  private DatelineReader(String text, int from, int limit) {
    this.line = new DatelineCursor(text, from, limit);
    this.place = new DatelinePlace(line);
    this.day = new DatelineDay(line);
    this.agency = new DatelineAgency(line);
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
        if (found.isPresent() && reader.isStrong()) {
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
    boolean read = reader.day.readDayLine() || (reader.place.readPlace() && reader.readTail());
    return read ? Optional.of(reader.dateline(0, field.length())) : Optional.empty();
  }

  /** Capitals with an agency, and a day or a dash. */
  private boolean isStrong() {
    return place.inCapitals() && agency.name() != null && (day.month() != 0 || dashed);
  }

  private Optional<Found> read() {
    int start = line.at();
    if (day.readDayLine()) {
      int printedEnd = line.at();
      line.skipSpace();
      boolean ownLine = line.at() >= line.limit() || line.text().charAt(line.at()) == '\n';
      return ownLine
          ? Optional.of(new Found(dateline(start, printedEnd), start, line.at()))
          : Optional.empty();
    }
    line.to(start);
    if (!readAgencyFirst() && !place.readPlace()) {
      return Optional.empty();
    }
    int beforeTail = line.at();
    readTail();
    int printedEnd = line.at();
    boolean dash = agency.readDash();
    dashed = dash;
    if (!enough(dash)) {
      line.to(beforeTail);
      return bareCapitals(start);
    }
    line.skipSpace();
    return Optional.of(new Found(dateline(start, printedEnd), start, line.at()));
  }

  /** "SEOUL, Vice defense ministers …": a place in capitals, a comma, a sentence. */
  private Optional<Found> bareCapitals(int start) {
    int printedEnd = line.at();
    boolean alone = place.inCapitals() && place.cities().size() == 1 && place.city().length() >= 4;
    if (!alone || place.region() != null || NOT_PLACES.contains(place.city()) || !line.take(',')) {
      return Optional.empty();
    }
    line.skipSpace();
    boolean sentence =
        line.at() + 1 < line.limit()
            && (Character.isUpperCase(line.text().charAt(line.at()))
                || isQuote(line.text().charAt(line.at())))
            && !Character.isUpperCase(line.text().charAt(line.at() + 1))
            && CalendarWords.month(line.text(), line.at(), line.wordEnd(line.at())) == 0;
    day.forget();
    return sentence
        ? Optional.of(new Found(dateline(start, printedEnd), start, line.at()))
        : Optional.empty();
  }

  private boolean enough(boolean dash) {
    if (NOT_PLACES.contains(place.city())) {
      return false;
    }
    boolean known = agency.name() != null && Providers.standard().known(agency.name()).isPresent();
    int signs = (day.month() != 0 ? 1 : 0) + (agency.name() != null ? 1 : 0) + (dash ? 1 : 0);
    return signs >= (place.inCapitals() ? 1 : 2) && (dash || known || day.month() != 0);
  }

  private Dateline dateline(int start, int end) {
    String printed = line.text().substring(start, end).strip();
    return new Dateline(
        printed, place.cities(), place.region(), day.month(), day.day(), day.year(), agency.name());
  }

  /** "(ANSA) - Rome, May 12 -". */
  private boolean readAgencyFirst() {
    int start = line.at();
    if (agency.readAgency() && agency.readDash()) {
      line.skipSpace();
      if (place.readPlace()) {
        return true;
      }
    }
    line.to(start);
    agency.forget();
    return false;
  }

  /** The day and the agency, both of which may be missing. */
  private boolean readTail() {
    int start = line.at();
    line.skipSpace();
    boolean comma = line.take(',') || line.take('.');
    line.skipSpace();
    day.readWeekday();
    if (!day.readDay()) {
      line.to(comma ? start : line.at());
    }
    int afterDay = line.at();
    line.skipSpace();
    boolean stop = line.take('.');
    line.skipSpace();
    if (agency.name() == null && !agency.readAgency()) {
      line.to(stop ? afterDay : line.at());
    }
    if (agency.name() == null && day.month() == 0) {
      line.to(start);
    }
    return true;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '\'' || c == '‘';
  }
}
