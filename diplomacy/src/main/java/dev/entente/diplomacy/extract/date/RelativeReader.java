package dev.entente.diplomacy.extract.date;

import static dev.entente.diplomacy.extract.date.Word.*;

import dev.entente.diplomacy.extract.date.DateExpressions.Reading;

/**
 * Reads dates that are counted from the publication day or from an event: "next week", "early May",
 * "two days ago", "later in the day".
 */
final class RelativeReader {

  private final Tokens tokens;
  private final CalendarSigns signs;
  private final CalendarReader calendar;
  private final NearDayReader days;
  private final SeasonReader seasons;
  private final OrdinalReader ordinals;
  private final CountReader counts;
  private final TurnReader turns;
  private final PartReader parts;

  RelativeReader(Tokens tokens, CalendarSigns signs, CalendarReader calendar) {
    this.tokens = tokens;
    this.signs = signs;
    this.calendar = calendar;
    MonthReader months = calendar.months();
    WeekdayReader weekdays = calendar.weekdays();
    this.days = new NearDayReader(tokens);
    this.seasons = new SeasonReader(tokens, signs);
    this.ordinals = new OrdinalReader(tokens, signs, months);
    this.counts = new CountReader(tokens, signs);
    this.turns = new TurnReader(tokens, signs, months, weekdays, seasons);
    this.parts = new PartReader(tokens, signs, months, weekdays, seasons, turns, days);
  }

  /** Reads the date that begins at a token, or returns null. */
  Reading read(int at) {
    return switch (tokens.kind(at)) {
      case TODAY, YESTERDAY, TOMORROW, OVERNIGHT -> days.read(at);
      case VAGUE -> readVague(at);
      case DECADE -> new Reading(RelativeWhen.UNCOUNTED, at + 1);
      case EARLY, MID, LATE, EARLIER, LATER, END, BEGINNING, MIDDLE -> parts.readPart(at);
      case WEEKEND -> readWeekend(at);
      case TURN_LAST, TURN_NEXT, TURN_THIS, TURN_COMING, TURN_PAST -> turns.readTurn(at);
      case PREVIOUS, FOLLOWING, SAME, THAT -> counts.readFromEvent(at);
      case THE -> readThe(at);
      case A, COUNT, NUMBER, FEW, DAY, WEEK, MONTHS, YEAR -> counts.readCount(at);
      case ORDINAL -> ordinals.readOrdinal(at);
      case SEASON -> seasons.readSeason(at);
      case IN, WITHIN -> counts.readIn(at);
      default -> null;
    };
  }

  /** "soon"; but "soon after the talks" and "as soon as" say something else. */
  private Reading readVague(int at) {
    boolean joint =
        tokens.kind(at + 1).isOneOf(AFTER, BEFORE)
            || tokens.is(at + 1, "as")
            || tokens.is(at + 1, "afterwards");
    return joint ? null : new Reading(RelativeWhen.UNCOUNTED, at + 1);
  }

  /** "weekend talks": the one that the direction points to. */
  private Reading readWeekend(int at) {
    boolean before = tokens.kind(at - 1).isOneOf(A, THE, THAT) || tokens.is(at - 1, "every");
    return signs.isMeeting(at + 1) && !before
        ? new Reading(new WeekdayWhen.Weekend(), at + 1)
        : null;
  }

  /** "the day before", "the day after tomorrow", "the weekend", "the week of May 3". */
  private Reading readThe(int at) {
    Word kind = tokens.kind(at + 1);
    if (kind == DAY && tokens.kind(at + 2).isOneOf(BEFORE, AFTER)) {
      boolean back = tokens.kind(at + 2) == BEFORE;
      if (tokens.kind(at + 3).isOneOf(YESTERDAY, TOMORROW)) {
        return NearDayReader.shift(back ? -2 : 2, at + 4);
      }
      return endsClause(at + 3) ? CountReader.fromEvent(back ? -1 : 1, Unit.DAY, at + 3) : null;
    }
    if (kind == WEEKEND && tokens.kind(at - 1).isOneOf(OVER, AT, ON, DURING, IN)) {
      return new Reading(new WeekdayWhen.Weekend(), at + 2);
    }
    boolean weekOf =
        kind == WEEK
            && (tokens.kind(at + 2) == OF
                || tokens.kind(at + 2) == STARTING
                || tokens.is(at + 2, "beginning"));
    if (weekOf && signs.isSingular(at + 1)) {
      Reading day = calendar.read(at + 3);
      return day != null && day.when() instanceof DayWhen.Day first
          ? new Reading(new DayWhen.WeekOf(first), day.next())
          : null;
    }
    return null;
  }

  /** Nothing follows that the "before" could belong to. */
  private boolean endsClause(int at) {
    return tokens.kind(at).isOneOf(SIGN, COMMA, PERIOD, AND, IN, AT);
  }
}
