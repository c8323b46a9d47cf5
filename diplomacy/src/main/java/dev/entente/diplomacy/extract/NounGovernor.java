package dev.entente.diplomacy.extract;

/** Finds whose talks a verb or a preposition makes them: "Wrona held talks", "said after talks". */
final class NounGovernor {

  private final Words words;
  private final SubjectFinder subjects;
  private Tokens tokens;

  NounGovernor(Words words, SubjectFinder subjects) {
    this.words = words;
    this.subjects = subjects;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** "In talks with Kovar, Wrona asked": the subject behind the comma. */
  Group subjectBehind(Group with, Clause clause) {
    for (int i = with.to; i < Math.min(clause.to - 1, with.to + 10); i++) {
      if (tokens.is(i, ',')) {
        return clause.startingAt(i + 1);
      }
    }
    return null;
  }

  /** "Wrona invited Kovar to Warsaw for talks": the inviting side of an invited one, or null. */
  Group inviting(int noun, Group subject, Clause clause) {
    boolean invited = words.isAny(subject.from - 1, WordClass.CONTROL_VERB) && purpose(noun);
    Group inviting = invited ? subjects.of(subject.from - 1, clause) : null;
    return inviting == subject ? null : inviting;
  }

  /** "For talks", "to hold talks". */
  private boolean purpose(int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - 5); i--) {
      if (words.is(i, "for") || (words.is(i, "to") && words.isAny(i + 1, WordClass.LIGHT_VERB))) {
        return true;
      }
      if (words.isAny(i, WordClass.PREPOSITION)) {
        return words.is(i, "to");
      }
    }
    return false;
  }

  /** "Told a joint news conference": who is told is who comes to hear them both. */
  boolean isTold(int noun) {
    return isAddressed(noun - 2);
  }

  private boolean isAddressed(int verb) {
    return words.is(verb, "told") || words.is(verb, "addressed");
  }

  /**
   * "They held talks", "said after talks": a light verb or a preposition ties the noun to a
   * subject.
   */
  boolean governed(Candidate candidate, Group subject) {
    int noun = measured(candidate.trigger);
    for (int i = noun - 1; i >= Math.max(subject.to, noun - 7); i--) {
      if (words.isAny(i, WordClass.LIGHT_VERB)) {
        return true;
      }
      boolean tie =
          isAddressed(i)
              || words.is(i, "for")
              || words.is(i, "after")
              || words.is(i, "during")
              || words.is(i, "in")
              || words.is(i, "at")
              || words.is(i, "following");
      if (tie && (noun - i < 4 || words.is(i, "for"))) {
        return true;
      }
    }
    return false;
  }

  /** "Two days of talks": the talks begin where their measure does. */
  private int measured(int noun) {
    return words.is(noun - 1, "of") && words.isAny(noun - 2, WordClass.SPAN) ? noun - 2 : noun;
  }
}
