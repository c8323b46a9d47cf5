package dev.entente.diplomacy.extract.date;

import static dev.entente.diplomacy.extract.date.Word.*;

import dev.entente.diplomacy.extract.date.DateExpressions.Reading;

/** Reads weekdays, and the day that follows one: "Tuesday next week", "Friday, May 3". */
final class WeekdayReader {

  private final Tokens tokens;
  private final CalendarSigns signs;
  private final DayReader days;
  private final MonthReader months;

  WeekdayReader(Tokens tokens, CalendarSigns signs, DayReader days, MonthReader months) {
    this.tokens = tokens;
    this.signs = signs;
    this.days = days;
    this.months = months;
  }

  /**
   * "Wednesday", "Monday to Friday", "Monday night and Tuesday", "Tuesday next week", "Friday, May
   * 3".
   */
  Reading readWeekday(int at) {
    return readWeekday(at, Turn.NONE);
  }

  Reading readWeekday(int at, Turn turn) {
    if (isName(at)) {
      return null;
    }
    int weekday = tokens.value(at);
    int next = at + 1;
    Reading day = readDayAfterWeekday(next);
    if (day != null) {
      return day;
    }
    int of = tokens.kind(next) == OF ? next + 1 : next;
    boolean ofWeek = tokens.kind(of + 1) == WEEK && turn == Turn.NONE;
    if (ofWeek && tokens.kind(of) == TURN_NEXT) {
      return new Reading(new WeekdayWhen.WeekdayOfWeek(weekday, 1), of + 2);
    }
    if (ofWeek && tokens.kind(of) == TURN_LAST) {
      return new Reading(new WeekdayWhen.WeekdayOfWeek(weekday, -1), of + 2);
    }
    if (ofWeek && tokens.kind(of) == TURN_THIS) {
      return new Reading(new WeekdayWhen.WeekdayOfWeek(weekday, 0), of + 2);
    }
    int sign = tokens.kind(next) == DAYTIME ? next + 1 : next;
    if (signs.isRangeSign(sign, at) && tokens.kind(sign + 1) == WEEKDAY && !isName(sign + 1)) {
      boolean other = readDayAfterWeekday(sign + 2) != null;
      if (!other) {
        int last = tokens.value(sign + 1);
        return new Reading(new WeekdayWhen.Weekdays(weekday, last, turn), sign + 2);
      }
    }
    return new Reading(new WeekdayWhen.Weekdays(weekday, weekday, turn), next);
  }

  /** "[Wednesday], Aug. 21", "[Friday] (May 3)". */
  private Reading readDayAfterWeekday(int at) {
    boolean apart = tokens.kind(at) == COMMA || tokens.isSign(at, '(');
    int date = apart ? at + 1 : at;
    if (tokens.kind(date) == MONTH) {
      int number = signs.skipPeriod(date);
      boolean day =
          signs.isDayNumber(number)
              && CalendarSigns.isDay(tokens.value(date), tokens.value(number));
      return day ? months.readMonth(date) : null;
    }
    return apart && signs.isDayNumber(date) ? days.readDayFirst(date) : null;
  }

  /** "Super Tuesday", "Black Friday", "Sunday Times": names of other things. */
  private boolean isName(int at) {
    boolean before =
        tokens.is(at - 1, "super")
            || tokens.is(at - 1, "black")
            || tokens.is(at - 1, "bloody")
            || tokens.is(at - 1, "cyber")
            || tokens.is(at - 1, "every")
            || tokens.is(at - 1, "each");
    boolean after =
        tokens.is(at + 1, "times")
            || tokens.is(at + 1, "telegraph")
            || tokens.is(at + 1, "mirror")
            || tokens.is(at + 1, "mail");
    return before || (after && tokens.isCapital(at + 1));
  }
}
