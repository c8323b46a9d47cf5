package dev.entente.diplomacy.meeting;

/**
 * What made a meeting's record change: one of the two.
 *
 * @param story the story version that arrived or was withdrawn, or null
 * @param decision the key of the decision that was made or taken back, or null
 */
record Cause(StoryVersion story, String decision) {

  /** Returns whether somebody said that the record was wrong. */
  boolean isCorrection() {
    return story == null || story.correction();
  }
}
