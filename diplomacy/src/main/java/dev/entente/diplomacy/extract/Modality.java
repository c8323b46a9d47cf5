package dev.entente.diplomacy.extract;

/** Says whether words before a cue deny it, make it depend on something, or only wish for it. */
final class Modality {

  /** "Effort by both sides to mend": the wish stands shortly before the infinitive. */
  private static final int INTENT_REACH = 6;

  private static final int REACH = 3;

  /** "Did not join its neighbours in severing": so far off the "not" may stand. */
  private static final int JOINING_REACH = 8;

  private static final WordSet NEGATIONS =
      WordSet.of(
          "not",
          "no",
          "never",
          "without",
          "n't",
          "cannot",
          "neither",
          "nor",
          "hardly",
          "haven't",
          "hasn't",
          "hadn't",
          "didn't",
          "doesn't",
          "don't",
          "won't",
          "wouldn't",
          "isn't",
          "aren't",
          "wasn't",
          "weren't",
          "can't",
          "couldn't");

  private static final WordSet CONDITIONS =
      WordSet.of("if", "could", "might", "would", "whether", "unless", "may");

  private static final WordSet CALLS =
      WordSet.of(
          "calls", "call", "calling", "called", "demand", "demanded", "ask", "asked", "ways");

  private static final WordSet DENIALS =
      WordSet.of("denied", "denies", "denying", "denial", "deny");

  private static final WordSet HAVING = WordSet.of("having", "it", "he", "any", "its", "being");

  private final Words words;
  private Tokens tokens;

  Modality(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** "Did not condemn", "denied that it had attacked". */
  boolean isDenied(Clause clause, int cue) {
    int reach = words.is(cue - 1, "in") ? JOINING_REACH : REACH;
    for (int i = Math.max(clause.from, cue - reach); i < cue; i++) {
      boolean joining = i >= cue - REACH || words.is(i + 1, "join") || words.is(i + 1, "follow");
      if (joining && words.isOneOf(i, NEGATIONS)) {
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

  /** "Would condemn", "if it condemned". */
  boolean isConditional(Clause clause, int cue) {
    for (int i = Math.max(clause.from, cue - 3); i < cue; i++) {
      if (words.isOneOf(i, CONDITIONS)) {
        return true;
      }
    }
    return false;
  }

  /** "In an effort to restore ties", "may ask it to restore them": they are not restored. */
  boolean isWished(Clause clause, int cue) {
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
