package dev.entente.diplomacy.extract;

/** Finds the sides that a trigger joins: each family of triggers names them in its own way. */
final class SideFinder {

  private final Bearings bearings;
  private final VerbSides verbs;
  private final NounSides nouns;
  private final VisitSides visits;

  SideFinder(Grammar grammar) {
    this.bearings = Bearings.of(grammar);
    this.verbs = new VerbSides(bearings);
    this.nouns = new NounSides(bearings);
    this.visits = new VisitSides(bearings);
  }

  void reset(Tokens text) {
    bearings.reset(text);
    verbs.reset(text);
    nouns.reset(text);
  }

  /** Puts the actors of the sides into a candidate; none where the trigger joins nobody. */
  void find(Candidate candidate, Trigger trigger, Clause clause, Context context) {
    switch (trigger.frame().family()) {
      case VERB -> verbs.find(candidate, trigger, clause, context);
      case NOUN -> nouns.find(candidate, clause, context);
      case VISIT_VERB, VISIT_NOUN -> visits.find(candidate, trigger, clause, context);
    }
  }
}
