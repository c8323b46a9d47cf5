package dev.entente.diplomacy.extract;

/** What reading a story came to: an {@link Extraction}, or a {@link Refusal}. */
public sealed interface Reading permits Extraction, Refusal {}
