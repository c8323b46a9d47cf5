package dev.entente.producer.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;

/**
 * A time as newsrooms write it: a day, or a day with a time, with or without an offset.
 *
 * @param day the day at the place that the offset belongs to, not in UTC
 * @param local the time of that place, or null where the text gives none
 * @param instant the instant, or null where the text gives no time or no offset
 */
record WireTime(LocalDate day, LocalDateTime local, Instant instant) {

  /** Where a day ends last. */
  private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

  private static final int YEAR_DIGITS = 4;

  /** ISO 8601 with its punctuation; some put a space for its T. */
  private static final DateTimeFormatter EXTENDED = form("uuuu-MM-dd", "[['T'][' ']HH:mm[:ss]");

  /** ISO 8601 without. */
  private static final DateTimeFormatter BASIC = form("uuuuMMdd", "['T'HHmm[ss]");

  private static DateTimeFormatter form(String day, String time) {
    return new DateTimeFormatterBuilder()
        .appendPattern(day + time)
        .optionalStart()
        .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
        .optionalEnd()
        .appendPattern("[XXX][XX][X]]")
        .toFormatter()
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * Reads ISO 8601.
   *
   * @param field the field that it stands in, for the message
   * @throws RefusedException as BAD_VALUE
   */
  static WireTime parse(String field, String text) throws RefusedException {
    WireTime time = lenient(text);
    if (time == null) {
      throw JsonFields.badValue(
          field, "is not a date like 2026-03-09 or 2026-03-09T08:30:00+09:00");
    }
    return time;
  }

  /** Reads ISO 8601; null where the text is missing or none. */
  static WireTime lenient(String text) {
    if (text == null) {
      return null;
    }
    String stamp = text.strip();
    boolean punctuated = stamp.length() > YEAR_DIGITS && stamp.charAt(YEAR_DIGITS) == '-';
    try {
      return of((punctuated ? EXTENDED : BASIC).parse(stamp));
    } catch (DateTimeException none) {
      return null;
    }
  }

  /** Returns whether a text is a time and nothing else. */
  static boolean isOne(String text) {
    return lenient(text) != null;
  }

  /** Asks for each part, and tries none: a story in two gives a day alone. */
  private static WireTime of(TemporalAccessor parsed) {
    LocalDate day = LocalDate.from(parsed);
    LocalTime time = parsed.query(TemporalQueries.localTime());
    ZoneOffset offset = parsed.query(TemporalQueries.offset());
    LocalDateTime local = time == null ? null : day.atTime(time);
    boolean whole = local != null && offset != null;
    return new WireTime(day, local, whole ? local.toInstant(offset) : null);
  }

  /** Returns the instant; a time without offset is taken for UTC, a day alone is none. */
  Instant inUtcUnlessSaid() {
    return instant != null || local == null ? instant : local.toInstant(ZoneOffset.UTC);
  }

  /**
   * Returns the instant by which it has come wherever the sender is: an embargo without an offset
   * ends where a day ends last, so that it is never broken.
   */
  Instant atTheLatest() {
    if (instant != null) {
      return instant;
    }
    return (local == null ? day.atStartOfDay() : local).toInstant(LAST_ZONE);
  }
}
