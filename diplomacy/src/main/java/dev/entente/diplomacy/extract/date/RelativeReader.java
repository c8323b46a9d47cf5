package dev.entente.diplomacy.extract.date;

import static dev.entente.diplomacy.extract.date.Word.*;

import dev.entente.diplomacy.extract.date.DateExpressions.Reading;

/**
 * Reads dates that are counted from the publication day or from an event: "next week", "early May",
 * "two days ago", "later in the day".
 */
final class RelativeReader {

  private static final When VAGUE_DATE = new When.Vague();

  private final Tokens tokens;
  private final CalendarReader calendar;

  RelativeReader(Tokens tokens, CalendarReader calendar) {
    this.tokens = tokens;
    this.calendar = calendar;
  }

  /** Reads the date that begins at a token, or returns null. */
  Reading read(int at) {
    return switch (tokens.kind(at)) {
      case TODAY -> readToday(at);
      case YESTERDAY -> shift(-1, skipDaytime(at + 1));
      case TOMORROW -> shift(1, skipDaytime(at + 1));
      case OVERNIGHT -> new Reading(new When.Shift(-1, 0), at + 1);
      case VAGUE -> readVague(at);
      case DECADE -> new Reading(VAGUE_DATE, at + 1);
      case EARLY, MID, LATE, EARLIER, LATER, END, BEGINNING, MIDDLE -> readPart(at);
      case TURN_LAST, TURN_NEXT, TURN_THIS, TURN_COMING, TURN_PAST -> readTurn(at);
      case PREVIOUS, FOLLOWING, SAME, THAT -> readFromEvent(at);
      case THE -> readThe(at);
      case A, COUNT, NUMBER, FEW, DAY, WEEK, MONTHS, YEAR -> readCount(at);
      case ORDINAL -> readOrdinal(at);
      case SEASON -> readSeason(at);
      case IN, WITHIN -> readIn(at);
      default -> null;
    };
  }

  private static Reading shift(int days, int next) {
    return new Reading(new When.Shift(days, days), next);
  }

  /** "soon"; but "soon after the talks" and "as soon as" say something else. */
  private Reading readVague(int at) {
    boolean joint =
        tokens.kind(at + 1).isOneOf(AFTER, BEFORE)
            || tokens.is(at + 1, "as")
            || tokens.is(at + 1, "afterwards");
    return joint ? null : new Reading(VAGUE_DATE, at + 1);
  }

  private int skipDaytime(int at) {
    return tokens.kind(at) == DAYTIME ? at + 1 : at;
  }

  private Reading readToday(int at) {
    return shift(0, skipDaytime(at + 1));
  }

  /** "early May", "mid-to-late June", "the end of the year", "later this week", "late Friday". */
  private Reading readPart(int at) {
    int next = at + 1;
    Part part = part(at);
    boolean joined =
        (tokens.kind(next) == DASH && tokens.kind(next + 1) == TO)
            || (tokens.kind(next) == TO && tokens.kind(next + 1).isOneOf(MID, LATE));
    if (joined) {
      int second = tokens.kind(next) == DASH ? next + 2 : next + 1;
      second = tokens.kind(second) == DASH ? second + 1 : second;
      part = tokens.kind(second) == MID ? Part.EARLY_TO_MID : Part.MID_TO_LATE;
      next = second + 1;
    }
    boolean needsOf = tokens.kind(at).isOneOf(END, BEGINNING, MIDDLE);
    if (needsOf && tokens.kind(next) != OF) {
      return null;
    }
    int target = next;
    while (tokens.kind(target).isOneOf(DASH, OF, IN, ON)) {
      target++;
    }
    Reading reading = readPartOf(at, part, target);
    return reading == null ? null : readSecondPart(reading);
  }

  private Part part(int at) {
    return switch (tokens.kind(at)) {
      case EARLY -> Part.EARLY;
      case MID, MIDDLE -> Part.MID;
      case LATE -> Part.LATE;
      case EARLIER -> Part.EARLIER;
      case LATER -> Part.LATER;
      case END -> Part.END;
      case BEGINNING -> Part.BEGINNING;
      default -> Part.WHOLE;
    };
  }

