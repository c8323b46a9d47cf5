package dev.entente.diplomacy.lexicon;

/**
 * A place that a story may name. A form may have several places; {@link Lexicon#places(String)}
 * gives them, best first.
 *
 * @param form as printed, without accents
 * @param kind what it is
 * @param country ISO 3166-1 alpha-3
 * @param name its one name: differs from the form where that is an older or foreign one
 * @param latitude degrees, WGS 84; NaN for a region
 * @param longitude degrees, WGS 84; NaN for a region
 * @param population thousands, as of about 2019; 0 where it is not known
 */
public record Place(
    String form,
    Kind kind,
    String country,
    String name,
    double latitude,
    double longitude,
    int population) {

  /** Kinds of places, the most telling first. */
  public enum Kind {
    /** Its country's capital: may stand for the government. */
    CAPITAL,
    /** A seat of government beside the capital: may stand for the government. */
    SEAT,
    /** Not large, but known for talks: Davos, Panmunjom. */
    VENUE,
    /** At least 100,000 inhabitants. */
    CITY,
    /** A land inside a country: tells the country only. */
    REGION
  }

  /**
   * Returns whether the place may stand for its country's government ("Seoul and Tokyo agreed").
   */
  public boolean governs() {
    return kind == Kind.CAPITAL || kind == Kind.SEAT;
  }
}
