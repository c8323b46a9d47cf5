package dev.entente.diplomacy.meeting;

/**
 * What one story says of a meeting.
 *
 * @param story the story version
 * @param ordinal the mention's place in the story
 * @param status the status that this story gives the meeting
 * @param level the level that this story gives it, or null
 * @param date when, as this story has it, or null
 * @param place where, as this story has it, or null
 * @param background true where the story mentions it only to explain its news
 * @param main true where it is what the story is about
 * @param evidence the passage that shows it
 * @param foundBy the extraction rule that found it
 */
public record Report(
    StoryVersion story,
    int ordinal,
    Status status,
    Level level,
    DateRange date,
    String place,
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
        told.level(),
        told.date(),
        told.place(),
        told.background(),
        told.main(),
        told.evidence(),
        told.foundBy());
  }
}
