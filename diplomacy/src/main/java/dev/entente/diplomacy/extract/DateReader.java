package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.date.DateExpression;
import dev.entente.diplomacy.extract.date.Direction;
import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Status;
import java.time.LocalDate;
import java.util.List;

/** Gives meetings their dates, counted out once it is known whether they lie behind or ahead. */
final class DateReader {

  /** What is this long over by the time of the story only explains it. */
  private static final int PAST_NEWS_DAYS = 10;

  private static final int HALF_A_YEAR = 183;

  private final Words words;
  private final Duration duration;
  private final SentenceDates dates = new SentenceDates();
  private final NearestDate nearest;
  private final LeadDay lead;
  private LocalDate published;
  private DateRange lastEvent;

  DateReader(Grammar grammar) {
    this.words = new Words(grammar);
    this.duration = new Duration(grammar);
    this.nearest = new NearestDate(words, dates);
    this.lead = new LeadDay(words, dates);
  }

  void reset(Tokens text, LocalDate publicationDay) {
    words.reset(text);
    duration.reset(text);
    published = publicationDay;
    dates.reset(text);
    nearest.reset(text);
    lead.reset();
    lastEvent = null;
  }

  /** Returns the dates of a sentence. */
  List<DateExpression> in(Clause clause) {
    return dates.in(clause);
  }

  /** Returns the day that the story's first sentence gives for what happens. */
  LeadDay lead() {
    return lead;
  }

  /** Sets the date of a candidate, and what the date tells about its status. */
  void read(Candidate candidate, Clause clause) {
    if (published == null) {
      return;
    }
    int date = nearest.to(candidate, clause);
    DateExpression told = date < 0 ? null : in(clause).get(date);
    if (told != null) {
      boolean vague =
          "plain".equals(candidate.cue)
              || inPresent(candidate)
              || "during".equals(candidate.cue)
              || candidate.status == Status.ONGOING;
      Direction direction =
          inPresent(candidate) && (told.weekday().isPresent() || !told.isDay())
              ? Direction.FUTURE
              : vague && told.isDay()
                  ? Direction.NONE
                  : isOfJourney(date, candidate, clause)
                      ? Direction.PAST
                      : direction(candidate.status);
      boolean laterToday =
          told.isFromEvent()
              && direction == Direction.FUTURE
              && words.is(dates.first(date), "later");
      candidate.date = laterToday ? DateRange.of(published) : range(told, direction);
      if (candidate.date != null && isOff(candidate.status) && isFar(candidate.date)) {
        candidate.date = range(told, Direction.PAST);
      }
      if (candidate.date != null) {
        candidate.date = duration.around(candidate, clause, candidate.date, dates.first(date));
      }
      candidate.dated = true;
    }
    boolean journey = told != null && isOfJourney(date, candidate, clause);
    if (candidate.date != null
        && journey
        && candidate.status == Status.SCHEDULED
        && candidate.date.to().isBefore(published)) {
      candidate.date = null;
    }
    candidate.dateFromVisit |= journey && isOfDeparture(date, clause);
    if (candidate.date != null) {
      settle(candidate);
      if (candidate.date != null && !candidate.background) {
        lastEvent = candidate.date;
      }
    }
  }

  /** "Begins talks", "hold talks". */
  private static boolean inPresent(Candidate candidate) {
    return candidate.cue != null && candidate.cue.startsWith("present");
  }

  /** Takes away days that are over from a meeting to come: they are those of the way to it. */
  void dropStale(Candidate meeting) {
    boolean stale =
        published != null
            && meeting.date != null
            && meeting.status == Status.SCHEDULED
            && meeting.date.to().isBefore(published);
    if (stale) {
      meeting.date = null;
      meeting.dated = true;
    }
  }

  /** Returns the day that dates are counted from, or null. */
  LocalDate published() {
    return published;
  }

  /** Counts an expression out; null where it cannot be. */
  DateRange range(DateExpression expression, Direction direction) {
    if (published == null) {
      return null;
    }
    if (expression.isFromEvent()) {
      return lastEvent == null ? null : expression.resolveFrom(lastEvent).orElse(null);
    }
    return expression.resolve(published, direction).orElse(null);
  }

  /** "Flew to Ottawa on Monday to meet": the day is that of the journey, which has begun. */
  private boolean isOfJourney(int date, Candidate candidate, Clause clause) {
    int at = dates.first(date);
    boolean ofNoun = dates.after(date) == candidate.trigger;
    if (at > candidate.trigger || ofNoun) {
      return false;
    }
    for (int i = at - 1; i >= clause.from; i--) {
      if (words.isAny(i, WordClass.MOTION_PAST)) {
        return true;
      }
    }
    return false;
  }

  /** "Left for Ottawa on Monday for talks": another day of theirs, where it is told, is better. */
  private boolean isOfDeparture(int date, Clause clause) {
    for (int i = dates.first(date) - 1; i >= clause.from; i--) {
      if (words.isAny(i, WordClass.MOTION_PAST)) {
        return words.isAny(i, WordClass.DEPARTURE);
      }
    }
    return false;
  }

  /** "In December she declined", told in February: of what is off the nearer one is meant. */
  private boolean isFar(DateRange days) {
    return days.from().isAfter(published.plusDays(HALF_A_YEAR));
  }

  private static boolean isOff(Status status) {
    return status == Status.REFUSED || status == Status.CANCELLED || status == Status.POSTPONED;
  }

  /** Returns the days of the first date that stands between two tokens, or null. */
  DateRange startingWithin(Clause clause, int first, int last) {
    List<DateExpression> all = in(clause);
    for (int k = 0; k < all.size(); k++) {
      DateExpression date = all.get(k);
      int at = dates.first(k);
      if (at >= first && at <= last && date.canDateAnEvent() && !date.isFromEvent()) {
        return range(date, Direction.NONE);
      }
    }
    return null;
  }

  static Direction direction(Status status) {
    return switch (status) {
      case HELD, ONGOING -> Direction.PAST;
      case SCHEDULED, PROPOSED, POSTPONED, CANCELLED, REFUSED -> Direction.FUTURE;
    };
  }

  /** "Will summon the envoy after jets flew in yesterday": the day is that of something else. */
  private boolean isToCome(int trigger) {
    return words.is(trigger - 1, "will") || words.is(trigger - 2, "will");
  }

  private void settle(Candidate candidate) {
    boolean ahead = candidate.date.from().isAfter(published);
    boolean over = candidate.date.to().isBefore(published);
    if (candidate.status == Status.HELD && ahead && "past".equals(candidate.cue)) {
      candidate.date = null;
      return;
    }
    if (candidate.status == Status.HELD && ahead) {
      candidate.status = Status.SCHEDULED;
    }
    if (candidate.status == Status.SCHEDULED && over && isToCome(candidate.trigger)) {
      candidate.date = null;
      return;
    }
    if (candidate.status == Status.SCHEDULED && over) {
      candidate.status = Status.HELD;
    }
    if (candidate.status == Status.PROPOSED && over) {
      candidate.date = null;
      return;
    }
    if (MentionMerger.isOver(candidate.status) && over && words.is(candidate.trigger - 1, "last")) {
      candidate.background = true;
    }
    if (MentionMerger.isOver(candidate.status)
        && candidate.date.to().isBefore(published.minusDays(PAST_NEWS_DAYS))) {
      candidate.background = true;
    }
  }
}