  private Reading readPartOf(int at, Part part, int target) {
    boolean relativePart = part == Part.EARLIER || part == Part.LATER;
    return switch (tokens.kind(target)) {
      case MONTH -> relativePart ? null : readPartOfMonth(part, target, YearHint.NONE);
      case TURN_LAST, TURN_NEXT, TURN_THIS, TURN_COMING, TURN_PAST -> readPartOfTurn(part, target);
      case THE, THAT -> readPartOfThe(part, target);
      case WEEKDAY -> calendar.readWeekday(target);
      case TODAY, YESTERDAY, TOMORROW -> read(target);
      case NUMBER ->
          calendar.isYear(target) && !relativePart
              ? new Reading(new When.Year(tokens.value(target), part), target + 1)
              : null;
      case DECADE -> new Reading(VAGUE_DATE, target + 1);
      case SEASON -> target == at + 1 ? readNamedSeason(target, YearHint.NONE) : null;
      default -> null;
    };
  }

  private Reading readPartOfMonth(Part part, int at, YearHint turn) {
    Reading whole = calendar.readMonth(at);
    if (whole == null) {
      // "late May", where the name alone would not do
      whole = new Reading(new When.Month(tokens.value(at), turn, part), calendar.skipPeriod(at));
    }
    if (!(whole.when() instanceof When.Month month)) {
      return whole;
    }
    YearHint year = month.year().kind() == YearHint.Kind.NONE ? turn : month.year();
    return new Reading(month.with(year).with(part), whole.next());
  }

  private Reading readPartOfTurn(Part part, int at) {
    Reading reading = readTurn(at);
    if (reading == null) {
      return null;
    }
    if (reading.when() instanceof When.Stretch stretch) {
      When when = new When.Stretch(stretch.unit(), stretch.shift(), part);
      return new Reading(when, reading.next());
    }
    if (reading.when() instanceof When.Month month) {
      return new Reading(month.with(part), reading.next());
    }
    return reading;
  }

  /** "early in the week", "the end of the year", "later in the day", "the end of the decade". */
  private Reading readPartOfThe(Part part, int the) {
    int at = tokens.kind(the + 1).isOneOf(TURN_COMING) ? the + 2 : the + 1;
    Word kind = tokens.kind(at);
    if (kind == DAY && tokens.length(at) == 3) {
      if (part == Part.END || part == Part.BEGINNING) {
        return null; // "at the end of the day" is a manner of speech
      }
      return new Reading(new When.FromEvent(0, Unit.DAY), at + 1);
    }
    if (kind == DECADES) {
      return new Reading(VAGUE_DATE, at + 1);
    }
    if (kind == NUMBER && calendar.isYear(at)) {
      return null;
    }
    if (kind == DECADE) {
      return new Reading(VAGUE_DATE, at + 1);
    }
    if (kind.isOneOf(TURN_LAST, TURN_NEXT, TURN_THIS)) {
      return readPartOfTurn(part, at);
    }
    if (kind == SEASON) {
      return readNamedSeason(at, YearHint.NONE);
    }
    boolean unit = kind.isOneOf(WEEK, MONTHS, YEAR) && isSingular(at);
    int shift = at == the + 2 ? 1 : 0;
    return unit ? new Reading(new When.Stretch(kind.unit(), shift, part), at + 1) : null;
  }

  /** "late May or early June". */
  private Reading readSecondPart(Reading first) {
    int sign = first.next();
    boolean range =
        first.when() instanceof When.Month
            && tokens.kind(sign).isOneOf(TO, OR, AND)
            && tokens.kind(sign + 1).isOneOf(EARLY, MID, LATE);
    if (!range) {
      return first;
    }
    int target = tokens.kind(sign + 2) == DASH ? sign + 3 : sign + 2;
    boolean month = tokens.kind(target) == MONTH;
    Reading second = month ? readPartOfMonth(part(sign + 1), target, YearHint.NONE) : null;
    return second == null || !(second.when() instanceof When.Month)
        ? first
        : new Reading(new When.Span(first.when(), second.when()), second.next());
  }

