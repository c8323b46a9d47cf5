package dev.entente.diplomacy.extract.date;

import static dev.entente.diplomacy.extract.date.Word.*;

import dev.entente.diplomacy.extract.date.DateExpressions.Reading;
import java.time.DateTimeException;
import java.time.MonthDay;

/** Reads dates that name days, months and years of the calendar, and weekdays. */
final class CalendarReader {

  private static final int NO_YEAR = 0;

  private final Tokens tokens;

  CalendarReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Reads the date that begins at a token, or returns null. */
  Reading read(int at) {
    return switch (tokens.kind(at)) {
      case NUMBER, ORDINAL_NUMBER -> readNumber(at);
      case MONTH -> readMonth(at);
      case WEEKDAY -> readWeekday(at);
      default -> null;
    };
  }

  private Reading readNumber(int at) {
    Reading iso = readIsoDay(at);
    if (iso != null) {
      return iso;
    }
    Reading day = readDayFirst(at);
    if (day != null) {
      return day;
    }
    return tokens.kind(at) == NUMBER ? readYear(at) : readDayOfMonth(at);
  }

  /** "2031-10-18". */
  private Reading readIsoDay(int at) {
    boolean shape =
        isYear(at)
            && tokens.kind(at + 1) == DASH
            && tokens.length(at + 2) == 2
            && tokens.kind(at + 3) == DASH
            && tokens.length(at + 4) == 2
            && tokens.kind(at + 4) == NUMBER;
    return shape && isDay(tokens.value(at + 2), tokens.value(at + 4))
        ? new Reading(
            new When.Day(tokens.value(at), tokens.value(at + 2), tokens.value(at + 4)), at + 5)
        : null;
  }

  /** "18 October 2031", "4th of July", "3-5 May", "between 3 and 5 May", "30 May to 2 June". */
  private Reading readDayFirst(int at) {
    int next = at + 1;
    int last = at;
    if (isRangeSign(next, at) && isDayNumber(next + 1)) {
      last = next + 1;
      next = next + 2;
    }
    next = tokens.kind(next) == OF ? next + 1 : next;
    int month = tokens.value(next);
    boolean fits =
        isDayNumber(at)
            && tokens.kind(next) == MONTH
            && tokens.isCapital(next)
            && isDay(month, tokens.value(at))
            && isDay(month, tokens.value(last));
    if (!fits) {
      return null;
    }
    int afterMonth = skipPeriod(next);
    int year = yearAt(afterMonth);
    When.Day first = new When.Day(NO_YEAR, month, tokens.value(at));
    if (last != at) {
      When.Day end = new When.Day(year, month, tokens.value(last));
      return new Reading(days(first, end), afterYear(afterMonth));
    }
    When.Day day = first.withYear(year);
    Reading range = readSecondDayFirst(at, day, afterYear(afterMonth));
    return range == null ? new Reading(day, afterYear(afterMonth)) : range;
  }

  private Reading readSecondDayFirst(int at, When.Day first, int sign) {
    int month = sign + 2;
    boolean fits =
        isRangeSign(sign, at)
            && isDayNumber(sign + 1)
            && tokens.kind(month) == MONTH
            && isDay(tokens.value(month), tokens.value(sign + 1));
    if (!fits) {
      return null;
    }
    int after = skipPeriod(month);
    When.Day last = new When.Day(yearAt(after), tokens.value(month), tokens.value(sign + 1));
    return new Reading(days(first, last), afterYear(after));
  }

  /** "Oct. 18, 2031", "Jan. 4-7", "May 31-June 2", "May 2031", "September last year", "May". */
  Reading readMonth(int at) {
    int month = tokens.value(at);
    int next = skipPeriod(at);
    if (isDayNumber(next) && isDay(month, tokens.value(next))) {
      return readMonthAndDay(at, month, next);
    }
    int year = yearAt(next);
    if (year != NO_YEAR) {
      When.Month named = new When.Month(month, YearHint.given(year), Part.WHOLE);
      return readMonthRange(at, named, afterYear(next));
    }
    return isMonthAlone(at, next) ? readMonthOfYear(at, month, next) : null;
  }

