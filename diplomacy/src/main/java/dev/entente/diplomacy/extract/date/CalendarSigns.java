package dev.entente.diplomacy.extract.date;

import static dev.entente.diplomacy.extract.date.Word.*;

import java.time.DateTimeException;
import java.time.MonthDay;

/** Says what numbers and signs mean beside the names of days and months. */
final class CalendarSigns {

  /** No year is told. */
  static final int NO_YEAR = 0;

  private final Tokens tokens;

  CalendarSigns(Tokens tokens) {
    this.tokens = tokens;
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

  /** "June" and "July" are as short as abbreviations. */
  boolean isShortName(int at) {
    return tokens.length(at) == 4 && (tokens.value(at) == 6 || tokens.value(at) == 7);
  }

  /** March, April, May, June and August are other words or names too. */
  static boolean isOtherWord(int month) {
    return month >= 3 && month <= 8 && month != 7;
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
  boolean isClosed(int at) {
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

  boolean isDayNumber(int at) {
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

  static boolean isDay(int month, int day) {
    try {
      MonthDay.of(month, day);
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  /** Returns whether a word names what a date often stands before: "talks", "summit". */
  boolean isMeeting(int at) {
    return tokens.is(at, "talks")
        || tokens.is(at, "meeting")
        || tokens.is(at, "meetings")
        || tokens.is(at, "summit")
        || tokens.is(at, "visit")
        || tokens.is(at, "negotiations");
  }

  /** Returns whether a unit of time is one: "week", not "weeks". */
  boolean isSingular(int at) {
    return tokens.value(at) == 0;
  }
}