  /** "next Monday", "last September", "this week", "the past two weeks", "last night". */
  private Reading readTurn(int at) {
    Turn turn = turn(at);
    int next = at + 1;
    if (turn == Turn.THIS && tokens.kind(next).isOneOf(TURN_PAST, TURN_COMING)) {
      turn = tokens.kind(next) == TURN_PAST ? Turn.LAST : Turn.COMING;
      next++;
    }
    Word kind = tokens.kind(next);
    if (kind == WEEKDAY) {
      return calendar.readWeekday(next, turn);
    }
    if (kind == MONTH) {
      return readTurnOfMonth(next, turn);
    }
    if (kind == SEASON) {
      return readNamedSeason(next, YearHint.of(turn));
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
    Reading reading = calendar.readMonth(at);
    if (reading != null && !(reading.when() instanceof When.Month)) {
      return reading;
    }
    if (reading != null && ((When.Month) reading.when()).year().kind() != YearHint.Kind.NONE) {
      return reading;
    }
    When when = new When.Month(tokens.value(at), YearHint.of(turn), Part.WHOLE);
    return new Reading(when, calendar.skipPeriod(at));
  }

  private Reading readDaytime(int at, Turn turn) {
    boolean night = tokens.is(at, "night");
    int days = turn == Turn.LAST ? -1 : 0;
    return turn == Turn.LAST && !night ? null : shift(days, at + 1);
  }

  /** "[last] two weeks", "[next] few days", "[coming] 24 hours". */
  private Reading readWindow(int at, Turn turn) {
    int unitAt = tokens.kind(at + 1) == FEW ? at + 2 : at + 1;
    Unit unit = tokens.kind(unitAt).unit();
    if (tokens.kind(unitAt) == DECADES) {
      return new Reading(VAGUE_DATE, unitAt + 1);
    }
    if (unit == null || turn == Turn.THIS) {
      return null;
    }
    if (tokens.kind(at) == FEW || tokens.kind(at + 1) == FEW || tokens.value(at) > 500) {
      return new Reading(VAGUE_DATE, unitAt + 1);
    }
    int count = turn == Turn.LAST ? -tokens.value(at) : tokens.value(at);
    return new Reading(new When.Window(count, unit), unitAt + 1);
  }

  private Reading readTurnOfUnit(int at, int next, Turn turn) {
    Unit unit = tokens.kind(next).unit();
    if (unit == null) {
      return null;
    }
    if (!isSingular(next)) {
      return turn == Turn.THIS ? null : new Reading(VAGUE_DATE, next + 1);
    }
    boolean the = tokens.kind(at - 1) == THE;
    if (unit == Unit.DAY) {
      // "the next day" hangs on an event
      return turn == Turn.NEXT && the ? fromEvent(1, Unit.DAY, next + 1) : null;
    }
    if (unit == Unit.HOUR) {
      return null;
    }
    if (unit == Unit.WEEK && turn == Turn.LAST && tokens.kind(next + 1) == OF) {
      Reading week = readWeekOfMonth(0, next + 2);
      if (week != null) {
        return week;
      }
    }
    boolean window = tokens.kind(at) == TURN_PAST || (the && turn != Turn.THIS);
    if (window && unit != Unit.WEEKEND) {
      // "over the past week", "the next year": not the calendar's
      return new Reading(new When.Window(turn == Turn.LAST ? -1 : 1, unit), next + 1);
    }
    int shift =
        switch (turn) {
          case LAST -> -1;
          case NONE, THIS -> 0;
          case COMING, NEXT -> 1;
        };
    return new Reading(
        new When.Stretch(unit, unit == Unit.WEEKEND && turn == Turn.COMING ? 0 : shift, Part.WHOLE),
        next + 1);
  }

  private boolean isSingular(int at) {
    return tokens.value(at) == 0;
  }

  /** "the same day", "that day", "the previous day", "the following week". */
  private Reading readFromEvent(int at) {
    Unit unit = tokens.kind(at + 1).unit();
    boolean dayOnly = tokens.kind(at).isOneOf(SAME, THAT);
    boolean fits = unit != null && isSingular(at + 1) && (unit == Unit.DAY || !dayOnly);
    if (!fits) {
      return null;
    }
    int count = tokens.kind(at) == PREVIOUS ? -1 : dayOnly ? 0 : 1;
    return fromEvent(count, unit, at + 2);
  }

  private static Reading fromEvent(int count, Unit unit, int next) {
    return new Reading(new When.FromEvent(count, unit), next);
  }

  /** "the day before", "the day after tomorrow", "the weekend", "the week of May 3". */
  private Reading readThe(int at) {
    Word kind = tokens.kind(at + 1);
    if (kind == DAY && tokens.kind(at + 2).isOneOf(BEFORE, AFTER)) {
      boolean back = tokens.kind(at + 2) == BEFORE;
      if (tokens.kind(at + 3).isOneOf(YESTERDAY, TOMORROW)) {
        return shift(back ? -2 : 2, at + 4);
      }
      return endsClause(at + 3) ? fromEvent(back ? -1 : 1, Unit.DAY, at + 3) : null;
    }
    if (kind == WEEKEND && tokens.kind(at - 1).isOneOf(OVER, AT, ON, DURING, IN)) {
      return new Reading(new When.Weekend(), at + 2);
    }
    boolean weekOf =
        kind == WEEK
            && (tokens.kind(at + 2) == OF
                || tokens.kind(at + 2) == STARTING
                || tokens.is(at + 2, "beginning"));
    if (weekOf && isSingular(at + 1)) {
      Reading day = calendar.read(at + 3);
      return day != null && day.when() instanceof When.Day first
          ? new Reading(new When.WeekOf(first), day.next())
          : null;
    }
    return null;
  }

  /** Nothing follows that the "before" could belong to. */
  private boolean endsClause(int at) {
    return tokens.kind(at).isOneOf(SIGN, COMMA, PERIOD, AND, IN, AT);
  }

  /** "two days ago", "a week later", "ten days earlier", "days ago", "several weeks ago". */
  private Reading readCount(int at) {
    int unitAt = at;
    int count = -1;
    boolean vague = false;
    if (tokens.kind(at).unit() == null) {
      vague = tokens.kind(at) == FEW || tokens.kind(at + 1) == FEW;
      count = tokens.kind(at) == A ? 1 : tokens.value(at);
      unitAt = tokens.kind(at + 1) == FEW ? at + 2 : at + 1;
      unitAt = tokens.kind(unitAt) == OF ? unitAt + 1 : unitAt;
    } else {
      vague = true;
    }
    Unit unit = tokens.kind(unitAt).unit();
    boolean decades = tokens.kind(unitAt) == DECADES;
    if (unit == null && !decades) {
      return null;
    }
    int end = unitAt + 1;
    return switch (tokens.kind(end)) {
      case AGO -> {
        boolean uncounted = vague || decades || count > 500;
        When away = uncounted ? VAGUE_DATE : new When.Away(-count, unit);
        yield new Reading(away, end + 1);
      }
      case EARLIER, LATER -> {
        int sign = tokens.kind(end) == LATER ? 1 : -1;
        boolean uncounted = vague || decades || count > 500;
        yield uncounted ? new Reading(VAGUE_DATE, end + 1) : fromEvent(sign * count, unit, end + 1);
      }
      default -> null;
    };
  }

  /** "the first quarter of 2031", "the second half of May", "the first week of May". */
  private Reading readOrdinal(int at) {
    int number = tokens.value(at);
    int unitAt = tokens.kind(at + 1) == DASH ? at + 2 : at + 1;
    Word kind = tokens.kind(unitAt);
    int of = unitAt + 1;
    boolean joined = tokens.kind(of) == OF;
    int target = joined ? of + 1 : of;
    target = tokens.kind(target) == THE ? target + 1 : target;
    if (kind == WEEK && joined && number <= 5) {
      return readWeekOfMonth(number, target);
    }
    if (kind == HALF && number <= 2) {
      Part part = number == 1 ? Part.FIRST_HALF : Part.SECOND_HALF;
      Reading month =
          joined && tokens.kind(target) == MONTH
              ? readPartOfMonth(part, target, YearHint.NONE)
              : null;
      return month != null ? month : readFraction(number, 2, of, target, joined);
    }
    return kind == QUARTER && number <= 4 ? readFraction(number, 4, of, target, joined) : null;
  }

  private Reading readWeekOfMonth(int number, int target) {
    Reading month =
        tokens.kind(target) == MONTH ? readPartOfMonth(Part.WHOLE, target, YearHint.NONE) : null;
    if (month != null && month.when() instanceof When.Month named) {
      return new Reading(new When.WeekOfMonth(number, named), month.next());
    }
    return null;
  }

  private Reading readFraction(int number, int of, int after, int target, boolean joined) {
    YearHint shifted = calendar.shiftedYear(target);
    if (shifted != null) {
      return new Reading(new When.Fraction(number, of, shifted), target + 2);
    }
    if (calendar.isYear(target)) {
      YearHint given = YearHint.given(tokens.value(target));
      return new Reading(new When.Fraction(number, of, given), target + 1);
    }
    boolean ofYear = joined && tokens.kind(target) == YEAR;
    boolean quarter = of == 4 && !joined;
    if (ofYear || quarter) {
      return new Reading(new When.Fraction(number, of, YearHint.NONE), ofYear ? target + 1 : after);
    }
    return null;
  }

  /** "[in the] spring", "summer of 2031", "autumn 2031"; without a sign of time it is no season. */
  private Reading readSeason(int at) {
    int of = tokens.kind(at + 1) == OF ? at + 2 : at + 1;
    boolean named = calendar.isYear(of) || calendar.shiftedYear(of) != null || isAfterIn(at);
    return named ? readNamedSeason(at, YearHint.NONE) : null;
  }

  private boolean isAfterIn(int at) {
    Word before = tokens.kind(at - 1) == THE ? tokens.kind(at - 2) : tokens.kind(at - 1);
    return before.isOneOf(IN, DURING, SINCE, UNTIL, BY) && !tokens.isCapital(at);
  }

  private Reading readNamedSeason(int at, YearHint turn) {
    int season = SEASONS[tokens.value(at)];
    int of = tokens.kind(at + 1) == OF ? at + 2 : at + 1;
    YearHint shifted = calendar.shiftedYear(of);
    if (calendar.isYear(of)) {
      YearHint given = YearHint.given(tokens.value(of));
      return new Reading(new When.Season(season, given), of + 1);
    }
    return shifted != null
        ? new Reading(new When.Season(season, shifted), of + 2)
        : new Reading(new When.Season(season, turn), at + 1);
  }

  /** In the order of the word list: spring, summer, autumn, winter, fall. */
  private static final int[] SEASONS = {1, 2, 3, 4, 3};

  /** "in three weeks", "within ten days", "in the near future", "within hours". */
  private Reading readIn(int at) {
    int next = tokens.kind(at + 1) == THE ? at + 2 : at + 1;
    if (tokens.kind(next) == NEAR && tokens.kind(next + 1) == FUTURE) {
      return new Reading(VAGUE_DATE, next + 2);
    }
    next = tokens.is(next, "about") || tokens.is(next, "just") ? next + 1 : next;
    boolean counted = tokens.kind(next).isOneOf(COUNT, NUMBER, A, FEW);
    int unitAt = counted ? next + 1 : next;
    Unit unit = tokens.kind(unitAt).unit();
    boolean within = tokens.kind(at) == WITHIN;
    if (unit == null || (!counted && (!within || isSingular(unitAt)))) {
      return null;
    }
    int end = unitAt + 1;
    int after =
        tokens.kind(end) == POSSESSIVE || tokens.isSign(end, '\'') || tokens.isSign(end, '’')
            ? end + 1
            : end;
    end = tokens.kind(after) == TIME ? after + 1 : end;
    int count = tokens.kind(next) == A ? 1 : tokens.value(next);
    if (!counted || tokens.kind(next) == FEW || count > 500) {
      return new Reading(VAGUE_DATE, end);
    }
    When when = within ? new When.Window(count, unit) : new When.Away(count, unit);
    return new Reading(when, end);
  }
}
