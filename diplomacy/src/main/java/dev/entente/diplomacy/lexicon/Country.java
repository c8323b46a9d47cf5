package dev.entente.diplomacy.lexicon;

/**
 * A land with an ISO 3166-1 code, or Kosovo (XKX), or FR Yugoslavia (YUG).
 *
 * @param code ISO 3166-1 alpha-3
 * @param alpha2 ISO 3166-1 alpha-2
 * @param kind whether it sends representatives of its own
 * @param of the state that a territory belongs to or that a former state is counted under; null for
 *     a state, and for a territory that is disputed
 * @param name the one short name, as a wire prints it: "South Korea", "Turkey", "Britain"
 * @param capital the one English name of its capital, or null where it has none
 */
public record Country(
    String code, String alpha2, Kind kind, String of, String name, String capital) {

  /** Whether a land sends representatives of its own. */
  public enum Kind {
    /** A state; so are Palestine, Taiwan, Kosovo and the Vatican. */
    STATE,
    /** A dependency, or a land without a state: a place, not a party. */
    TERRITORY,
    /** Gone, but with a code of its own. */
    FORMER
  }
}
