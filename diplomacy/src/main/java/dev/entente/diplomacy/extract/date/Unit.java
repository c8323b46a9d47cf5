package dev.entente.diplomacy.extract.date;

import dev.entente.diplomacy.meeting.DateRange;
import java.time.LocalDate;

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
    return switch (this) {
      case HOUR, DAY -> DateRange.of(day);
      case WEEK -> {
        LocalDate monday = monday(day);
        yield new DateRange(monday, monday.plusDays(6));
      }
      case WEEKEND -> {
        LocalDate saturday = monday(day).plusDays(5);
        yield new DateRange(saturday, saturday.plusDays(1));
      }
      case MONTH -> new DateRange(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
      case QUARTER -> {
        LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
        yield new DateRange(first, first.plusMonths(3).minusDays(1));
      }
      case YEAR -> new DateRange(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
    };
  }

  private static LocalDate monday(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
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