  private Reading readMonthAndDay(int at, int month, int number) {
    int next = number + 1;
    When.Day first = new When.Day(yearAt(next), month, tokens.value(number));
    next = afterYear(next);
    int sign = next;
    boolean range = isRangeSign(sign, at);
    if (range && tokens.kind(sign + 1) == MONTH) {
      int second = skipPeriod(sign + 1);
      boolean joined = tokens.kind(sign) != AND || tokens.kind(at - 1) == BETWEEN;
      if (joined && isDayNumber(second) && isDay(tokens.value(sign + 1), tokens.value(second))) {
        int year = yearAt(second + 1);
        When.Day last = new When.Day(year, tokens.value(sign + 1), tokens.value(second));
        return new Reading(days(first, last), afterYear(second + 1));
      }
    }
    boolean inMonth =
        range
            && isDayNumber(sign + 1)
            && tokens.value(sign + 1) > first.day()
            && isDay(month, tokens.value(sign + 1))
            && (tokens.kind(sign) == DASH || isFrom(sign, at) || isClosed(sign + 2));
    if (inMonth) {
      int year = first.year() == NO_YEAR ? yearAt(sign + 2) : first.year();
      When.Day last = new When.Day(year, month, tokens.value(sign + 1));
      return new Reading(
          days(first, last), first.year() == NO_YEAR ? afterYear(sign + 2) : sign + 2);
    }
    int shifted = tokens.kind(next) == COMMA ? next + 1 : next;
    YearHint hint = first.year() == NO_YEAR ? shiftedYear(shifted) : null;
    return hint == null
        ? new Reading(first, next)
        : new Reading(new When.DayOfYear(first, hint.value()), shifted + 2);
  }

  /** "from June 3 to 6": what follows the second number does not matter. */
  private boolean isFrom(int sign, int month) {
    return tokens.kind(sign) == TO
        && tokens.kind(month - 1) == FROM
        && tokens.kind(sign + 2) != COUNTED
        && tokens.kind(sign + 2) != PERIOD;
  }

  private Reading readMonthOfYear(int at, int month, int next) {
    int of = tokens.kind(next) == OF ? next + 1 : next;
    YearHint hint = shiftedYear(of);
    if (hint != null) {
      return readMonthRange(at, new When.Month(month, hint, Part.WHOLE), of + 2);
    }
    if (of != next && isYear(of)) {
      When.Month named = new When.Month(month, YearHint.given(tokens.value(of)), Part.WHOLE);
      return new Reading(named, of + 1);
    }
    return readMonthRange(at, new When.Month(month, YearHint.NONE, Part.WHOLE), next);
  }

  /** "May to July", "January 2030 and June 2031", "May/June". */
  private Reading readMonthRange(int at, When.Month first, int sign) {
    boolean range =
        (isRangeSign(sign, at) || tokens.kind(sign) == SLASH) && tokens.kind(sign + 1) == MONTH;
    int next = skipPeriod(sign + 1);
    if (!range || isDayNumber(next)) {
      return new Reading(first, sign);
    }
    int year = yearAt(next);
    YearHint shifted = shiftedYear(next);
    if (shifted != null) {
      When.Month end = new When.Month(tokens.value(sign + 1), shifted, Part.WHOLE);
      int years = first.month() <= end.month() ? shifted.value() : shifted.value() - 1;
      return new Reading(new When.Span(first.with(YearHint.shifted(years)), end), next + 2);
    }
    YearHint hint = year == NO_YEAR ? YearHint.NONE : YearHint.given(year);
    When.Month last = new When.Month(tokens.value(sign + 1), hint, Part.WHOLE);
    boolean sameYear = year != NO_YEAR && first.year().kind() == YearHint.Kind.NONE;
    int firstYear = first.month() <= last.month() ? year : year - 1;
    When.Month begin = sameYear ? first.with(YearHint.given(firstYear)) : first;
    return new Reading(new When.Span(begin, last), afterYear(next));
  }

  /** "this year", "of last year" after a month: null where it is none. */
  YearHint shiftedYear(int at) {
    if (tokens.kind(at + 1) != YEAR || tokens.length(at + 1) != 4) {
      return null;
    }
    return switch (tokens.kind(at)) {
      case TURN_LAST -> YearHint.shifted(-1);
      case TURN_THIS -> YearHint.shifted(0);
      case TURN_NEXT -> YearHint.shifted(1);
      default -> null;
    };
  }

