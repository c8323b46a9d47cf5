package dev.entente.diplomacy.story;

import dev.entente.diplomacy.extract.date.CalendarWords;
import java.time.DateTimeException;
import java.time.MonthDay;

/** Reads the day of a dateline: "May 21", "21 May 2019", "Friday, January 4, 2019". */
final class DatelineDay {

  private final DatelineCursor line;
  private int month;
  private int day;
  private int year;

  DatelineDay(DatelineCursor line) {
    this.line = line;
  }

  /** Returns the month, 1 to 12, or 0 where none is told. */
  int month() {
    return month;
  }

  /** Returns the day of the month, or 0. */
  int day() {
    return day;
  }

  /** Returns the year, or 0. */
  int year() {
    return year;
  }

  /** Forgets the day: it was none. */
  void forget() {
    month = 0;
    day = 0;
  }

  /** "Friday, January 4, 2019" and nothing else before the line ends. */
  boolean readDayLine() {
    int start = line.at();
    readWeekday();
    boolean whole = readDay() && year != 0;
    if (!whole) {
      line.to(start);
      forget();
      year = 0;
    }
    return whole;
  }

  /** Steps over a weekday and its comma. */
  void readWeekday() {
    int end = line.wordEnd(line.at());
    if (CalendarWords.weekday(line.text(), line.at(), end) != 0) {
      line.to(end);
      line.take(',');
      line.skipSpace();
    }
  }

  /** "May 21", "21 May", either with ", 2019". */
  boolean readDay() {
    int start = line.at();
    int dayFirst = line.readNumber();
    line.skipSpace();
    int end = line.wordEnd(line.at());
    int stop = end > line.at() && line.text().charAt(end - 1) == '.' ? end - 1 : end;
    int named = CalendarWords.month(line.text(), line.at(), stop);
    line.to(end);
    line.take('.');
    line.skipSpace();
    int dayLast = dayFirst > 0 ? dayFirst : line.readNumber();
    if (named == 0 || !isDay(named, dayLast)) {
      line.to(start);
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
    int start = line.at();
    line.take(',');
    line.skipSpace();
    int number = line.readNumber();
    if (number >= 1800 && number < 2200) {
      year = number;
    } else {
      line.to(start);
    }
  }
}
