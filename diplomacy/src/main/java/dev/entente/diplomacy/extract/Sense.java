package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.Level;

/**
 * One meaning of a phrase of the lexicon.
 *
 * @param kind what sort of thing it names
 * @param code ISO 3166-1 alpha-3 of the state, or null
 * @param name how it is printed in a result, of an adjective the state's capital; or null
 * @param level rank of an office, or null
 * @param plural whether it names several persons
 * @param writing how it must be written to count
 * @param shy whether it is a word or a person's name as well, and needs a preposition to be a place
 */
record Sense(
    Kind kind,
    String code,
    String name,
    Level level,
    boolean plural,
    Writing writing,
    boolean shy) {

  /** Sorts of things. */
  enum Kind {
    /** A state: "Poland". */
    STATE,
    /** The other state of this name, where the sentence has a longer one for the first: "Congo". */
    NAMESAKE,
    /** Its adjective: "Polish". */
    ADJECTIVE,
    /** Its people: "Poles". */
    PEOPLE,
    /** The head of a hyphen pair: "Sino". */
    PAIR_HEAD,
    /** The seat of its government: "Warsaw", for the city and the government. */
    CAPITAL,
    /** Another city. */
    CITY,
    /** A land inside a state. */
    REGION,
    /** A building or name that stands for a government: "the Kremlin". */
    GOVERNMENT,
    /** An international body. */
    BODY,
    /** A gathering on whose margins states meet. */
    EVENT,
    /** The noun that the name of a gathering ends on: "forum". */
    EVENT_HEAD,
    /** An office: "foreign minister". */
    ROLE,
    /** A word that lowers a rank: "deputy". */
    LOWER_RANK,
    /** A word beside a rank that leaves it: "acting". */
    SAME_RANK,
    /** "Former" and its like: the holder represents nobody. */
    FORMER,
    /** "Opposition" and its like: the holder stands for no state. */
    NEVER_RANK,
    /** What an office is about: "foreign affairs". */
    PORTFOLIO,
    /** "Counterpart". */
    COUNTERPART,
    /** Somebody who speaks for others and takes no part. */
    SPEAKER,
    /** Somebody who represents no state: "opposition leader". */
    OUTSIDER,
    /** "Mr.", "Gen.", "His Highness": before a name and no part of it. */
    HONORIFIC,
    /** "Jr.", "III": after a name. */
    SUFFIX,
    /** A phrase that looks like something else and is nothing. */
    NOTHING;

    /** Returns the bit that stands for this kind; it is good within one run only. */
    @SuppressWarnings("EnumOrdinal")
    long bit() {
      return 1L << ordinal();
    }

    /** Returns the bits of several kinds. */
    static long bits(Kind... kinds) {
      long bits = 0;
      for (Kind kind : kinds) {
        bits |= kind.bit();
      }
      return bits;
    }
  }

  /** How a phrase must be written. */
  enum Writing {
    /** In any case. */
    ANY,
    /** With a small letter. */
    LOWER,
    /** With a capital. */
    CAPITAL,
    /** All in capitals. */
    UPPER
  }

  static Sense of(Kind kind, String code, String name, String phrase, boolean shy) {
    return new Sense(kind, code, name, null, false, writing(phrase), shy);
  }

  static Sense office(Kind kind, Level level, boolean plural) {
    return new Sense(kind, null, null, level, plural, Writing.ANY, false);
  }

  /** A phrase of the lexicon is written as it must be found. */
  static Writing writing(String phrase) {
    if (!Character.isUpperCase(phrase.charAt(0))) {
      return Writing.ANY;
    }
    boolean acronym =
        phrase.length() > 1
            && phrase.length() < 6
            && phrase.chars().allMatch(Character::isUpperCase);
    return acronym ? Writing.UPPER : Writing.CAPITAL;
  }
}
