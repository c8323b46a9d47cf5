package dev.entente.diplomacy.extract;

/** Tells of talks that name nobody, but may be those of a visit. */
final class Purposes {

  private static final int WHEN_REACH = 14;

  private final Words words;
  private Tokens tokens;

  Purposes(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** Returns whether a visit told beside them may say who meets. */
  boolean mayBeMet(Candidate candidate, Clause clause) {
    return purpose(candidate) || awaitsGuest(candidate, clause);
  }

  /**
   * "For talks", "to hold talks", "after talks": nobody is named, but a visit may tell who meets.
   */
  private boolean purpose(Candidate candidate) {
    boolean verb = candidate.frame.family() == Frame.Family.VERB;
    if (verb && candidate.frame.weak() && words.is(candidate.trigger - 1, "to")) {
      return true;
    }
    for (int i = candidate.trigger - 1; i >= Math.max(0, candidate.trigger - 4); i--) {
      boolean aim =
          words.is(i, "for") || (words.is(i, "to") && words.isAny(i + 1, WordClass.LIGHT_VERB));
      if (aim || words.is(i, "after") || words.is(i, "following")) {
        return candidate.frame.family() == Frame.Family.NOUN;
      }
      if (tokens.shape(i) != Tokens.Shape.LOWER) {
        return false;
      }
    }
    return false;
  }

  /** "The talks will go on when Wrona visits Bratislava": the visit tells who meets. */
  private boolean awaitsGuest(Candidate candidate, Clause clause) {
    boolean talks = candidate.frame.family() == Frame.Family.NOUN && candidate.frame.weak();
    int stop = Math.min(clause.to, candidate.triggerEnd + WHEN_REACH);
    for (int i = candidate.triggerEnd; talks && i < stop; i++) {
      if (words.is(i, "when")) {
        return clause.startingAt(i + 1) != null;
      }
    }
    return false;
  }
}
