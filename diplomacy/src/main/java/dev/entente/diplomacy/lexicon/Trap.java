package dev.entente.diplomacy.lexicon;

import java.util.List;

/**
 * A form that is not always what it looks like.
 *
 * @param form as printed
 * @param kind in which way
 * @param countries ISO 3166-1 alpha-3, the likeliest first; none where the form stands for no land,
 *     or plainly for that of its place
 */
public record Trap(String form, Kind kind, List<String> countries) {

  public Trap {
    countries = List.copyOf(countries);
  }

  /** Ways in which a form deceives. */
  public enum Kind {
    /** Also an ordinary word: a place only with proof beside it ("in Nice, France"). */
    WORD,
    /** Also a surname or given name: a place only with proof beside it ("king of Jordan"). */
    PERSON,
    /** Stands for more than one land: the story decides. */
    SEVERAL,
    /** Stands for a land only where the story names it in full ("the North"). */
    CONTEXT,
    /** A longer name in which the country or city does not act ("New Mexico"). */
    NEVER
  }
}
