package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Frame.Family;
import dev.entente.diplomacy.extract.Trigger.Form;
import dev.entente.diplomacy.meeting.Status;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Reads from the words around a trigger where its meeting stands. */
final class StatusReader {

  private static final int TIME_REACH = 9;
  private static final int DAY_REACH = 12;

  private static final int WEEK = 7;

  /** Who came so many days ago has met those for whom he came. */
  private static final int LONG_THERE = 3;

  private static final WordSet HEARSAY =
      WordSet.of("believed", "known", "thought", "understood", "claimed", "rumored", "alleged");

  private final Words words;
  private final CueReader cues;
  private final AcceptedOffer offers;
  private Tokens tokens;
  private DayOfWeek today;

  StatusReader(Grammar grammar) {
    this.words = new Words(grammar);
    this.cues = new CueReader(grammar);
    this.offers = new AcceptedOffer(words);
  }

  /** Begins a story that was published on this day; null where that is not known. */
  void reset(Tokens text, LocalDate published) {
    today = published == null ? null : published.getDayOfWeek();
    tokens = text;
    words.reset(text);
    cues.reset(text);
  }

  /** Sets status and cue; returns false where the words report nothing. */
  boolean read(Candidate candidate, Clause clause) {
    if (candidate.like != null) {
      candidate.status = candidate.like.status;
      candidate.cue = candidate.like.cue;
      candidate.firm = candidate.like.firm;
      return candidate.status != null;
    }
    Cue left = candidate.heldAt < 0 ? cues.left(candidate, clause) : cues.behind(candidate);
    Cue right = candidate.form == Form.NOUN ? cues.right(candidate, clause) : null;
    boolean past =
        candidate.form == Form.PAST
            && !infinitive(candidate.trigger)
            && !planned(candidate.trigger)
            && !words.is(candidate.trigger - 1, "be")
            && !candidate.visit();
    boolean underWay = right != null && right.status() == Status.ONGOING;
    if ((underWay || words.is(candidate.trigger - 1, "in")) && arranging(candidate, clause)) {
      candidate.cue = "arranging";
      return false;
    }
    Cue chosen = choose(left, right, past);
    if (chosen != null && chosen.status() == Status.HELD && infinitive(candidate.trigger)) {
      chosen = null;
    }
    if (chosen != null) {
      candidate.cue = chosen.name();
      boolean taken =
          chosen.status() == Status.PROPOSED && offers.before(candidate.trigger, clause);
      candidate.status = taken ? Status.SCHEDULED : chosen.status();
      if (candidate.status == Status.SCHEDULED && cameBefore(candidate.trigger, clause)) {
        candidate.status = Status.HELD;
      }
      candidate.firm |= chosen.left() || chosen.status() != null;
      return chosen.status() != null;
    }
    boolean purpose = infinitive(candidate.trigger) && !candidate.frame.weak();
    candidate.cue = past ? "past" : purpose ? "infinitive" : "plain";
    candidate.status = past ? Status.HELD : plain(candidate);
    boolean present = candidate.form == Form.THIRD || candidate.form == Form.BASE;
    if (present && candidate.status == Status.SCHEDULED && !infinitive(candidate.trigger)) {
      candidate.cue = "day-to-come";
    }
    candidate.firm |= past;
    return candidate.status != null;
  }

  /** "Opened talks that are expected to focus on": what is begun is told on, not put off. */
  private Cue choose(Cue left, Cue right, boolean past) {
    if (past) {
      return left != null && left.status() == null ? left : null;
    }
    if (left != null && left.grave()) {
      return left;
    }
    if (right != null && right.grave()) {
      return right;
    }
    if (left != null && left.status() == null) {
      return left;
    }
    boolean begun = left != null && left.status() == Status.HELD && !left.weak();
    boolean content =
        begun
            && right != null
            && (right.status() == Status.SCHEDULED || right.status() == Status.PROPOSED);
    if (right != null
        && right.status() != Status.HELD
        && !content
        && (left == null || left.status() == Status.HELD)) {
      return right;
    }
    return left != null ? left : right;
  }

