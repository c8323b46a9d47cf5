package dev.entente.diplomacy.lexicon;

/**
 * An office that a state does not have.
 *
 * @param form the title alone, in small letters
 * @param country ISO 3166-1 alpha-3 of the state
 */
public record AbsentOffice(String form, String country) {}
