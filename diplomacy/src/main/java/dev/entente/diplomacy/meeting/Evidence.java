package dev.entente.diplomacy.meeting;

/**
 * The verbatim passage that shows something.
 *
 * @param text the passage
 * @param start its offset in the story's text, UTF-16 units
 * @param end its end, exclusive
 */
public record Evidence(String text, int start, int end) {}
