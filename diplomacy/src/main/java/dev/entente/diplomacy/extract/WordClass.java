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
  CONTROL_VERB(19),
  ARRANGE_VERB(20),
  TAKING_PART(21),
  MEDIUM(22),
  OFFER(23),
  SPAN(24),
  BEGINNING(25),
  ENDING(26),
  TOGETHER(27),
  INTENT(28),
  VAGUE(29),
  STATELY(30),
  MOTION_PAST(31),
  ADDRESS(32),
  SPORT(33),
  COMMITTEE(34),
  /** What agencies of a state are called: "board". */
  INSTITUTION(35);

  /** The bits of the classes whose words are of the grammar. */
  static final long GRAMMATICAL = grammaticalBits();

  private final long bit;

  WordClass(int place) {
    bit = 1L << place;
  }

  /** Returns the bit that stands for this class. */
  long bit() {
    return bit;
  }

  /** Returns the bits of several classes. */
  static long bits(WordClass... classes) {
    long bits = 0;
    for (WordClass wordClass : classes) {
      bits |= wordClass.bit;
    }
    return bits;
  }

  /** Returns whether its words are of the grammar, so that none of them is a name. */
  private boolean grammatical() {
    return switch (this) {
      case PARTICLE, VAGUE, STATELY -> false;
      case TAKING_PART, MEDIUM, OFFER, SPAN, BEGINNING, ENDING, TOGETHER -> false;
      case ADDRESS, SPORT, COMMITTEE, INSTITUTION -> false;
      case PREPOSITION, PLACE_PREPOSITION, LOCATOR, CONJUNCTION, CLAUSE, AUXILIARY, ADVERB -> true;
      case DETERMINER, MODIFIER, SPEECH, HONORIFIC, FEMALE, MALE, PLURAL, EVENT_HEAD -> true;
      case WITH_TAKER, LIGHT_VERB, DEPARTURE, CONTROL_VERB, ARRANGE_VERB, INTENT, MOTION_PAST ->
          true;
    };
  }

  private static long grammaticalBits() {
    long bits = 0;
    for (WordClass wordClass : values()) {
      bits |= wordClass.grammatical() ? wordClass.bit : 0;
    }
    return bits;
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
