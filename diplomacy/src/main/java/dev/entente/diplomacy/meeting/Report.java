package dev.entente.diplomacy.meeting;

/**
 * What one story says of a meeting.
 *
 * @param story the story version
 * @param ordinal the mention's place in the story
 * @param status the status that this story gives the meeting
 * @param background true where the story mentions it only to explain its news
 * @param main true where it is what the story is about
 * @param evidence the passage that shows it
 * @param foundBy the extraction rule that found it
 */
public record Report(
    StoryVersion story,
    int ordinal,
    Status status,
    boolean background,
    boolean main,
    Evidence evidence,
    String foundBy) {

  static Report of(Mention mention) {
    MeetingMention told = mention.told();
    return new Report(
        mention.story(),
        mention.ordinal(),
        told.status(),
        told.background(),
        told.main(),
        told.evidence(),
        told.foundBy());
  }
}
