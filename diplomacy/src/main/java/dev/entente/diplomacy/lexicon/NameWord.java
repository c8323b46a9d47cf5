package dev.entente.diplomacy.lexicon;

/**
 * A word that belongs to a person's printed name.
 *
 * @param form as printed
 * @param part which part
 */
public record NameWord(String form, Part part) {

  /** Parts of a printed name that are no name. */
  public enum Part {
    /** Before it, no rank: "Mr.", "Dato' Seri". */
    HONORIFIC,
    /** Before it: "Gen.", "Adm.". */
    RANK,
    /** Inside it, may be lower case: "bin", "de la". */
    PARTICLE,
    /** After it: "Jr.", "II". */
    SUFFIX
  }
}
