package dev.entente.diplomacy.extract;

/**
 * Finds with whom somebody does a thing that two do: "signed a treaty with her counterpart",
 * "hammered out a deal with Wrona". The treaty is with a state, the signing with a person.
 */
final class DoneTogether {

  private static final int REACH = 10;
  private static final int TIME_REACH = 9;

  private static final WordSet MEASURING =
      WordSet.of(
          "alone",
          "half",
          "quarter",
          "most",
          "much",
          "nearly",
          "almost",
          "about",
          "more",
          "less",
          "than",
          "over",
          "and",
          "of",
          "in",
          "time",
          "whole",
          "entire",
          "talking",
          "closeted");

  private final Words words;
  private Tokens tokens;

  DoneTogether(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** "Spent 90 minutes alone with Wrona": with whom somebody spends a time, or null. */
  Group afterTime(int from, Clause clause) {
    boolean time = false;
    for (int i = from; i < Math.min(clause.to - 1, from + TIME_REACH); i++) {
      if (words.is(i, "with")) {
        return time ? with(i, clause) : null;
      }
      boolean span = words.isAny(i, WordClass.SPAN) || words.is(i, "time");
      boolean measure =
          span
              || tokens.shape(i) == Tokens.Shape.NUMBER
              || words.isAny(i, WordClass.DETERMINER)
              || words.isAny(i, WordClass.MODIFIER)
              || words.isAny(i, WordClass.ADVERB)
              || words.isOneOf(i, MEASURING)
              || Calendar.names(tokens, i);
      if (!measure) {
        return null;
      }
      time |= span || Calendar.names(tokens, i);
    }
    return null;
  }

  /** Returns those behind "with" if all of them are people who represent somebody, or null. */
  Group with(int from, Clause clause) {
    for (int i = from; i < Math.min(clause.to - 1, from + REACH); i++) {
      if (words.is(i, "with")) {
        Group with = clause.startingAt(i + 1);
        boolean people = with != null && !with.modifier() && !with.possessive();
        return people && Actors.all(with.actors, Actor::human) ? with : null;
      }
      if (words.isAny(i, WordClass.SPEECH) || words.isAny(i, WordClass.CLAUSE)) {
        return null;
      }
    }
    return null;
  }
}
