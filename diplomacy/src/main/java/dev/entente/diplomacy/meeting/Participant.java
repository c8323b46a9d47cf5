package dev.entente.diplomacy.meeting;

/**
 * Somebody named as taking part.
 *
 * @param name the fullest form in the story
 * @param country ISO 3166-1 alpha-3 of the state represented, null for a body's official
 * @param title as printed, without the country; null where the story gives none
 */
public record Participant(String name, String country, String title) {}
