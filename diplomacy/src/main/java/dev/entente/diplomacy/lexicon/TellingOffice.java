package dev.entente.diplomacy.lexicon;

import java.util.List;

/**
 * An office whose name alone tells whose it is: there are many foreign ministers, and one treasury
 * secretary.
 *
 * @param form the title alone, in small letters
 * @param country ISO 3166-1 alpha-3 of the state whose it is
 * @param others the states that have one of that name too, where the word may mean theirs
 */
public record TellingOffice(String form, String country, List<String> others) {}
