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

  private static final WordSet BEING =
      WordSet.of("been", "was", "were", "is", "are", "be", "being");

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
          "scrapped");

  private static final WordSet AVERTED =
      WordSet.of(
          "avoid",
          "avoided",
          "avoiding",
          "avert",
          "averted",
          "averting",
          "prevent",
          "prevented",
          "preventing",
          "forestall");

  /** "Lower tariffs": whoever asks for it or does it, no harm is done. */
  private static final WordSet RELIEF =
      WordSet.of(
          "lower",
          "lowered",
          "lowering",
          "reduce",
          "reduced",
          "reducing",
          "cut",
          "cutting",
          "remove",
          "removed",
          "removing",
          "abolish",
          "abolished",
          "abolishing",
          "eliminate",
          "eliminated",
          "eliminating",
          "drop",
          "dropped",
          "dropping",
          "relax",
          "relaxed");

  private static final WordSet BROKEN =
      WordSet.of(
          "violate",
          "violated",
          "violates",
          "violating",
          "violation",
          "violations",
          "breach",
          "breached",
          "breaching",
          "breaches",
          "broke",
          "broken",
          "breaking",
          "reneged",
          "reneging",
          "failed",
          "flouted",
          "flouting",
          "abrogated",
          "abrogate",
          "annulled",
          "scrapped",
          "scrapping",
          "scrap",
          "repudiated",
          "renounced",
          "revoked",
          "withdrew",
          "withdrawn",
          "withdrawing",
          "withdraw",
          "withdrawal",
          "quit",
          "quitting",
          "abandoned",
          "suspended",
          "tore",
          "terminated",
          "cancelled",
          "canceled");

  private static final WordSet DENIALS =
      WordSet.of("denied", "denies", "denying", "denial", "deny");

  private static final WordSet HAVING = WordSet.of("having", "it", "he", "any", "its", "being");

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
    boolean after = cue.kind() == Kind.ACT && !isPassive(clause, from);
    int first = after ? end : Math.max(clause.from, from - NEAR_REACH);
    for (int i = first; i < Math.min(clause.to, end + NEAR_REACH); i++) {
      boolean inside = i >= from && i < end;
      if (!inside && words.isOneOf(i, cue.near())) {
        return true;
      }
    }
    return false;
  }

  /** "Three diplomats were expelled": what an act is about stands before it. */
  private boolean isPassive(Clause clause, int cue) {
    for (int i = Math.max(clause.from, cue - 2); i < cue; i++) {
      if (words.isOneOf(i, BEING)) {
        return true;
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
    if (isDenied(clause, from) || words.is(from - 1, "any") || words.is(from - 1, "before")) {
      return null;
    }
    if (signal == Signal.AGREEMENT && isBroken(clause, from)) {
      return Signal.STRAIN;
    }
    if (words.is(from - 1, "to") && words.isOneOf(from - 2, FAILURES)) {
      return friendly ? Signal.STRAIN : null;
    }
    if (signal == Signal.THAW) {
      return isConditional(clause, from)
          ? null
          : isWished(clause, from) ? Signal.COOPERATION : signal;
    }
    if (friendly) {
      return signal;
    }
    if (cue.kind() == Kind.HARM
        && (stands(clause, from, AVERTED) || words.isOneOf(from - 1, RELIEF))) {
      return null;
    }
    if (cue.kind() == Kind.HARM && isOver(clause, from)) {
      boolean meant = isWished(clause, from) || isConditional(clause, from);
      return meant ? signal : Signal.THAW;
    }
    boolean threat = signal == Signal.THREAT && words.is(from - 1, "would");
    return cue.kind() == Kind.ACT && !threat && isConditional(clause, from) ? null : signal;
  }

  /** "The Organisation for Security and Cooperation": part of a name. */
  private boolean isName(Clause clause, int cue) {
    return cue > clause.from
        && tokens.shape(cue) == Tokens.Shape.CAPITAL
        && !endsInStop(cue - 1)
        && !isTitled(clause);
  }

  /** "U.S. Complaints": some wires take the stop of an abbreviation for that of a sentence. */
  private boolean endsInStop(int token) {
    String text = tokens.text();
    return text.charAt(tokens.end(token) - 1) == '.';
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
    for (int i = Math.max(clause.from, cue - INTENT_REACH); i < cue; i++) {
      if (words.isOneOf(i, DENIALS) && (words.is(i + 1, "that") || words.isOneOf(i + 1, HAVING))) {
        return true;
      }
    }
    return false;
  }

  /** "Violated the ceasefire", "withdrew from its treaty": the agreement holds no longer. */
  private boolean isBroken(Clause clause, int cue) {
    return stands(clause, cue, BROKEN);
  }

  private boolean stands(Clause clause, int cue, WordSet set) {
    for (int i = Math.max(clause.from, cue - NEAR_REACH); i < cue; i++) {
      if (words.isOneOf(i, set)) {
        return true;
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
      boolean direct = i == cue - 1 || words.is(i + 1, "for") || words.is(i + 1, "of");
      if (wish && (infinitive || direct)) {
        return true;
      }
    }
    return isConditional(clause, cue);
  }
}
