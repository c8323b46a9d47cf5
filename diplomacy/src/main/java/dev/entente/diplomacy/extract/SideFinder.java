package dev.entente.diplomacy.extract;

/** Finds the sides that a trigger joins: each family of triggers names them in its own way. */
final class SideFinder {

  private final Words words;
  private final SubjectFinder subjects;
  private final Attachments attachments;
  private final BackReference references;
  private final VerbSides verbs;
  private final NounSides nouns;
  private final VisitSides visits;

  SideFinder(Grammar grammar) {
    this.words = new Words(grammar);
    this.subjects = new SubjectFinder(grammar, words);
    this.attachments = new Attachments(words);
    this.references = new BackReference(words);
    AnaphoraResolver anaphora = new AnaphoraResolver(words);
    this.verbs = new VerbSides(words, anaphora, subjects, attachments);
    this.nouns = new NounSides(words, anaphora, subjects, attachments, references);
    this.visits = new VisitSides(words, anaphora, subjects, attachments, references);
  }

  void reset(Tokens text) {
    words.reset(text);
    subjects.reset(text);
    attachments.reset(text);
    references.reset(text);
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
