package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Frame.Trait;

/**
 * Tells of words that only say again what a verb of their sentence has told, or for what they meet.
 */
final class Restatement {

  private static final int REACH = 6;

  private final Words words;

  Restatement(Words words) {
    this.words = words;
  }

  /** "Will gather on Friday for talks": the noun tells of the same meeting as the verb. */
  static boolean serves(Candidate noun, Candidate verb) {
    return verb != null && noun.form == Trigger.Form.NOUN && sameSides(noun, verb);
  }

  /** "Meet in Krakow on Friday to discuss gas": what they will do there. */
  boolean isPurpose(Candidate purpose, Candidate verb) {
    if (verb == null
        || purpose.form != Trigger.Form.BASE
        || !purpose.frame.is(Trait.WEAK)
        || !words.is(purpose.trigger - 1, "to")
        || !sameSides(purpose, verb)) {
      return false;
    }
    for (int i = verb.triggerEnd; i < purpose.trigger - 1; i++) {
      boolean verbBetween =
          words.isAny(i, WordClass.CONJUNCTION)
              || words.isAny(i, WordClass.CLAUSE)
              || words.isAny(i, WordClass.AUXILIARY);
      if (verbBetween) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameSides(Candidate one, Candidate verb) {
    return verb.frame.family() == Frame.Family.VERB
        && one.countries().equals(verb.countries())
        && one.bodies().equals(verb.bodies());
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
