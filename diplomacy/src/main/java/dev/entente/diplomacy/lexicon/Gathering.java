package dev.entente.diplomacy.lexicon;

/**
 * A gathering at which or on whose margins meetings are held, or a noun on which its name ends.
 *
 * @param form as printed
 * @param kind which of both
 * @param name its one name, null for a head noun
 * @param body short name of the body whose gathering it is, or null
 */
public record Gathering(String form, Kind kind, String name, String body) {

  /** Gathering or noun. */
  public enum Kind {
    /** A name of its own: "Shangri-La Dialogue", "G20 summit". */
    EVENT,
    /** Ends the name of one: capitalised words before it belong to it. */
    HEAD
  }
}
