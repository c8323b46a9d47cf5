package dev.entente.diplomacy.lexicon;

/**
 * A name of an international body.
 *
 * @param form as printed
 * @param body its short name, as records have it
 */
public record BodyName(String form, String body) {}
