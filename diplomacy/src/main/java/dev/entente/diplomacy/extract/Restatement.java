package dev.entente.diplomacy.extract;

/** Tells of nouns that only say again what a verb of their sentence has told. */
final class Restatement {

  private static final int REACH = 6;

  private final Words words;

  Restatement(Words words) {
    this.words = words;
  }

  /** "Will gather on Friday for talks": the noun tells of the same meeting as the verb. */
  static boolean serves(Candidate noun, Candidate verb) {
    return verb != null
        && noun.form == Trigger.Form.NOUN
        && verb.frame.family() == Frame.Family.VERB
        && noun.countries().equals(verb.countries())
        && noun.bodies().equals(verb.bodies());
  }

  /**
   * "Will meet with Wrona in the first talks", "discussed it over lunch": the noun only says what
   * the verb has told.
   */
  boolean is(Candidate noun, Clause clause, Candidate verb) {
    if (verb == null
        || noun.form != Trigger.Form.NOUN
        || verb.frame.family() != Frame.Family.VERB
        || !verb.countries().containsAll(noun.countries())) {
      return false;
    }
    if (words.is(noun.trigger - 1, "over")) {
      return true;
    }
    for (int i = noun.trigger - 1; i > Math.max(verb.triggerEnd, noun.trigger - REACH); i--) {
      if (words.is(i, "in")) {
        return words.isAny(i + 1, WordClass.DETERMINER) || words.is(i + 1, "what");
      }
      if (words.isAny(i, WordClass.PREPOSITION) || clause.at(i) != null) {
        return false;
      }
    }
    return false;
  }
}
