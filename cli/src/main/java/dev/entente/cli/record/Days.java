package dev.entente.cli.record;

import dev.entente.schemas.diplomacy.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;

/** Date ranges as a reader writes them: 2023-10-18, 2022-09, 2017, 2019-05-31 to 2019-06-02. */
public final class Days {

  private Days() {}

  /** Returns the shortest form; "no date" for null. */
  public static String of(DateRange range) {
    if (range == null) {
      return "no date";
    }
    LocalDate from = range.getFrom();
    LocalDate to = range.getTo();
    if (from.equals(to)) {
      return from.toString();
    }
    if (from.getDayOfYear() == 1 && to.equals(from.withDayOfYear(from.lengthOfYear()))) {
      return Integer.toString(from.getYear());
    }
    YearMonth month = YearMonth.from(from);
    if (from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth())) {
      return month.toString();
    }
    return from + " to " + to;
  }
}
