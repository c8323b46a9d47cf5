package dev.entente.diplomacy.extract.date;

/**
 * What a text says of the year of a month or season.
 *
 * @param kind how it says so
 * @param value the year where given, the years from the publication's where shifted, else 0
 */
record YearHint(Kind kind, int value) {

  static final YearHint NONE = new YearHint(Kind.NONE, 0);

  enum Kind {
    /** Nothing: "in May". */
    NONE,
    /** The year itself: "May 2031". */
    GIVEN,
    /** Counted from the publication's: "May last year" is -1. */
    SHIFTED,
    /** "last May", "this past May": the latest that is over. */
    LAST,
    /** "this May": that of the publication's year. */
    THIS,
    /** "next May", "this coming May": the next to begin. */
    NEXT
  }

  static YearHint given(int year) {
    return new YearHint(Kind.GIVEN, year);
  }

  static YearHint shifted(int years) {
    return new YearHint(Kind.SHIFTED, years);
  }

  static YearHint of(Turn turn) {
    return switch (turn) {
      case NONE -> NONE;
      case LAST -> new YearHint(Kind.LAST, 0);
      case THIS -> new YearHint(Kind.THIS, 0);
      case COMING, NEXT -> new YearHint(Kind.NEXT, 0);
    };
  }
}
