package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Frame.Family;
import dev.entente.diplomacy.extract.Trigger.Form;
import dev.entente.diplomacy.meeting.Status;
import java.util.List;

/** Reads from the words around a trigger where its meeting stands. */
final class StatusReader {

  private static final int LEFT_REACH = 16;
  private static final int RIGHT_REACH = 22;

  private final Grammar grammar;
  private final Words words;
  private Tokens tokens;
  private int cueLength;

  StatusReader(Grammar grammar) {
    this.grammar = grammar;
    this.words = new Words(grammar);
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
  }

  /** Sets status and cue; returns false where the words report nothing. */
  boolean read(Candidate candidate, Clause clause) {
    Cue left = left(candidate, clause);
    Cue right = candidate.form == Form.NOUN ? right(candidate, clause) : null;
    boolean past =
        candidate.form == Form.PAST && !infinitive(candidate.trigger) && !candidate.visit();
    if (right != null && right.status() == Status.ONGOING && arranging(candidate, clause)) {
      candidate.cue = right.name();
      return false;
    }
    Cue chosen = choose(left, right, past);
    if (chosen != null) {
      candidate.cue = chosen.name();
      candidate.status = chosen.status();
      candidate.firm |= chosen.left() || chosen.status() != null;
      return chosen.status() != null;
    }
    candidate.cue = past ? "past" : "plain";
    candidate.status = past ? Status.HELD : plain(candidate);
    candidate.firm |= past;
    return candidate.status != null;
  }

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
    if (right != null
        && right.status() != Status.HELD
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

  private boolean infinitive(int trigger) {
    return words.is(trigger - 1, "to");
  }

  /** Without a cue: a headline's present tense and infinitive, a plain noun. */
  private Status plain(Candidate candidate) {
    if (infinitive(candidate.trigger)) {
      return Status.SCHEDULED;
    }
    if (candidate.form == Form.BASE || candidate.form == Form.THIRD) {
      return Status.HELD;
    }
    if (candidate.frame.family() == Family.VISIT_NOUN || candidate.frame.family() == Family.NOUN) {
      return words.is(candidate.trigger - 1, "for") ? Status.SCHEDULED : Status.HELD;
    }
    return candidate.form == Form.GERUND ? Status.HELD : null;
  }

  /** The nearest cue before the trigger, or a grave one farther off in its clause. */
  private Cue left(Candidate candidate, Clause clause) {
    Cue nearest = null;
    int stop = Math.max(clause.from, candidate.trigger - LEFT_REACH);
    for (int i = candidate.trigger - 1; i >= stop; i--) {
      if (boundary(i)) {
        break;
      }
      Cue cue = cueAt(i, candidate.trigger, true);
      if (cue != null && candidate.trigger - i - cueLength > cue.reach()) {
        continue;
      }
      if (cue != null && (nearest == null || cue.grave() || (nearest.weak() && !cue.weak()))) {
        nearest = cue;
        if (cue.grave() || cue.status() == null) {
          break;
        }
      }
    }
    return nearest;
  }

  private Cue right(Candidate candidate, Clause clause) {
    int stop = Math.min(clause.to, candidate.triggerEnd + RIGHT_REACH);
    for (int i = candidate.triggerEnd; i < stop; i++) {
      if (tokens.is(i, ';')
          || words.isAny(i, WordClass.SPEECH)
          || words.is(i, "after")
          || words.is(i, "that")
          || words.is(i, "who")) {
        return null;
      }
      Cue cue = cueAt(i, stop, false);
      if (cue != null) {
        return cue;
      }
    }
    return null;
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

  /** The longest cue phrase that begins at a token and ends before {@code limit}. */
  private Cue cueAt(int from, int limit, boolean left) {
    int node = PhraseTrie.ROOT;
    Cue best = null;
    for (int i = from; i < limit; i++) {
      node =
          tokens.word(i) == Vocabulary.UNKNOWN
              ? PhraseTrie.NONE
              : grammar.cues().next(node, tokens.word(i));
      if (node == PhraseTrie.NONE) {
        break;
      }
      List<Cue> cues = grammar.cues().meanings(node);
      for (Cue cue : cues) {
        if (cue.left() == left) {
          best = cue;
          cueLength = i + 1 - from;
          break;
        }
      }
    }
    return best;
  }
}
