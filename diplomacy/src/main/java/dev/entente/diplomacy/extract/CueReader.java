package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Trigger.Form;
import dev.entente.diplomacy.meeting.Status;

/** Finds the words around a trigger that tell where its meeting stands. */
final class CueReader {

  private static final int LEFT_REACH = 16;
  private static final int RIGHT_REACH = 22;

  private static final WordSet BOUNDARIES =
      WordSet.of("--", "but", "when", "while", "although", "though");

  private static final WordSet ADJUNCTS =
      WordSet.of("during", "after", "following", "from", "in", "at");

  private static final WordSet OTHER_CLAUSE = WordSet.of("after", "that", "who");

  private final Grammar grammar;
  private final Words words;
  private Tokens tokens;

  /** How many tokens the cue found last has. */
  private int cueLength;

  CueReader(Grammar grammar) {
    this.grammar = grammar;
    this.words = new Words(grammar);
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
  }

  /** "Talks that they are to hold": what the clause behind the noun says of its verb. */
  Cue behind(Candidate candidate) {
    Cue told = null;
    for (int i = candidate.heldAt; i >= candidate.triggerEnd; i--) {
      Cue cue = cueAt(i, candidate.heldAt + 1, true);
      boolean better = cue != null && (told == null || told.weak() || cue.grave());
      told = better ? cue : told;
    }
    return told;
  }

  /** The nearest cue before the trigger, or a grave one farther off in its clause. */
  Cue left(Candidate candidate, Clause clause) {
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
          words.isOneOf(i, ADJUNCTS)
              && !((words.is(i, "in") || words.is(i, "at"))
                  && words.isAny(i - 1, WordClass.TAKING_PART));
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

  /** The first cue behind a noun, or a grave one after it. */
  Cue right(Candidate candidate, Clause clause) {
    Cue first = null;
    int adjunct = adjunct(candidate, clause);
    boolean held = adjunct > 0;
    boolean inAdjunct = held && governs(adjunct, candidate.trigger);
    int stop = Math.min(clause.to, candidate.triggerEnd + RIGHT_REACH);
    for (int i = candidate.triggerEnd; i < stop; i++) {
      boolean relative = words.is(i, "that") && words.isAny(i + 1, WordClass.AUXILIARY);
      boolean otherClause = words.isOneOf(i, OTHER_CLAUSE) && !relative;
      boolean aside = inAdjunct && tokens.is(i, ',') && words.is(i + 1, "which");
      if (tokens.is(i, ';') || words.isAny(i, WordClass.SPEECH) || otherClause || aside) {
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

  /** "Agreed at their summit in Krakow, which was shelved": what was agreed there was shelved. */
  private boolean governs(int adjunct, int noun) {
    for (int i = adjunct + 1; i < noun; i++) {
      if (words.isAny(i, WordClass.PREPOSITION)) {
        return false;
      }
    }
    return adjunct < noun;
  }

  private boolean boundary(int i) {
    return tokens.is(i, ';')
        || tokens.is(i, '\u201C')
        || tokens.is(i, '\u201D')
        || words.isAny(i, WordClass.SPEECH)
        || words.isOneOf(i, BOUNDARIES);
  }

  /** The longest cue phrase that begins at a token and ends before {@code limit}. */
  private Cue cueAt(int from, int limit, boolean left) {
    if (!words.isAnyOf(from, Grammar.BEGINS_CUE) || Calendar.names(tokens, from)) {
      return null;
    }
    PhraseTrie<Cue> cues = left ? grammar.leftCues() : grammar.rightCues();
    int end = cues.longest(tokens, from, limit);
    if (end == 0) {
      return null;
    }
    cueLength = end - from;
    return cues.meanings(tokens, from, end).get(0);
  }
}
