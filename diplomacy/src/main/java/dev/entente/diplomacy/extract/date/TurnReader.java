package dev.entente.diplomacy.extract.date;

import static dev.entente.diplomacy.extract.date.Word.*;

import dev.entente.diplomacy.extract.date.DateExpressions.Reading;

/**
 * Reads what turns to a stretch of the calendar: "next Monday", "last September", "the past two
 * weeks".
 */
final class TurnReader {

  private final Tokens tokens;
  private final CalendarSigns signs;
  private final MonthReader months;
  private final WeekdayReader weekdays;
  private final SeasonReader seasons;

  TurnReader(
      Tokens tokens,
      CalendarSigns signs,
      MonthReader months,
      WeekdayReader weekdays,
      SeasonReader seasons) {
    this.tokens = tokens;
    this.signs = signs;
    this.months = months;
    this.weekdays = weekdays;
    this.seasons = seasons;
  }

  /** "next Monday", "last September", "this week", "the past two weeks", "last night". */
  Reading readTurn(int at) {
    Turn turn = turn(at);
    int next = at + 1;
    if (turn == Turn.THIS && tokens.kind(next).isOneOf(TURN_PAST, TURN_COMING)) {
      turn = tokens.kind(next) == TURN_PAST ? Turn.LAST : Turn.COMING;
      next++;
    }
    Word kind = tokens.kind(next);
    if (kind == WEEKDAY) {
      return weekdays.readWeekday(next, turn);
    }
    if (kind == MONTH) {
      return readTurnOfMonth(next, turn);
    }
    if (kind == SEASON) {
      return seasons.readNamedSeason(next, YearHint.of(turn));
    }
    if (kind == DAYTIME) {
      return turn == Turn.COMING || turn == Turn.NEXT ? null : readDaytime(next, turn);
    }
    if (kind.isOneOf(COUNT, NUMBER, FEW)) {
      return readWindow(next, turn);
    }
    return readTurnOfUnit(at, next, turn);
  }

  private Turn turn(int at) {
    return switch (tokens.kind(at)) {
      case TURN_LAST, TURN_PAST -> Turn.LAST;
      case TURN_NEXT -> Turn.NEXT;
      case TURN_THIS -> Turn.THIS;
      case TURN_COMING -> Turn.COMING;
      default -> Turn.NONE;
    };
  }

  private Reading readTurnOfMonth(int at, Turn turn) {
    Reading reading = months.readMonth(at);
    if (reading != null && !(reading.when() instanceof PeriodWhen.Month)) {
      return reading;
    }
    if (reading != null
        && ((PeriodWhen.Month) reading.when()).year().kind() != YearHint.Kind.NONE) {
      return reading;
    }
    When when = new PeriodWhen.Month(tokens.value(at), YearHint.of(turn), Part.WHOLE);
    return new Reading(when, signs.skipPeriod(at));
  }

  private Reading readDaytime(int at, Turn turn) {
    boolean night = tokens.is(at, "night");
    int days = turn == Turn.LAST ? -1 : 0;
    return turn == Turn.LAST && !night ? null : NearDayReader.shift(days, at + 1);
  }

  /** "[last] two weeks", "[next] few days", "[coming] 24 hours". */
  private Reading readWindow(int at, Turn turn) {
    int unitAt = tokens.kind(at + 1) == FEW ? at + 2 : at + 1;
    Unit unit = tokens.kind(unitAt).unit();
    if (tokens.kind(unitAt) == DECADES) {
      return new Reading(RelativeWhen.UNCOUNTED, unitAt + 1);
    }
    if (unit == null || turn == Turn.THIS) {
      return null;
    }
    if (tokens.kind(at) == FEW || tokens.kind(at + 1) == FEW || tokens.value(at) > 500) {
      return new Reading(RelativeWhen.UNCOUNTED, unitAt + 1);
    }
    int count = turn == Turn.LAST ? -tokens.value(at) : tokens.value(at);
    return new Reading(new RelativeWhen.Window(count, unit), unitAt + 1);
  }

  private Reading readTurnOfUnit(int at, int next, Turn turn) {
    Unit unit = tokens.kind(next).unit();
    if (unit == null) {
      return null;
    }
    if (!signs.isSingular(next)) {
      return turn == Turn.THIS ? null : new Reading(RelativeWhen.UNCOUNTED, next + 1);
    }
    boolean the = tokens.kind(at - 1) == THE;
    if (unit == Unit.DAY) {
      // "the next day" hangs on an event
      return turn == Turn.NEXT && the ? CountReader.fromEvent(1, Unit.DAY, next + 1) : null;
    }
    if (unit == Unit.HOUR) {
      return null;
    }
    if (unit == Unit.WEEK && turn == Turn.LAST && tokens.kind(next + 1) == OF) {
      Reading week = months.readWeekOfMonth(0, next + 2);
      if (week != null) {
        return week;
      }
    }
    boolean window = tokens.kind(at) == TURN_PAST || (the && turn != Turn.THIS);
    if (window && unit != Unit.WEEKEND) {
      // "over the past week", "the next year": not the calendar's
      return new Reading(new RelativeWhen.Window(turn == Turn.LAST ? -1 : 1, unit), next + 1);
    }
    int shift =
        switch (turn) {
          case LAST -> -1;
          case NONE, THIS -> 0;
          case COMING, NEXT -> 1;
        };
    return new Reading(
        new RelativeWhen.Stretch(
            unit, unit == Unit.WEEKEND && turn == Turn.COMING ? 0 : shift, Part.WHOLE),
        next + 1);
  }
}
