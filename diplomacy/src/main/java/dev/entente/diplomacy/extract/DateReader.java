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

  private static final int OTHER_CLAUSE = 30;
  private static final int BEFORE_TRIGGER = 6;
  private static final int NOT_A_DAY = 3;
  private static final int NEAR_THE_LEAD = 2;
  private static final int NOUN_REACH = 3;
  private static final int ADJUNCT_REACH = 4;
  private static final int CLAUSE_REACH = 7;

  /** "Tariffs set to start on Friday": what is to come of another thing than the one told of. */
  private static final WordSet PLANNED =
      WordSet.of("set", "due", "scheduled", "expected", "meant", "supposed", "slated");

  private final Words words;
  private final Duration duration;
  private final SentenceDates dates = new SentenceDates();

  /** Words that part a date from a meeting in their sentence. */
  private final Tally partings = new Tally();

  private Tokens tokens;
  private LocalDate published;

  /** The sentence whose partings are counted. */
  private Clause counted;

  private DateRange lastEvent;
  private DateExpression leadDay;
  private boolean leadRead;
  private int leadSentence;

  DateReader(Grammar grammar) {
    this.words = new Words(grammar);
    this.duration = new Duration(grammar);
  }

  void reset(Tokens text, LocalDate publicationDay) {
    tokens = text;
    words.reset(text);
    duration.reset(text);
    published = publicationDay;
    dates.reset(text);
    counted = null;
    lastEvent = null;
    leadDay = null;
    leadRead = false;
  }

  /** Returns the dates of a sentence. */
  List<DateExpression> in(Clause clause) {
    return dates.in(clause);
  }

  /** Notes the one day that a story's first sentence gives for what happens, if it gives one. */
  void lead(Clause clause) {
    if (leadRead) {
      return;
    }
    leadRead = true;
    leadSentence = clause.sentence;
    List<DateExpression> all = in(clause);
    for (int k = 0; k < all.size(); k++) {
      DateExpression date = all.get(k);
      boolean day = date.canDateAnEvent() && date.isDay() && date.weekday().isPresent();
      if (day && leadDay != null) {
        leadDay = null;
        return;
      }
      leadDay = day && !departs(dates.first(k)) ? date : leadDay;
    }
  }

  /** "Leaves on Saturday": the day that a journey begins, not that of all that happens on it. */
  private boolean departs(int at) {
    return words.isAny(at - 1, WordClass.DEPARTURE) || words.isAny(at - 2, WordClass.DEPARTURE);
  }

  /**
   * Returns the lead's day for a meeting that the sentences right behind it tell of without one of
   * its own, or null; the day on which something was held is none of what they agreed on then.
   */
  DateRange leadDay(Candidate meeting, List<Candidate> meetings) {
    boolean near = meeting.sentence - leadSentence <= NEAR_THE_LEAD;
    boolean settled = meeting.status == Status.SCHEDULED || MentionMerger.isOver(meeting.status);
    if (leadDay == null || !near || !settled) {
      return null;
    }
    DateRange past = range(leadDay, Direction.PAST);
    boolean over = MentionMerger.isOver(meeting.status);
    for (Candidate other : meetings) {
      if (!over && MentionMerger.isOver(other.status) && past != null && past.equals(other.date)) {
        return null;
      }
    }
    return range(leadDay, direction(meeting.status));
  }

  /** Sets the date of a candidate, and what the date tells about its status. */
  void read(Candidate candidate, Clause clause) {
    if (published == null) {
      return;
    }
    int date = nearest(candidate, clause);
    DateExpression nearest = date < 0 ? null : in(clause).get(date);
    if (nearest != null) {
      boolean vague =
          "plain".equals(candidate.cue)
              || inPresent(candidate)
              || "during".equals(candidate.cue)
              || candidate.status == Status.ONGOING;
      Direction direction =
          inPresent(candidate) && (nearest.weekday().isPresent() || !nearest.isDay())
              ? Direction.FUTURE
              : vague && nearest.isDay()
                  ? Direction.NONE
                  : afterMotion(dates.first(date), candidate, clause)
                      ? Direction.PAST
                      : direction(candidate.status);
      candidate.date = range(nearest, direction);
      if (candidate.date != null) {
        candidate.date = duration.around(candidate, clause, candidate.date, dates.first(date));
      }
      candidate.dated = true;
    }
    boolean journey = nearest != null && afterMotion(dates.first(date), candidate, clause);
    if (candidate.date != null
        && journey
        && candidate.status == Status.SCHEDULED
        && candidate.date.to().isBefore(published)) {
      candidate.date = null;
    }
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
  private boolean afterMotion(int at, Candidate candidate, Clause clause) {
    if (at > candidate.trigger) {
      return false;
    }
    for (int i = at - 1; i >= clause.from; i--) {
      if (words.isAny(i, WordClass.MOTION_PAST)) {
        return true;
      }
    }
    return false;
  }

  /** Returns which date of the sentence is nearest to the trigger, or -1. */
  private int nearest(Candidate candidate, Clause clause) {
    int best = -1;
    int bestDistance = OTHER_CLAUSE * 3;
    List<DateExpression> all = in(clause);
    for (int k = 0; k < all.size(); k++) {
      boolean told =
          all.get(k).canDateAnEvent()
              || (all.get(k).role() == DateExpression.Role.ATTRIBUTION
                  && (candidate.address || actedAt(candidate)));
      int distance = told ? distance(candidate, clause, k) : bestDistance;
      if (distance < bestDistance
          && !dateOfThing(candidate, clause, k)
          && !otherAct(candidate, clause, k)) {
        best = k;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** "Agreed on Tuesday at their summit": what was done there was done on its day. */
  private boolean actedAt(Candidate candidate) {
    boolean held = candidate.status == Status.HELD && candidate.form == Trigger.Form.NOUN;
    for (int i = candidate.trigger - 1; held && i >= candidate.trigger - ADJUNCT_REACH; i--) {
      if (words.is(i, "during") || words.is(i, "at")) {
        return true;
      }
      if (words.isAny(i, WordClass.PREPOSITION) || words.isAny(i, WordClass.AUXILIARY)) {
        return false;
      }
    }
    return false;
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

  /** "Since he took power in June", "and will fly on on Thursday": no day of the meeting. */
  private boolean otherAct(Candidate candidate, Clause clause, int date) {
    boolean told =
        candidate.form == Trigger.Form.PAST && candidate.frame.family() == Frame.Family.VERB;
    boolean speaking = candidate.frame.weak() && candidate.frame.family() == Frame.Family.VERB;
    for (int i = dates.first(date) - 1; i >= candidate.triggerEnd; i--) {
      boolean since =
          words.is(i, "since") && (clause.startingAt(i + 1) != null || tellsOn(i, clause));
      boolean andWill = words.is(i, "and") && words.isAny(i + 1, WordClass.AUXILIARY);
      boolean result = (words.is(i, "that") || words.is(i, "which")) && modal(i + 1);
      boolean aside = speaking && tokens.is(i, ',') && words.isGerund(i + 1);
      boolean planned =
          told && (words.is(i, "to") || words.is(i, "for")) && words.isOneOf(i - 1, PLANNED);
      if (since || andWill || result || aside || planned) {
        return true;
      }
    }
    return false;
  }

  /** "A July 2030 pact": the day of another noun, which it stands before. */
  private boolean dateOfThing(Candidate candidate, Clause clause, int date) {
    int first = dates.first(date);
    int after = dates.after(date);
    return (words.is(first - 1, "a") || words.is(first - 1, "an") || words.is(first - 1, "the"))
        && after < clause.to
        && after != candidate.trigger
        && tokens.shape(after) == Tokens.Shape.LOWER
        && tokens.shape(after - 1) == Tokens.Shape.NUMBER
        && (candidate.form != Trigger.Form.NOUN
            || after > candidate.trigger
            || after + NOUN_REACH < candidate.trigger)
        && !words.isAny(after, WordClass.PREPOSITION)
        && !words.isAny(after, WordClass.CONJUNCTION)
        && !words.isAny(after, WordClass.CLAUSE)
        && !words.isAny(after, WordClass.AUXILIARY)
        && !words.isAny(after, WordClass.ADVERB);
  }

  /** "Since their first meeting was held in May": a clause of its own. */
  private boolean tellsOn(int since, Clause clause) {
    for (int i = since + 2; i < Math.min(clause.to, since + CLAUSE_REACH); i++) {
      if (words.is(i, "was") || words.is(i, "were") || words.is(i, "took")) {
        return true;
      }
    }
    return false;
  }

  private boolean modal(int i) {
    return words.is(i, "would") || words.is(i, "could") || words.is(i, "might");
  }

  /** Tokens between trigger and date, more where another clause or an earlier word claims it. */
  private int distance(Candidate candidate, Clause clause, int date) {
    int at = dates.first(date);
    boolean after = at >= candidate.trigger;
    int distance = after ? at - candidate.triggerEnd : candidate.trigger - at + BEFORE_TRIGGER;
    int from = Math.min(at, candidate.triggerEnd);
    int partings = partings(clause, from, Math.max(at, candidate.trigger));
    return distance
        + partings * OTHER_CLAUSE
        + (dates.in(clause).get(date).isDay() ? 0 : NOT_A_DAY);
  }

  private int partings(Clause clause, int from, int to) {
    if (from >= to) {
      return 0;
    }
    if (clause != counted) {
      counted = clause;
      partings.count(clause.from, clause.to, this::parts);
    }
    return partings.between(from, to);
  }

  private boolean parts(int i) {
    return tokens.is(i, ';')
        || (words.isAny(i, WordClass.SPEECH) && counted.at(i) == null)
        || words.is(i, "which")
        || words.is(i, "since");
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
    if (MentionMerger.isOver(candidate.status)
        && candidate.date.to().isBefore(published.minusDays(PAST_NEWS_DAYS))) {
      candidate.background = true;
    }
  }
}
