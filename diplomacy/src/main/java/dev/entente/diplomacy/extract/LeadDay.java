package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.date.DateExpression;
import dev.entente.diplomacy.extract.date.Direction;
import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Status;
import java.util.List;

/** The day that a story's first sentence names, for those meetings that name none. */
final class LeadDay {

  /** So many sentences behind the first. */
  private static final int NEAR = 2;

  private final Words words;
  private final SentenceDates dates;

  /** The first sentence, or null where there was none. */
  private Clause first;

  /** Whether its day has been looked for: not before a meeting asks for it. */
  private boolean read;

  private DateExpression day;

  LeadDay(Words words, SentenceDates dates) {
    this.words = words;
    this.dates = dates;
  }

  void reset() {
    first = null;
    day = null;
    read = false;
  }

  /** Notes a sentence: the first of the story counts. */
  void note(Clause clause) {
    first = first == null ? clause : first;
  }

  /** Returns the one day that the first sentence gives for what happens, or null. */
  private DateExpression day() {
    if (!read) {
      read = true;
      day = onlyDay();
    }
    return day;
  }

  private DateExpression onlyDay() {
    DateExpression only = null;
    List<DateExpression> all = dates.in(first);
    for (int k = 0; k < all.size(); k++) {
      DateExpression date = all.get(k);
      boolean named = date.canDateAnEvent() && date.isDay() && date.weekday().isPresent();
      if (named && only != null) {
        return null;
      }
      only = named && !departs(dates.first(k)) ? date : only;
    }
    return only;
  }

  /** "Leaves on Saturday": the day that a journey begins, not that of all that happens on it. */
  private boolean departs(int at) {
    return words.isAny(at - 1, WordClass.DEPARTURE) || words.isAny(at - 2, WordClass.DEPARTURE);
  }

  /** Gives it to meetings that nothing else dates. */
  void lend(List<Candidate> meetings, DateReader counted) {
    for (Candidate meeting : meetings) {
      if (meeting.date == null && !meeting.dated && !meeting.background) {
        meeting.date = of(meeting, meetings, counted);
      }
    }
  }

  /**
   * Returns it for a meeting that the sentences right behind it tell of without a day of its own,
   * or null; the day on which something was held is none of what they agreed on then.
   */
  private DateRange of(Candidate meeting, List<Candidate> meetings, DateReader counted) {
    boolean near = first != null && meeting.sentence - first.sentence <= NEAR;
    boolean settled = meeting.status == Status.SCHEDULED || MentionMerger.isOver(meeting.status);
    if (!near || !settled || day() == null) {
      return null;
    }
    DateRange past = counted.range(day, Direction.PAST);
    boolean over = MentionMerger.isOver(meeting.status);
    for (Candidate other : meetings) {
      if (!over && MentionMerger.isOver(other.status) && past != null && past.equals(other.date)) {
        return null;
      }
    }
    return counted.range(day, DateReader.direction(meeting.status));
  }
}
