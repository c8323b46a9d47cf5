package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.date.DateExpression;
import dev.entente.diplomacy.meeting.Status;
import java.util.List;

/** Finds the date of a sentence that is a meeting's: the nearest that no other words claim. */
final class NearestDate {

  private static final int OTHER_CLAUSE = 30;
  private static final int BEFORE_TRIGGER = 6;
  private static final int NOT_A_DAY = 3;
  private static final int NOUN_REACH = 3;
  private static final int ADJUNCT_REACH = 4;
  private static final int CLAUSE_REACH = 7;

  /** "On Monday", "early on Monday": words before a day that opens its sentence. */
  private static final int OPENING = 2;

  /** "Tariffs set to start on Friday": what is to come of another thing than the one told of. */
  private static final WordSet PLANNED =
      WordSet.of("set", "due", "scheduled", "expected", "meant", "supposed", "slated");

  /** What is done about a meeting, on another day than its own. */
  private static final WordSet DECIDED =
      WordSet.of(
          "rejected",
          "declined",
          "refused",
          "accepted",
          "agreed",
          "proposed",
          "offered",
          "invited",
          "asked",
          "urged",
          "postponed",
          "cancelled",
          "canceled",
          "suspended");

  private static final WordSet TO_COME = WordSet.of("will", "to", "would", "is", "are");

  private static final WordSet PARTING = WordSet.of("which", "since");

  private final Words words;
  private final SentenceDates dates;

  /** Words that part a date from a meeting in their sentence. */
  private final Tally partings = new Tally();

  private Tokens tokens;

  /** The sentence whose partings are counted. */
  private Clause counted;

  NearestDate(Words words, SentenceDates dates) {
    this.words = words;
    this.dates = dates;
  }

  void reset(Tokens text) {
    tokens = text;
    counted = null;
  }

  /** Returns which date of the sentence is nearest to the trigger, or -1. */
  int to(Candidate candidate, Clause clause) {
    int best = -1;
    int bestDistance = OTHER_CLAUSE * 3;
    List<DateExpression> all = dates.in(clause);
    for (int k = 0; k < all.size(); k++) {
      boolean told =
          all.get(k).canDateAnEvent()
              || (all.get(k).role() == DateExpression.Role.ATTRIBUTION
                  && (candidate.address || actedAt(candidate)));
      int distance = told ? distance(candidate, clause, k) : bestDistance;
      if (distance < bestDistance
          && !dateOfThing(candidate, clause, k)
          && !ofVerbBefore(candidate, clause, k)
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

  /**
   * "On Saturday rejected talks", "conferred on July 3 and may meet": the day of the first verb.
   */
  private boolean ofVerbBefore(Candidate candidate, Clause clause, int date) {
    int after = dates.after(date);
    if (after >= candidate.trigger) {
      return false;
    }
    if (words.isOneOf(after, DECIDED) && !MentionMerger.isOver(candidate.status)) {
      return true;
    }
    boolean over = dates.first(date) > clause.from + OPENING && !planned(clause.from, after);
    for (int i = after; over && i < candidate.trigger - 1; i++) {
      if (words.is(i, "and") && words.isAny(i + 1, WordClass.AUXILIARY)) {
        return true;
      }
    }
    return false;
  }

  private boolean planned(int from, int to) {
    boolean planned = false;
    for (int i = from; i < to && !planned; i++) {
      planned = words.isOneOf(i, TO_COME);
    }
    return planned;
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
      partings.begin(clause.from, clause.to);
      for (int i = clause.from; i < clause.to; i++) {
        partings.note(parts(i));
      }
    }
    return partings.between(from, to);
  }

  private boolean parts(int i) {
    return tokens.is(i, ';')
        || (words.isAny(i, WordClass.SPEECH) && counted.at(i) == null)
        || words.isOneOf(i, PARTING);
  }
}
