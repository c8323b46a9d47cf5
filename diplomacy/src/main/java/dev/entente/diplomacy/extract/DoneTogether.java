package dev.entente.diplomacy.extract;

/**
 * Finds with whom somebody does a thing that two do: "signed a treaty with her counterpart",
 * "hammered out a deal with Wrona". The treaty is with a state, the signing with a person.
 */
final class DoneTogether {

  private static final int REACH = 10;

  private final Words words;

  DoneTogether(Words words) {
    this.words = words;
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
