package dev.entente.diplomacy.extract;

/**
 * What every reader of sides looks at around a trigger, shared by all of them.
 *
 * @param words what words tokens are
 * @param anaphora whom "he" and "the two sides" mean
 * @param subjects the subject of a verb
 * @param attachments the lists that prepositions and possessives tie to a noun
 * @param references the meetings told before
 */
record Bearings(
    Words words,
    AnaphoraResolver anaphora,
    SubjectFinder subjects,
    Attachments attachments,
    BackReference references) {

  /** Returns readers of their own words: for one thread. */
  static Bearings of(Grammar grammar) {
    Words words = new Words(grammar);
    return new Bearings(
        words,
        new AnaphoraResolver(words),
        new SubjectFinder(words),
        new Attachments(words),
        new BackReference(words));
  }

  void reset(Tokens text) {
    words.reset(text);
    anaphora.reset(text);
    subjects.reset(text);
    attachments.reset(text);
    references.reset(text);
  }
}
