package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Tokens.Shape;

/**
 * Reads the name of what two states run together, behind their names: "the Slovak-Polish Joint
 * Commission on Water", "the Slovakia-Poland joint working group". Where it sits, they meet.
 */
final class JointInstitution {

  /** Names of commissions are no longer than this before their head. */
  private static final int LONGEST = 7;

  private static final WordSet HEADS =
      WordSet.of(
          "commission",
          "commissions",
          "committee",
          "subcommittee",
          "subcommission",
          "council",
          "panel",
          "group",
          "dialogue",
          "consultations");

  private static final WordSet TOGETHER =
      WordSet.of("joint", "intergovernmental", "governmental", "mixed", "boundary", "ministerial");

  /** Citizens and firms sit in such. */
  private static final WordSet PRIVATE =
      WordSet.of("business", "friendship", "chamber", "investors", "study", "history");

  private final Words words;
  private Tokens tokens;

  JointInstitution(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /**
   * Returns the token behind the head of the name that begins behind its states, or 0.
   *
   * @param states where their names begin: "the joint Slovak-Polish"
   */
  int end(int states, int from, int stop) {
    boolean together = words.isOneOf(states - 1, TOGETHER);
    for (int i = from; i < Math.min(stop, from + LONGEST); i++) {
      if (words.isOneOf(i, PRIVATE)) {
        return 0;
      }
      together |= words.isOneOf(i, TOGETHER);
      if (words.isOneOf(i, HEADS)) {
        boolean group = !words.is(i, "group") || words.is(i - 1, "working");
        return group && (together || (tokens.capital(i) && i > from)) ? i + 1 : 0;
      }
      boolean named =
          tokens.capital(i)
              || tokens.is(i, '-')
              || (tokens.shape(i) == Shape.LOWER
                  && !words.isAny(i, WordClass.PREPOSITION)
                  && !words.isAny(i, WordClass.AUXILIARY)
                  && !words.isAny(i, WordClass.CLAUSE)
                  && !words.isAny(i, WordClass.SPEECH));
      if (!named) {
        return 0;
      }
    }
    return 0;
  }
}
