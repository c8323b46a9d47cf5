package dev.entente.diplomacy.lexicon;

/**
 * A news agency or other provider.
 *
 * @param form as datelines and by-lines print it
 * @param provider its one spelling
 * @param country ISO 3166-1 alpha-3 of the state whose affairs it means where it names none; null
 *     for an international one
 */
public record Agency(String form, String provider, String country) {}
