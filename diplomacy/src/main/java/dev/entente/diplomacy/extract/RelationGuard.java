package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.RelationCue.Kind;
import dev.entente.diplomacy.relation.Signal;

/** Says whether a cue is told as a fact: not denied, not only wished for, not just ended. */
final class RelationGuard {

  /** "Effort by both sides to mend": the wish stands shortly before the infinitive. */
  private static final int INTENT_REACH = 6;

  /** "Ending five years of tension": so far before the noun. */
  private static final int ENDING_REACH = 5;

  private static final int NEAR_REACH = 8;

  private static final WordSet NEGATIONS =
      WordSet.of("not", "no", "never", "without", "n't", "cannot", "neither", "nor", "hardly");

  private static final WordSet FAILURES =
      WordSet.of(
          "failed", "failing", "fails", "refused", "refuses", "declined", "failure", "refusal");

  private static final WordSet CONDITIONS =
      WordSet.of("if", "could", "might", "would", "whether", "unless", "may");

  private static final WordSet CALLS =
      WordSet.of(
          "calls", "call", "calling", "called", "demand", "demanded", "ask", "asked", "ways");

  private static final WordSet OVER =
      WordSet.of(
          "ending",
          "ended",
          "ends",
          "settled",
          "settling",
          "resolved",
          "resolving",
          "defused",
          "defusing",
          "eased",
          "easing",
          "lifted",
          "lifting",
          "lifts",
          "overcame",
          "overcoming",
          "averted",
          "scrapped");

  /** "A way of settling the dispute": it is not settled. */
  private static final WordSet TOWARDS =
      WordSet.of("for", "of", "at", "towards", "toward", "on", "without", "be");

  private final Words words;
  private Tokens tokens;

  RelationGuard(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
  }

  /** Returns whether the company that a cue needs stands close by. */
  boolean stands(RelationCue cue, Clause clause, int from, int end) {
    if (cue.near().isEmpty()) {
      return true;
    }
    int first = cue.kind() == Kind.ACT ? end : Math.max(clause.from, from - NEAR_REACH);
    for (int i = first; i < Math.min(clause.to, end + NEAR_REACH); i++) {
      boolean inside = i >= from && i < end;
      for (String word : cue.near()) {
        if (!inside && words.is(i, word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns what a cue says in its place, or null where it says nothing. */
  Signal signal(RelationCue cue, Clause clause, int from, int end) {
    if (cue.kind() == Kind.NONE || isName(clause, from)) {
      return null;
    }
    Signal signal = cue.signal();
    boolean friendly = signal.goldstein() > 0;
    if (isDenied(clause, from)) {
      return null;
    }
    if (words.is(from - 1, "to") && words.isOneOf(from - 2, FAILURES)) {
      return friendly ? Signal.STRAIN : null;
    }
    if (signal == Signal.THAW) {
      return isWished(clause, from) ? null : signal;
    }
    if (friendly) {
      return signal;
    }
    if (cue.kind() == Kind.HARM && isOver(clause, from)) {
      return isWished(clause, from) ? null : Signal.THAW;
    }
    return cue.kind() == Kind.ACT && isConditional(clause, from) ? null : signal;
  }

  /** "The Organisation for Security and Cooperation": part of a name. */
  private boolean isName(Clause clause, int cue) {
    return cue > clause.from && tokens.shape(cue) == Tokens.Shape.CAPITAL && !isTitled(clause);
  }

  /** Most of its words have a capital: a headline. */
  private boolean isTitled(Clause clause) {
    int capitals = 0;
    for (int i = clause.from; i < clause.to; i++) {
      capitals += tokens.capital(i) ? 1 : 0;
    }
    return 2 * capitals > clause.to - clause.from;
  }

  private boolean isDenied(Clause clause, int cue) {
    for (int i = Math.max(clause.from, cue - 3); i < cue; i++) {
      if (words.isOneOf(i, NEGATIONS)) {
        return !words.is(i + 1, "only") && !tokens.is(i + 1, ',');
      }
    }
    return false;
  }

  private boolean isConditional(Clause clause, int cue) {
    for (int i = Math.max(clause.from, cue - 3); i < cue; i++) {
      if (words.isOneOf(i, CONDITIONS)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOver(Clause clause, int cue) {
    for (int i = Math.max(clause.from, cue - ENDING_REACH); i < cue; i++) {
      boolean over = words.isOneOf(i, OVER) && !words.isOneOf(i - 1, TOWARDS);
      if (over || words.are(i, "end", "to") || words.are(i, "end", "of")) {
        return true;
      }
    }
    return false;
  }

  /** "In an effort to restore ties", "may ask it to restore them": they are not restored. */
  private boolean isWished(Clause clause, int cue) {
    boolean infinitive = words.is(cue - 1, "to");
    for (int i = Math.max(clause.from, cue - INTENT_REACH); i < cue; i++) {
      boolean wish = words.isAny(i, WordClass.INTENT) || words.isOneOf(i, CALLS);
      if (wish && (infinitive || words.is(i + 1, "for") || words.is(i + 1, "of"))) {
        return true;
      }
    }
    return isConditional(clause, cue);
  }
}
