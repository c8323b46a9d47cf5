package dev.entente.diplomacy.extract;

/** What a word does in a sentence; the words themselves are in {@code rules/word-classes.txt}. */
enum WordClass {
  PREPOSITION(0),
  PLACE_PREPOSITION(1),
  LOCATOR(2),
  CONJUNCTION(3),
  CLAUSE(4),
  AUXILIARY(5),
  ADVERB(6),
  DETERMINER(7),
  MODIFIER(8),
  SPEECH(9),
  PARTICLE(10),
  HONORIFIC(11),
  FEMALE(12),
  MALE(13),
  PLURAL(14),
  EVENT_HEAD(15),
  WITH_TAKER(16),
  LIGHT_VERB(17),
  DEPARTURE(18),
  CONTROL_VERB(30),
  ARRANGE_VERB(29),
  INTENT(20),
  VAGUE(21),
  STATELY(22),
  MOTION_PAST(19);

  private final int bit;

  WordClass(int place) {
    bit = 1 << place;
  }

  /** Returns the bit that stands for this class. */
  int bit() {
    return bit;
  }

  /** Returns whether its words are of the grammar, so that none of them is a name. */
  boolean grammatical() {
    return this != PARTICLE && this != VAGUE && this != STATELY;
  }

  /** Returns the class that a rule file calls so: "place-preposition"; null for none. */
  static WordClass named(String name) {
    String constant = name.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    for (WordClass wordClass : values()) {
      if (wordClass.name().equals(constant)) {
        return wordClass;
      }
    }
    return null;
  }
}