  /** "Discussions are under way to organize talks": what is under way is no meeting of states. */
  private boolean arranging(Candidate candidate, Clause clause) {
    for (int i = candidate.triggerEnd; i < clause.to - 1; i++) {
      if (words.is(i, "to") && words.isAny(i + 1, WordClass.ARRANGE_VERB)) {
        return true;
      }
    }
    return false;
  }

  /** "Arrived in Krakow on Saturday for talks", told on a Wednesday: they have begun since. */
  private boolean cameBefore(int trigger, Clause clause) {
    DayOfWeek came = null;
    for (int i = trigger - 1; i >= clause.from && !words.isAny(i, WordClass.AUXILIARY); i--) {
      came = came == null ? Calendar.weekday(tokens, i) : came;
      if (words.isAny(i, WordClass.MOTION_PAST)) {
        int days = came == null || today == null ? 0 : today.getValue() - came.getValue();
        return Math.floorMod(days, WEEK) >= LONG_THERE;
      }
    }
    return false;
  }

  /** "Was to have met", "would have met": what did not come about; not "is said to have met". */
  private boolean planned(int trigger) {
    return words.is(trigger - 1, "have")
        && ((words.is(trigger - 2, "to") && !isHearsay(trigger - 3))
            || words.is(trigger - 2, "would"));
  }

  private boolean isHearsay(int token) {
    return words.isAny(token, WordClass.SPEECH) || words.isOneOf(token, HEARSAY);
  }

  private boolean infinitive(int trigger) {
    return words.is(trigger - 1, "to");
  }

  /**
   * Without a cue: a headline's present tense and infinitive, a plain noun; "matters to be
   * discussed" tell of no meeting.
   */
  private Status plain(Candidate candidate) {
    if (words.are(candidate.trigger - 2, "to", "be")) {
      return words.isAny(candidate.trigger - 3, WordClass.AUXILIARY) ? Status.SCHEDULED : null;
    }
    if (infinitive(candidate.trigger)) {
      return Status.SCHEDULED;
    }
    if (candidate.frame.family() == Family.VISIT_VERB && candidate.form == Form.PAST) {
      return Status.HELD;
    }
    if (candidate.form == Form.BASE || candidate.form == Form.THIRD) {
      return dayToCome(candidate) || inTime(candidate.trigger) ? Status.SCHEDULED : Status.HELD;
    }
    if (candidate.frame.family() == Family.VISIT_NOUN || candidate.frame.family() == Family.NOUN) {
      return words.is(candidate.trigger - 1, "for") ? Status.SCHEDULED : Status.HELD;
    }
    if (candidate.form == Form.GERUND && progressive(candidate.trigger)) {
      return dayToCome(candidate) ? Status.SCHEDULED : Status.ONGOING;
    }
    return candidate.form == Form.GERUND ? Status.HELD : null;
  }

  /** "A text could be agreed when she meets him": the present of what is to come. */
  private boolean inTime(int trigger) {
    for (int i = trigger - 1; i > Math.max(0, trigger - TIME_REACH); i--) {
      if (words.is(i, "when") || words.is(i, "once")) {
        return true;
      }
      if (tokens.is(i, ',') || tokens.beginsSentence(i)) {
        return false;
      }
    }
    return false;
  }

  /** "Were meeting", "is still meeting". */
  private boolean progressive(int trigger) {
    int p = words.isAny(trigger - 1, WordClass.ADVERB) ? trigger - 2 : trigger - 1;
    return words.is(p, "is") || words.is(p, "are") || words.is(p, "was") || words.is(p, "were");
  }

  /** "The ministers meet in Krakow on Friday": the present with a day other than today's. */
  private boolean dayToCome(Candidate candidate) {
    int stop = Math.min(tokens.size(), candidate.triggerEnd + DAY_REACH);
    for (int i = candidate.triggerEnd; i < stop && !tokens.beginsSentence(i); i++) {
      if (words.isAny(i, WordClass.CLAUSE) || words.isAny(i, WordClass.SPEECH)) {
        return false;
      }
      DayOfWeek day = Calendar.weekday(tokens, i);
      if (day != null) {
        return today != null && day != today && day != today.minus(1);
      }
    }
    return false;
  }
}
