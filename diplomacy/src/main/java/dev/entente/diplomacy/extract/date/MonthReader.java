package dev.entente.diplomacy.extract.date;

import static dev.entente.diplomacy.extract.date.Word.*;

import dev.entente.diplomacy.extract.date.DateExpressions.Reading;

/** Reads months, with a day where they have one: "May 2031", "May to July", "Jan. 4-7". */
final class MonthReader {

  private final Tokens tokens;
  private final CalendarSigns signs;
  private final DayReader days;

  MonthReader(Tokens tokens, CalendarSigns signs, DayReader days) {
    this.tokens = tokens;
    this.signs = signs;
    this.days = days;
  }

  /** "Oct. 18, 2031", "Jan. 4-7", "May 31-June 2", "May 2031", "September last year", "May". */
  Reading readMonth(int at) {
    int month = tokens.value(at);
    int next = signs.skipPeriod(at);
    if (signs.isDayNumber(next) && CalendarSigns.isDay(month, tokens.value(next))) {
      return days.readMonthAndDay(at, month, next);
    }
    int year = signs.yearAt(next);
    if (year != CalendarSigns.NO_YEAR) {
      PeriodWhen.Month named = new PeriodWhen.Month(month, YearHint.given(year), Part.WHOLE);
      return readMonthRange(at, named, signs.afterYear(next));
    }
    return isMonthAlone(at, next) ? readMonthOfYear(at, month, next) : null;
  }

  private Reading readMonthOfYear(int at, int month, int next) {
    int of = tokens.kind(next) == OF ? next + 1 : next;
    YearHint hint = signs.shiftedYear(of);
    if (hint != null) {
      return readMonthRange(at, new PeriodWhen.Month(month, hint, Part.WHOLE), of + 2);
    }
    if (of != next && signs.isYear(of)) {
      PeriodWhen.Month named =
          new PeriodWhen.Month(month, YearHint.given(tokens.value(of)), Part.WHOLE);
      return new Reading(named, of + 1);
    }
    return readMonthRange(at, new PeriodWhen.Month(month, YearHint.NONE, Part.WHOLE), next);
  }

  /** "May to July", "January 2030 and June 2031", "May/June". */
  private Reading readMonthRange(int at, PeriodWhen.Month first, int sign) {
    boolean range =
        (signs.isRangeSign(sign, at) || tokens.kind(sign) == SLASH)
            && tokens.kind(sign + 1) == MONTH;
    int next = signs.skipPeriod(sign + 1);
    if (!range || signs.isDayNumber(next)) {
      return new Reading(first, sign);
    }
    int year = signs.yearAt(next);
    YearHint shifted = signs.shiftedYear(next);
    if (shifted != null) {
      PeriodWhen.Month end = new PeriodWhen.Month(tokens.value(sign + 1), shifted, Part.WHOLE);
      int years = first.month() <= end.month() ? shifted.value() : shifted.value() - 1;
      return new Reading(new PeriodWhen.Span(first.with(YearHint.shifted(years)), end), next + 2);
    }
    YearHint hint = year == CalendarSigns.NO_YEAR ? YearHint.NONE : YearHint.given(year);
    PeriodWhen.Month last = new PeriodWhen.Month(tokens.value(sign + 1), hint, Part.WHOLE);
    boolean sameYear = year != CalendarSigns.NO_YEAR && first.year().kind() == YearHint.Kind.NONE;
    int firstYear = first.month() <= last.month() ? year : year - 1;
    PeriodWhen.Month begin = sameYear ? first.with(YearHint.given(firstYear)) : first;
    return new Reading(new PeriodWhen.Span(begin, last), signs.afterYear(next));
  }

  /**
   * Returns whether the month at a token can stand without day and year: names of persons (April,
   * June, May), "March" and "May" at a sentence's head, and abbreviations need a word before them
   * that months follow.
   */
  boolean isMonthAlone(int at, int next) {
    boolean abbreviation =
        tokens.length(at) <= 4 && tokens.value(at) != 5 && !signs.isShortName(at);
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
                  || !CalendarSigns.isOtherWord(tokens.value(at));
          default -> false;
        };
    if (abbreviation) {
      return stopped && (led || tokens.kind(next).isOneOf(COMMA, SIGN));
    }
    boolean followed = signs.shiftedYear(tokens.kind(next) == OF ? next + 1 : next) != null;
    return led
        || followed
        || (!CalendarSigns.isOtherWord(tokens.value(at)) && tokens.isCapital(at));
  }

  Reading readPartOfMonth(Part part, int at, YearHint turn) {
    Reading whole = readMonth(at);
    if (whole == null) {
      // "late May", where the name alone would not do
      whole = new Reading(new PeriodWhen.Month(tokens.value(at), turn, part), signs.skipPeriod(at));
    }
    if (!(whole.when() instanceof PeriodWhen.Month month)) {
      return whole;
    }
    YearHint year = month.year().kind() == YearHint.Kind.NONE ? turn : month.year();
    return new Reading(month.with(year).with(part), whole.next());
  }

  Reading readWeekOfMonth(int number, int target) {
    Reading month =
        tokens.kind(target) == MONTH ? readPartOfMonth(Part.WHOLE, target, YearHint.NONE) : null;
    if (month != null && month.when() instanceof PeriodWhen.Month named) {
      return new Reading(new PeriodWhen.WeekOfMonth(number, named), month.next());
    }
    return null;
  }
}
