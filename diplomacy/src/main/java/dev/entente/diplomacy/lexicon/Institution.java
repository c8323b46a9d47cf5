package dev.entente.diplomacy.lexicon;

/**
 * A house, office or service that a story names for a state.
 *
 * @param form as printed
 * @param kind what it does
 * @param country ISO 3166-1 alpha-3, or null where the context tells it ("the foreign ministry");
 *     of {@link Kind#NO_STATE} the land where it is at home
 */
public record Institution(String form, Kind kind, String country) {

  /** What an institution does in a sentence. */
  public enum Kind {
    /** Stands for head or government: the Kremlin, the White House. Takes part when it acts. */
    GOVERNMENT,
    /** A ministry, agency or embassy: speaks, and takes part only as a delegation. */
    MINISTRY,
    /** A parliament or a chamber of it. */
    PARLIAMENT,
    /** Forces and their commands. */
    MILITARY,
    /** A central bank. */
    BANK,
    /** A ruling party that acts for its state. */
    PARTY,
    /** A house where leaders receive guests: a place. */
    RESIDENCE,
    /** A movement, a party out of office, a regional government: represents no state. */
    NO_STATE
  }
}
