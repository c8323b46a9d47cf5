package dev.entente.diplomacy.meeting;

/**
 * A step in a meeting's life.
 *
 * @param status the status from then on
 * @param story the story version that moved it
 */
public record StatusStep(Status status, StoryVersion story) {}
