package dev.entente.diplomacy.extract.date;

import static dev.entente.diplomacy.extract.date.Word.*;

import dev.entente.diplomacy.extract.date.DateExpressions.Reading;
import java.util.Optional;

/** Reads days of the calendar: "Oct. 18, 2031", "3-5 May", "the 3rd of next month". */
final class DayReader {

  private final Tokens tokens;
  private final CalendarSigns signs;

  DayReader(Tokens tokens, CalendarSigns signs) {
    this.tokens = tokens;
    this.signs = signs;
  }

  /** "2031-10-18". */
  Reading readIsoDay(int at) {
    boolean shape =
        signs.isYear(at)
            && tokens.kind(at + 1) == DASH
            && tokens.length(at + 2) == 2
            && tokens.kind(at + 3) == DASH
            && tokens.length(at + 4) == 2
            && tokens.kind(at + 4) == NUMBER;
    return shape && CalendarSigns.isDay(tokens.value(at + 2), tokens.value(at + 4))
        ? new Reading(
            new DayWhen.Day(tokens.value(at), tokens.value(at + 2), tokens.value(at + 4)), at + 5)
        : null;
  }

  /** "18 October 2031", "4th of July", "3-5 May", "between 3 and 5 May", "30 May to 2 June". */
  Reading readDayFirst(int at) {
    int next = at + 1;
    int last = at;
    if (signs.isRangeSign(next, at) && signs.isDayNumber(next + 1)) {
      last = next + 1;
      next = next + 2;
    }
    next = tokens.kind(next) == OF ? next + 1 : next;
    int month = tokens.value(next);
    boolean fits =
        signs.isDayNumber(at)
            && tokens.kind(next) == MONTH
            && tokens.isCapital(next)
            && CalendarSigns.isDay(month, tokens.value(at))
            && CalendarSigns.isDay(month, tokens.value(last));
    if (!fits) {
      return null;
    }
    int afterMonth = signs.skipPeriod(next);
    int year = signs.yearAt(afterMonth);
    DayWhen.Day first = new DayWhen.Day(CalendarSigns.NO_YEAR, month, tokens.value(at));
    if (last != at) {
      DayWhen.Day end = new DayWhen.Day(year, month, tokens.value(last));
      return new Reading(days(first, end), signs.afterYear(afterMonth));
    }
    DayWhen.Day day = first.withYear(year);
    Reading range = readSecondDayFirst(at, day, signs.afterYear(afterMonth));
    return range == null ? new Reading(day, signs.afterYear(afterMonth)) : range;
  }

  private Reading readSecondDayFirst(int at, DayWhen.Day first, int sign) {
    int month = sign + 2;
    boolean fits =
        signs.isRangeSign(sign, at)
            && signs.isDayNumber(sign + 1)
            && tokens.kind(month) == MONTH
            && CalendarSigns.isDay(tokens.value(month), tokens.value(sign + 1));
    if (!fits) {
      return null;
    }
    int after = signs.skipPeriod(month);
    DayWhen.Day last =
        new DayWhen.Day(signs.yearAt(after), tokens.value(month), tokens.value(sign + 1));
    return new Reading(days(first, last), signs.afterYear(after));
  }

  Reading readMonthAndDay(int at, int month, int number) {
    int next = number + 1;
    DayWhen.Day first = new DayWhen.Day(signs.yearAt(next), month, tokens.value(number));
    next = signs.afterYear(next);
    int sign = next;
    boolean range = signs.isRangeSign(sign, at);
    if (range && tokens.kind(sign + 1) == MONTH) {
      int second = signs.skipPeriod(sign + 1);
      boolean joined = tokens.kind(sign) != AND || tokens.kind(at - 1) == BETWEEN;
      if (joined
          && signs.isDayNumber(second)
          && CalendarSigns.isDay(tokens.value(sign + 1), tokens.value(second))) {
        int year = signs.yearAt(second + 1);
        DayWhen.Day last = new DayWhen.Day(year, tokens.value(sign + 1), tokens.value(second));
        return new Reading(days(first, last), signs.afterYear(second + 1));
      }
    }
    boolean inMonth =
        range
            && signs.isDayNumber(sign + 1)
            && tokens.value(sign + 1) > first.day()
            && CalendarSigns.isDay(month, tokens.value(sign + 1))
            && (tokens.kind(sign) == DASH || isFrom(sign, at) || signs.isClosed(sign + 2));
    if (inMonth) {
      int year = first.year() == CalendarSigns.NO_YEAR ? signs.yearAt(sign + 2) : first.year();
      DayWhen.Day last = new DayWhen.Day(year, month, tokens.value(sign + 1));
      return new Reading(
          days(first, last),
          first.year() == CalendarSigns.NO_YEAR ? signs.afterYear(sign + 2) : sign + 2);
    }
    int shifted = tokens.kind(next) == COMMA ? next + 1 : next;
    YearHint hint = first.year() == CalendarSigns.NO_YEAR ? signs.shiftedYear(shifted) : null;
    return hint == null
        ? new Reading(first, next)
        : new Reading(new DayWhen.DayOfYear(first, hint.value()), shifted + 2);
  }

  /** "from June 3 to 6": what follows the second number does not matter. */
  private boolean isFrom(int sign, int month) {
    return tokens.kind(sign) == TO
        && tokens.kind(month - 1) == FROM
        && tokens.kind(sign + 2) != COUNTED
        && tokens.kind(sign + 2) != PERIOD;
  }

  /** "on the 21st", "the 3rd of next month". */
  Reading readDayOfMonth(int at) {
    boolean of = tokens.kind(at + 1) == OF && tokens.kind(at + 3) == MONTHS;
    Optional<Integer> months =
        !of
            ? Optional.empty()
            : switch (tokens.kind(at + 2)) {
              case TURN_LAST -> Optional.of(-1);
              case TURN_THIS -> Optional.of(0);
              case TURN_NEXT -> Optional.of(1);
              default -> Optional.empty();
            };
    boolean plain =
        tokens.kind(at - 1) == THE && tokens.kind(at - 2) == ON && signs.isClosed(at + 1);
    if (!signs.isDayNumber(at) || (months.isEmpty() && !plain)) {
      return null;
    }
    return new Reading(
        new DayWhen.DayOfMonth(tokens.value(at), months), months.isEmpty() ? at + 1 : at + 4);
  }

  private When days(DayWhen.Day first, DayWhen.Day last) {
    return new DayWhen.Days(first, last);
  }
}
