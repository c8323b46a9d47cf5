package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.RelationCue.Kind;
import dev.entente.diplomacy.relation.Signal;

/** Says whether a cue is told as a fact: not denied, not only wished for, not just ended. */
final class RelationGuard {

  private static final int NEAR_REACH = 8;

  private static final WordSet BEING =
      WordSet.of("been", "was", "were", "is", "are", "be", "being");

  private static final WordSet FAILURES =
      WordSet.of(
          "failed", "failing", "fails", "refused", "refuses", "declined", "failure", "refusal");

  private static final WordSet AGREEING = WordSet.of("agreed", "agree", "agrees", "agreeing");

  private static final WordSet MEETING =
      WordSet.of("meet", "meeting", "talks", "summit", "talk", "visit");

  private final Words words;
  private final Modality modality;
  private final Ends ends;
  private Tokens tokens;

  RelationGuard(Words words) {
    this.words = words;
    this.modality = new Modality(words);
    this.ends = new Ends(words);
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
    modality.reset(text);
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
    boolean unreal = words.is(from - 1, "any") || words.is(from - 1, "before") || agreedToMeet(end);
    if (unreal || modality.isDenied(clause, from)) {
      return null;
    }
    if (signal == Signal.AGREEMENT && ends.isBroken(clause, from)) {
      return Signal.STRAIN;
    }
    if (signal == Signal.AGREEMENT && (ends.isAimedAt(from) || ends.isInDoubt(clause, from))) {
      return null;
    }
    if (words.is(from - 1, "to") && words.isOneOf(from - 2, FAILURES)) {
      return friendly ? Signal.STRAIN : null;
    }
    if (signal == Signal.THAW) {
      return modality.isWished(clause, from) ? null : signal;
    }
    if (friendly) {
      return signal;
    }
    if (cue.kind() == Kind.HARM && ends.isNoHarm(clause, from)) {
      return null;
    }
    if (cue.kind() == Kind.HARM && ends.isOver(clause, from)) {
      boolean meant = modality.isWished(clause, from) || modality.isConditional(clause, from);
      return meant ? signal : Signal.THAW;
    }
    boolean threat = signal == Signal.THREAT && words.is(from - 1, "would");
    return cue.kind() == Kind.ACT && !threat && modality.isConditional(clause, from)
        ? null
        : signal;
  }

  /** "Agreed to meet", "agreed to the meeting": a meeting, and no work together yet. */
  private boolean agreedToMeet(int end) {
    boolean agreed = words.is(end - 1, "to") && words.isOneOf(end - 2, AGREEING);
    int next = words.is(end, "the") || words.is(end, "a") ? end + 1 : end;
    return agreed && words.isOneOf(next, MEETING);
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
}
