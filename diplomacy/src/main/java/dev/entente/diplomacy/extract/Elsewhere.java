package dev.entente.diplomacy.extract;

/**
 * Tells of a place beside a trigger whether it is that of something else: "spoke about the flood in
 * Krakow", "met in Krakow and may meet again".
 */
final class Elsewhere {

  private static final WordSet MODALS = WordSet.of("may", "might", "could");

  private final Words words;

  Elsewhere(Words words) {
    this.words = words;
  }

  /**
   * Returns whether it is.
   *
   * @param after whether the place stands behind the trigger
   * @param from the first token between the two
   * @param to the token after the last between them
   */
  boolean is(Candidate candidate, boolean after, int from, int to) {
    boolean spoken =
        after && candidate.mode == null && candidate.frame.family() == Frame.Family.VERB;
    for (int i = from; i < to; i++) {
      boolean matter = spoken && words.is(i, "about");
      boolean joined = !after && words.is(i, "and") && words.isOneOf(i + 1, MODALS);
      if (matter || joined) {
        return true;
      }
    }
    return false;
  }
}
