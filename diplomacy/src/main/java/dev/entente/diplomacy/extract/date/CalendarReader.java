package dev.entente.diplomacy.extract.date;

import static dev.entente.diplomacy.extract.date.Word.*;

import dev.entente.diplomacy.extract.date.DateExpressions.Reading;

/** Reads dates that name days, months and years of the calendar, and weekdays. */
final class CalendarReader {

  private final Tokens tokens;
  private final DayReader days;
  private final MonthReader months;
  private final WeekdayReader weekdays;
  private final YearReader years;

  CalendarReader(Tokens tokens, CalendarSigns signs) {
    this.tokens = tokens;
    this.days = new DayReader(tokens, signs);
    this.months = new MonthReader(tokens, signs, days);
    this.weekdays = new WeekdayReader(tokens, signs, days, months);
    this.years = new YearReader(tokens, signs);
  }

  MonthReader months() {
    return months;
  }

  WeekdayReader weekdays() {
    return weekdays;
  }

  /** Reads the date that begins at a token, or returns null. */
  Reading read(int at) {
    return switch (tokens.kind(at)) {
      case NUMBER, ORDINAL_NUMBER -> readNumber(at);
      case MONTH -> months.readMonth(at);
      case WEEKDAY -> weekdays.readWeekday(at);
      default -> null;
    };
  }

  private Reading readNumber(int at) {
    Reading iso = days.readIsoDay(at);
    if (iso != null) {
      return iso;
    }
    Reading day = days.readDayFirst(at);
    if (day != null) {
      return day;
    }
    return tokens.kind(at) == NUMBER ? years.readYear(at) : days.readDayOfMonth(at);
  }
}
