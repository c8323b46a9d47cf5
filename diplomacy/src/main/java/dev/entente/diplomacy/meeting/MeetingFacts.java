package dev.entente.diplomacy.meeting;

import java.util.List;

/**
 * A meeting's facts at one moment, without evidence text: what an event shows before and after.
 *
 * @param status where it stood
 * @param format how many sides
 * @param mode how they met, or null
 * @param level the highest rank that all sides reached, or null
 * @param date when, or null
 * @param place where, or null
 * @param host the receiving country of a visit, or null
 * @param hostEvent on whose margins, or null
 * @param participants who, "name (AAA)", in the record's order
 * @param topics what it was about, sorted
 * @param reportCount how many stories reported it; no fact: it alone makes no event
 */
public record MeetingFacts(
    Status status,
    Format format,
    Mode mode,
    Level level,
    DateRange date,
    String place,
    String host,
    String hostEvent,
    List<String> participants,
    List<String> topics,
    int reportCount) {

  public MeetingFacts {
    participants = List.copyOf(participants);
    topics = List.copyOf(topics);
  }
}
