package dev.entente.diplomacy.extract.date;

import static dev.entente.diplomacy.extract.date.Word.*;

import dev.entente.diplomacy.extract.date.DateExpressions.Reading;

/** Reads parts of stretches: "early May", "the end of the year", "late May or early June". */
final class PartReader {

  private final Tokens tokens;
  private final CalendarSigns signs;
  private final MonthReader months;
  private final WeekdayReader weekdays;
  private final SeasonReader seasons;
  private final TurnReader turns;
  private final NearDayReader days;

  PartReader(
      Tokens tokens,
      CalendarSigns signs,
      MonthReader months,
      WeekdayReader weekdays,
      SeasonReader seasons,
      TurnReader turns,
      NearDayReader days) {
    this.tokens = tokens;
    this.signs = signs;
    this.months = months;
    this.weekdays = weekdays;
    this.seasons = seasons;
    this.turns = turns;
    this.days = days;
  }

  /** "early May", "mid-to-late June", "the end of the year", "later this week", "late Friday". */
  Reading readPart(int at) {
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
      case MONTH -> relativePart ? null : months.readPartOfMonth(part, target, YearHint.NONE);
      case TURN_LAST, TURN_NEXT, TURN_THIS, TURN_COMING, TURN_PAST -> readPartOfTurn(part, target);
      case THE, THAT -> readPartOfThe(part, target);
      case WEEKDAY -> weekdays.readWeekday(target);
      case TODAY, YESTERDAY, TOMORROW -> days.read(target);
      case NUMBER ->
          signs.isYear(target) && !relativePart
              ? new Reading(new PeriodWhen.Year(tokens.value(target), part), target + 1)
              : null;
      case DECADE -> new Reading(RelativeWhen.UNCOUNTED, target + 1);
      case SEASON -> target == at + 1 ? seasons.readNamedSeason(target, YearHint.NONE) : null;
      default -> null;
    };
  }

  private Reading readPartOfTurn(Part part, int at) {
    Reading reading = turns.readTurn(at);
    if (reading == null) {
      return null;
    }
    if (reading.when() instanceof RelativeWhen.Stretch stretch) {
      When when = new RelativeWhen.Stretch(stretch.unit(), stretch.shift(), part);
      return new Reading(when, reading.next());
    }
    if (reading.when() instanceof PeriodWhen.Month month) {
      return new Reading(month.with(part), reading.next());
    }
    return reading;
  }

  /** "early in the week", "the end of the year", "later in the day", "the end of the decade". */
  private Reading readPartOfThe(Part part, int the) {
    int at = tokens.kind(the + 1) == TURN_COMING ? the + 2 : the + 1;
    Word kind = tokens.kind(at);
    if (kind == DAY && tokens.length(at) == 3) {
      if (part == Part.END || part == Part.BEGINNING) {
        return null; // "at the end of the day" is a manner of speech
      }
      return new Reading(new RelativeWhen.FromEvent(0, Unit.DAY), at + 1);
    }
    if (kind == DECADES) {
      return new Reading(RelativeWhen.UNCOUNTED, at + 1);
    }
    if (kind == NUMBER && signs.isYear(at)) {
      return null;
    }
    if (kind == DECADE) {
      return new Reading(RelativeWhen.UNCOUNTED, at + 1);
    }
    if (kind.isOneOf(TURN_LAST, TURN_NEXT, TURN_THIS)) {
      return readPartOfTurn(part, at);
    }
    if (kind == SEASON) {
      return seasons.readNamedSeason(at, YearHint.NONE);
    }
    boolean unit = kind.isOneOf(WEEK, MONTHS, YEAR) && signs.isSingular(at);
    int shift = at == the + 2 ? 1 : 0;
    return unit ? new Reading(new RelativeWhen.Stretch(kind.unit(), shift, part), at + 1) : null;
  }

  /** "late May or early June". */
  private Reading readSecondPart(Reading first) {
    int sign = first.next();
    boolean range =
        first.when() instanceof PeriodWhen.Month
            && tokens.kind(sign).isOneOf(TO, OR, AND)
            && tokens.kind(sign + 1).isOneOf(EARLY, MID, LATE);
    if (!range) {
      return first;
    }
    int target = tokens.kind(sign + 2) == DASH ? sign + 3 : sign + 2;
    boolean month = tokens.kind(target) == MONTH;
    Reading second = month ? months.readPartOfMonth(part(sign + 1), target, YearHint.NONE) : null;
    return second == null || !(second.when() instanceof PeriodWhen.Month)
        ? first
        : new Reading(new PeriodWhen.Span(first.when(), second.when()), second.next());
  }
}
