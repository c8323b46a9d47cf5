package dev.entente.diplomacy.lexicon;

import java.util.List;

/**
 * A name that stands for particular states.
 *
 * @param form as printed
 * @param kind how it is used
 * @param countries ISO 3166-1 alpha-3, sorted
 */
public record StateGroup(String form, Kind kind, List<String> countries) {

  public StateGroup {
    countries = List.copyOf(countries);
  }

  /** How a group's name is used. */
  public enum Kind {
    /** "The two Koreas", "E3". */
    NOUN,
    /** "Inter-Korean". */
    ADJECTIVE,
    /** "Six-party talks": the members take part only where a round is told. */
    TALKS
  }
}
