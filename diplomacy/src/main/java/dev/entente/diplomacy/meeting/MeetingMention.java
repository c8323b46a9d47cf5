package dev.entente.diplomacy.meeting;

import java.util.List;

/**
 * One meeting as one story tells it. A story has one of these per real-world meeting, however often
 * it comes back to it.
 *
 * @param countries ISO 3166-1 alpha-3 of the states represented, sorted, without repeats
 * @param bodies short names of international bodies that take part, sorted; empty where none does
 * @param format how many sides
 * @param mode how they meet, or null
 * @param status where it stands
 * @param level the highest rank that all sides reach, or null
 * @param date when, or null
 * @param place city, else the country's short name, or null
 * @param host for a visit the receiving country, or null
 * @param hostEvent the event on whose margins it is held, or null
 * @param participants those named
 * @param background true where it only explains the story's news
 * @param main true for what the story is about
 * @param topics what it is about, from the topic lexicon, sorted
 * @param evidence the shortest passage that shows it
 * @param foundBy name of the rule that found it
 */
public record MeetingMention(
    List<String> countries,
    List<String> bodies,
    Format format,
    Mode mode,
    Status status,
    Level level,
    DateRange date,
    String place,
    String host,
    String hostEvent,
    List<Participant> participants,
    boolean background,
    boolean main,
    List<String> topics,
    Evidence evidence,
    String foundBy) {

  public MeetingMention {
    countries = List.copyOf(countries);
    bodies = List.copyOf(bodies);
    participants = List.copyOf(participants);
    topics = List.copyOf(topics);
  }
}
