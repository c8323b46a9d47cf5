package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Frame.Family;
import dev.entente.diplomacy.extract.Trigger.Form;
import dev.entente.diplomacy.meeting.Status;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Reads from the words around a trigger where its meeting stands. */
final class StatusReader {

  private static final int LEFT_REACH = 16;
  private static final int RIGHT_REACH = 22;
  private static final int DAY_REACH = 12;

  private final Grammar grammar;
  private final Words words;
  private Tokens tokens;
  private int cueLength;
  private DayOfWeek today;

  StatusReader(Grammar grammar) {
    this.grammar = grammar;
    this.words = new Words(grammar);
  }

  /** Begins a story that was published on this day; null where that is not known. */
  void reset(Tokens text, LocalDate published) {
    today = published == null ? null : published.getDayOfWeek();
    tokens = text;
    words.reset(text);
  }

  /** Sets status and cue; returns false where the words report nothing. */
  boolean read(Candidate candidate, Clause clause) {
    if (candidate.like != null) {
      candidate.status = candidate.like.status;
      candidate.cue = candidate.like.cue;
      candidate.firm = candidate.like.firm;
      return candidate.status != null;
    }
    Cue left = candidate.heldAt < 0 ? left(candidate, clause) : behind(candidate);
    Cue right = candidate.form == Form.NOUN ? right(candidate, clause) : null;
    boolean past =
        candidate.form == Form.PAST
            && !infinitive(candidate.trigger)
            && !planned(candidate.trigger)
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
      candidate.status = chosen.status();
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

  /** "Was to have met", "would have met": what did not come about. */
  private boolean planned(int trigger) {
    return words.is(trigger - 1, "have")
        && (words.is(trigger - 2, "to") || words.is(trigger - 2, "would"));
  }

  private boolean infinitive(int trigger) {
    return words.is(trigger - 1, "to");
  }

  /** Without a cue: a headline's present tense and infinitive, a plain noun. */
  private Status plain(Candidate candidate) {
    if (infinitive(candidate.trigger)) {
      return Status.SCHEDULED;
    }
    if (candidate.frame.family() == Family.VISIT_VERB && candidate.form == Form.PAST) {
      return Status.HELD;
    }
    if (candidate.form == Form.BASE || candidate.form == Form.THIRD) {
      return dayToCome(candidate) ? Status.SCHEDULED : Status.HELD;
    }
    if (candidate.frame.family() == Family.VISIT_NOUN || candidate.frame.family() == Family.NOUN) {
      return words.is(candidate.trigger - 1, "for") ? Status.SCHEDULED : Status.HELD;
    }
    if (candidate.form == Form.GERUND && progressive(candidate.trigger)) {
      return dayToCome(candidate) ? Status.SCHEDULED : Status.ONGOING;
    }
    return candidate.form == Form.GERUND ? Status.HELD : null;
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

  /** "Talks that they are to hold": what the clause behind the noun says of its verb. */
  private Cue behind(Candidate candidate) {
    Cue told = null;
    for (int i = candidate.heldAt; i >= candidate.triggerEnd; i--) {
      Cue cue = cueAt(i, candidate.heldAt + 1, true);
      boolean better = cue != null && (told == null || told.weak() || cue.grave());
      told = better ? cue : told;
    }
    return told;
  }

  /** The nearest cue before the trigger, or a grave one farther off in its clause. */
  private Cue left(Candidate candidate, Clause clause) {
    Cue nearest = null;
    int nearestEnd = 0;
    int stop = Math.max(clause.from, candidate.trigger - LEFT_REACH);
    int adjunct = candidate.form == Form.NOUN ? adjunct(candidate, clause) : 0;
    for (int i = candidate.trigger - 1; i >= stop; i--) {
      if (boundary(i)) {
        break;
      }
      Cue cue = cueAt(i, candidate.trigger, true);
      if (cue != null && cue.status() == null && isWithinLonger(i, stop, candidate.trigger)) {
        continue;
      }
      if (cue != null
          && (candidate.trigger - i - cueLength > cue.reach()
              || (adjunct > 0
                  && i + cueLength <= adjunct
                  && !isRightBefore(adjunct, i + cueLength)
                  && !reachesInto(cue, adjunct)))) {
        continue;
      }
      boolean covers = cue != null && nearest != null && i + cueLength >= nearestEnd;
      if (cue != null
          && (nearest == null || covers || cue.grave() || (nearest.weak() && !cue.weak()))) {
        nearest = cue;
        nearestEnd = i + cueLength;
        if (cue.grave() || cue.status() == null) {
          break;
        }
      }
    }
    return nearest;
  }

  /** "Will not", "decided not to": the longer phrase says more than its "not". */
  private boolean isWithinLonger(int i, int stop, int trigger) {
    int end = i + cueLength;
    for (int from = i - 1; from >= Math.max(stop, i - 3); from--) {
      if (cueAt(from, trigger, true) != null && from + cueLength >= end) {
        return true;
      }
    }
    cueLength = end - i;
    return false;
  }

  /** "Failed to agree during talks": where an adjunct that holds the noun begins, or 0. */
  private int adjunct(Candidate candidate, Clause clause) {
    if (words.isAny(candidate.trigger, WordClass.PREPOSITION)) {
      return candidate.trigger;
    }
    for (int i = candidate.trigger - 1; i > Math.max(clause.from, candidate.trigger - 7); i--) {
      boolean opens =
          words.is(i, "during")
              || words.is(i, "after")
              || words.is(i, "following")
              || words.is(i, "from")
              || ((words.is(i, "in") || words.is(i, "at"))
                  && !words.isAny(i - 1, WordClass.TAKING_PART));
      if (opens) {
        return i;
      }
    }
    return 0;
  }

  /** "Not in talks": what is denied is the adjunct itself. */
  private boolean isRightBefore(int adjunct, int cueEnd) {
    return cueEnd == adjunct && words.is(adjunct, "in");
  }

  /** What is planned may be planned for talks; nothing else in the clause speaks of its adjunct. */
  private boolean reachesInto(Cue cue, int adjunct) {
    boolean over =
        !words.is(adjunct, "in") && !words.is(adjunct, "at") && !words.is(adjunct, "during");
    return !cue.close()
        && (cue.weak()
            || cue.status() == Status.HELD
            || (cue.status() == Status.SCHEDULED && !over));
  }

  private Cue right(Candidate candidate, Clause clause) {
    Cue first = null;
    boolean held = adjunct(candidate, clause) > 0;
    int stop = Math.min(clause.to, candidate.triggerEnd + RIGHT_REACH);
    for (int i = candidate.triggerEnd; i < stop; i++) {
      if (tokens.is(i, ';')
          || words.isAny(i, WordClass.SPEECH)
          || words.is(i, "after")
          || words.is(i, "that")
          || words.is(i, "who")) {
        return first;
      }
      Cue cue = cueAt(i, stop, false);
      if (cue != null && held && words.is(i, "to") && !cue.grave()) {
        continue;
      }
      if (cue != null && (first == null || cue.grave())) {
        first = cue;
      }
      if (cue != null && cue.grave()) {
        return cue;
      }
    }
    return first;
  }

  private boolean boundary(int i) {
    return tokens.is(i, ';')
        || tokens.is(i, '\u201C')
        || tokens.is(i, '\u201D')
        || words.isAny(i, WordClass.SPEECH)
        || words.is(i, "--")
        || words.is(i, "but")
        || words.is(i, "while")
        || words.is(i, "although")
        || words.is(i, "though");
  }

  private static Cue firstOn(boolean left, List<Cue> cues) {
    for (int k = 0; k < cues.size(); k++) {
      if (cues.get(k).left() == left) {
        return cues.get(k);
      }
    }
    return null;
  }

  /** The longest cue phrase that begins at a token and ends before {@code limit}. */
  private Cue cueAt(int from, int limit, boolean left) {
    int node = PhraseTrie.ROOT;
    Cue best = null;
    if (!grammar.cues().begins(tokens.word(from)) || Calendar.names(tokens, from)) {
      return null;
    }
    for (int i = from; i < limit; i++) {
      node =
          tokens.word(i) == Vocabulary.UNKNOWN
              ? PhraseTrie.NONE
              : grammar.cues().next(node, tokens.word(i));
      if (node == PhraseTrie.NONE) {
        break;
      }
      Cue cue = firstOn(left, grammar.cues().meanings(node));
      if (cue != null) {
        best = cue;
        cueLength = i + 1 - from;
      }
    }
    return best;
  }
}
