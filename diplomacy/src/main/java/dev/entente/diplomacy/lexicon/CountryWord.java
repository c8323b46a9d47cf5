package dev.entente.diplomacy.lexicon;

import java.time.LocalDate;

/**
 * A word or phrase that speaks of a country.
 *
 * @param form as printed
 * @param kind what sort of word
 * @param country ISO 3166-1 alpha-3
 * @param from first day on which it stood for the country, or null
 * @param until first day on which it no longer did, or null where it does still
 */
public record CountryWord(String form, Kind kind, String country, LocalDate from, LocalDate until) {

  /** Sorts of words. */
  public enum Kind {
    /** "South Korea", "S. Korea", "ROK". */
    NAME,
    /** "South Korean", "Philippine", "U.S.". */
    ADJECTIVE,
    /** People: "Filipino", "Filipinos", "Swede". They stand for no government by themselves. */
    PERSON,
    /** First part of a hyphen pair: "Sino", "Franco". Never a word by itself. */
    PREFIX
  }

  /** Returns whether the state of that name existed on the day; always where it is in use. */
  public boolean standsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }

  /** Returns whether the state of that name is gone. */
  public boolean former() {
    return until != null;
  }
}
