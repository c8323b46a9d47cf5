package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.Level;

/**
 * Reads an office before which words stand that no list has: "Polish financial officials", "a
 * Polish crisis envoy".
 */
final class DescribedOffice {

  /** Offices before which a word may stand that no list has. */
  private static final WordSet DESCRIBED =
      WordSet.of(
          "minister",
          "ministers",
          "envoy",
          "envoys",
          "negotiator",
          "negotiators",
          "delegation",
          "delegations",
          "delegates",
          "mediator");

  private final Senses senses;
  private final TitleReader titles;
  private final Qualifier qualifier;
  private final Words words;
  private Tokens tokens;

  DescribedOffice(Senses senses, TitleReader titles, Qualifier qualifier, Words words) {
    this.senses = senses;
    this.titles = titles;
    this.qualifier = qualifier;
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** Returns the office behind one or two such words, or null. */
  Title read(int from, int stop, String country) {
    for (int t = from + 1; t < Math.min(stop, from + 3); t++) {
      int before = t - 1;
      boolean describes =
          tokens.shape(before) == Tokens.Shape.LOWER
              && senses.first(before) == null
              && !qualifier.function(before)
              && !words.isAny(before, WordClass.LIGHT_VERB)
              && !qualifier.verbLike(before);
      if (!describes) {
        return null;
      }
      Title title = titles.read(t, stop, country);
      if (title != null) {
        boolean officials = title.plural && title.level == Level.WORKING;
        return officials || words.isOneOf(t, DESCRIBED) ? title : null;
      }
    }
    return null;
  }
}