  /**
   * "Wednesday", "Monday to Friday", "Monday and Tuesday", "Tuesday next week", "Friday, May 3".
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
      return new Reading(new When.WeekdayOfWeek(weekday, 1), of + 2);
    }
    if (ofWeek && tokens.kind(of) == TURN_LAST) {
      return new Reading(new When.WeekdayOfWeek(weekday, -1), of + 2);
    }
    if (ofWeek && tokens.kind(of) == TURN_THIS) {
      return new Reading(new When.WeekdayOfWeek(weekday, 0), of + 2);
    }
    if (isRangeSign(next, at) && tokens.kind(next + 1) == WEEKDAY && !isName(next + 1)) {
      boolean other = readDayAfterWeekday(next + 2) != null;
      if (!other) {
        int last = tokens.value(next + 1);
        return new Reading(new When.Weekdays(weekday, last, turn), next + 2);
      }
    }
    return new Reading(new When.Weekdays(weekday, weekday, turn), next);
  }

  /** "[Wednesday], Aug. 21", "[Friday] (May 3)". */
  private Reading readDayAfterWeekday(int at) {
    boolean apart = tokens.kind(at) == COMMA || tokens.isSign(at, '(');
    int date = apart ? at + 1 : at;
    if (tokens.kind(date) == MONTH) {
      int number = skipPeriod(date);
      boolean day = isDayNumber(number) && isDay(tokens.value(date), tokens.value(number));
      return day ? readMonth(date) : null;
    }
    return apart && isDayNumber(date) ? readDayFirst(date) : null;
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

  /** "in 2031", "from 2030 to 2032", "the 2031 summit". */
  private Reading readYear(int at) {
    if (!isYear(at) || tokens.kind(at + 1) == COUNTED) {
      return null;
    }
    Word before = tokens.kind(at - 1);
    if (tokens.isSign(at - 1, '(')) {
      return null; // "(1876-1949)": a life
    }
    boolean range = isRangeSign(at + 1, at) && isYear(at + 2) && tokens.kind(at + 3) != DASH;
    boolean led =
        switch (before) {
          case IN,
              OF,
              SINCE,
              FROM,
              BY,
              UNTIL,
              DURING,
              BEFORE,
              AFTER,
              THROUGH,
              BETWEEN,
              FOR,
              OVER,
              THAN,
              YEAR ->
              true;
          default -> false;
        };
    if (range && (led || tokens.kind(at + 1) == DASH)) {
      return new Reading(new When.Years(tokens.value(at), tokens.value(at + 2)), at + 3);
    }
    if (led && isShortYear(at)) {
      int century = tokens.value(at) / 100 * 100;
      return new Reading(new When.Years(tokens.value(at), century + tokens.value(at + 2)), at + 3);
    }
    boolean attribute =
        (before == THE || before == A || before == POSSESSOR || before == POSSESSIVE)
            && tokens.kind(at + 1) != DASH
            && tokens.kind(at + 1) != SIGN
            && !tokens.isCapital(at + 1);
    return led || attribute
        ? new Reading(new When.Year(tokens.value(at), Part.WHOLE), at + 1)
        : null;
  }

  /** "2030-31". */
  private boolean isShortYear(int at) {
    return tokens.kind(at + 1) == DASH
        && tokens.kind(at + 2) == NUMBER
        && tokens.length(at + 2) == 2
        && tokens.value(at + 2) > tokens.value(at) % 100;
  }

  /** "on the 21st", "the 3rd of next month". */
  private Reading readDayOfMonth(int at) {
    boolean of = tokens.kind(at + 1) == OF && tokens.kind(at + 3) == MONTHS;
    java.util.Optional<Integer> months =
        !of
            ? java.util.Optional.empty()
            : switch (tokens.kind(at + 2)) {
              case TURN_LAST -> java.util.Optional.of(-1);
              case TURN_THIS -> java.util.Optional.of(0);
              case TURN_NEXT -> java.util.Optional.of(1);
              default -> java.util.Optional.empty();
            };
    boolean plain = tokens.kind(at - 1) == THE && tokens.kind(at - 2) == ON && isClosed(at + 1);
    if (!isDayNumber(at) || (months.isEmpty() && !plain)) {
      return null;
    }
    return new Reading(
        new When.DayOfMonth(tokens.value(at), months), months.isEmpty() ? at + 1 : at + 4);
  }

  /**
   * Returns whether the month at a token can stand without day and year: names of persons (April,
   * June, May), "March" and "May" at a sentence's head, and abbreviations need a word before them
   * that months follow.
   */
  boolean isMonthAlone(int at, int next) {
    boolean abbreviation = tokens.length(at) <= 4 && tokens.value(at) != 5 && !isShortName(at);
    boolean stopped = next != at + 1;
    boolean led =
        switch (tokens.kind(at - 1)) {
          case IN,
              OF,
              DURING,
              SINCE,
              UNTIL,
              BEFORE,
              EARLY,
              MID,
              LATE,
              TURN_LAST,
              TURN_NEXT,
              TURN_THIS,
              TURN_PAST,
              TURN_COMING,
              THROUGH,
              BY ->
              true;
          case FROM, BETWEEN -> true;
          case DASH -> tokens.kind(at - 2).isOneOf(MID, EARLY, LATE);
          case AND, OR, TO, SLASH ->
              tokens.kind(at - 2) == MONTH
                  || (tokens.kind(at - 2).isOneOf(PERIOD, NUMBER) && tokens.kind(at - 3) == MONTH);
          case THE -> tokens.kind(next) == NONE && !tokens.isCapital(next);
          case FOR ->
              tokens.is(at - 2, "scheduled")
                  || tokens.is(at - 2, "slated")
                  || tokens.is(at - 2, "planned")
                  || tokens.is(at - 2, "set")
                  || tokens.is(at - 2, "due")
                  || tokens.is(at - 2, "expected")
                  || !isOtherWord(tokens.value(at));
          default -> false;
        };
    if (abbreviation) {
      return stopped && (led || tokens.kind(next).isOneOf(COMMA, SIGN));
    }
    boolean followed = shiftedYear(tokens.kind(next) == OF ? next + 1 : next) != null;
    return led || followed || (!isOtherWord(tokens.value(at)) && tokens.isCapital(at));
  }

  /** "June" and "July" are as short as abbreviations. */
  private boolean isShortName(int at) {
    return tokens.length(at) == 4 && (tokens.value(at) == 6 || tokens.value(at) == 7);
  }

  /** March, April, May, June and August are other words or names too. */
  private static boolean isOtherWord(int month) {
    return month >= 3 && month <= 8 && month != 7;
  }

  private When days(When.Day first, When.Day last) {
    return new When.Days(first, last);
  }

  /** A dash, "to", "through"; also "and" and "or", and "until" after "from". */
  boolean isRangeSign(int at, int begin) {
    return switch (tokens.kind(at)) {
      case DASH, TO, THROUGH, AND, OR -> true;
      case UNTIL -> tokens.kind(begin - 1) == FROM;
      default -> false;
    };
  }

  /** Returns whether what follows a number shows that it counts nothing. */
  private boolean isClosed(int at) {
    return switch (tokens.kind(at)) {
      case NONE,
          COUNTED,
          DAY,
          WEEK,
          MONTHS,
          YEAR,
          HOUR,
          DASH,
          HAPPENING,
          FILLER,
          SAYING,
          FEW,
          PERIOD,
          ORDINAL ->
          false;
      default -> true;
    };
  }

  private boolean isDayNumber(int at) {
    Word kind = tokens.kind(at);
    int value = tokens.value(at);
    int digits = kind == ORDINAL_NUMBER ? tokens.length(at) - 2 : tokens.length(at);
    return (kind == NUMBER || kind == ORDINAL_NUMBER) && value >= 1 && value <= 31 && digits <= 2;
  }

  boolean isYear(int at) {
    int value = tokens.value(at);
    return tokens.kind(at) == NUMBER && tokens.length(at) == 4 && value >= 1800 && value < 2200;
  }

  /** Returns the year at a token, with or without a comma before it, or 0. */
  int yearAt(int at) {
    int number = tokens.kind(at) == COMMA ? at + 1 : at;
    boolean counted = tokens.kind(number + 1) == COUNTED;
    return isYear(number) && !counted ? tokens.value(number) : NO_YEAR;
  }

  /** Returns the token after the year that {@link #yearAt} found. */
  int afterYear(int at) {
    return yearAt(at) == NO_YEAR ? at : tokens.kind(at) == COMMA ? at + 2 : at + 1;
  }

  /** Returns the token after a month's name and its full stop, if it is abbreviated. */
  int skipPeriod(int month) {
    boolean abbreviated = tokens.length(month) <= 4 && tokens.kind(month + 1) == PERIOD;
    return abbreviated && !(isShortName(month) || tokens.value(month) == 5) ? month + 2 : month + 1;
  }

  private static boolean isDay(int month, int day) {
    try {
      MonthDay.of(month, day);
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }
}
