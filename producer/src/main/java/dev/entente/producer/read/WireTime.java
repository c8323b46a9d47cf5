package dev.entente.producer.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;

/**
 * A time as newsrooms write it: a day, or a day with a time, with or without an offset.
 *
 * @param day the day at the place that the offset belongs to, not in UTC
 * @param local the time of that place, or null where the text gives none
 * @param instant the instant, or null where the text gives no time or no offset
 */
record WireTime(LocalDate day, LocalDateTime local, Instant instant) {

  /** ISO 8601 in its extended form. */
  private static final DateTimeFormatter EXTENDED =
      DateTimeFormatter.ofPattern(
              "uuuu-MM-dd['T'HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][XXX][XX][X]]")
          .withResolverStyle(ResolverStyle.STRICT);

  /** Returns the instant; a time without offset is taken for UTC, a day alone is none. */
  Instant inUtcUnlessSaid() {
    return instant != null || local == null ? instant : local.toInstant(ZoneOffset.UTC);
  }

  /**
   * Reads ISO 8601.
   *
   * @param field the field that it stands in, for the message
   * @throws RefusedException as BAD_VALUE
   */
  static WireTime parse(String field, String text) throws RefusedException {
    try {
      TemporalAccessor parsed =
          EXTENDED.parseBest(
              text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (parsed instanceof OffsetDateTime time) {
        return new WireTime(time.toLocalDate(), time.toLocalDateTime(), time.toInstant());
      }
      LocalDateTime local = parsed instanceof LocalDateTime time ? time : null;
      return new WireTime(LocalDate.from(parsed), local, null);
    } catch (DateTimeException e) {
      throw JsonFields.badValue(
          field, "is not a date like 2026-03-09 or 2026-03-09T08:30:00+09:00");
    }
  }
}
