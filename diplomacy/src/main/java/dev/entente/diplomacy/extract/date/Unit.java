package dev.entente.diplomacy.extract.date;

import dev.entente.diplomacy.meeting.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A stretch of the calendar that dates are counted in. */
enum Unit {
  HOUR,
  DAY,
  WEEK,
  WEEKEND,
  MONTH,
  QUARTER,
  YEAR;

  /** Returns the calendar's stretch that holds the day; weeks begin on Monday. */
  DateRange around(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (this) {
      case HOUR, DAY -> DateRange.of(day);
      case WEEK -> new DateRange(monday, monday.plusDays(6));
      case WEEKEND -> new DateRange(monday.plusDays(5), monday.plusDays(6));
      case MONTH ->
          new DateRange(
              day.with(TemporalAdjusters.firstDayOfMonth()),
              day.with(TemporalAdjusters.lastDayOfMonth()));
      case QUARTER -> {
        LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
        yield new DateRange(first, first.plusMonths(3).minusDays(1));
      }
      case YEAR ->
          new DateRange(
              day.with(TemporalAdjusters.firstDayOfYear()),
              day.with(TemporalAdjusters.lastDayOfYear()));
    };
  }

  /** Returns the day that lies so many units later; a negative count goes back. */
  LocalDate shift(LocalDate day, int count) {
    return switch (this) {
      case HOUR -> day.plusDays(count / 24);
      case DAY -> day.plusDays(count);
      case WEEK, WEEKEND -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths(3L * count);
      case YEAR -> day.plusYears(count);
    };
  }
}
