package dev.entente.diplomacy.meeting;

import java.util.List;

/**
 * What a change came to.
 *
 * @param changed meetings whose record is new or different, by id
 * @param removed ids of meetings that are no more, sorted
 * @param events what happened and why, by meeting id
 */
public record Outcome(
    List<ResolvedMeeting> changed, List<String> removed, List<MeetingChange> events) {

  public Outcome {
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
    events = List.copyOf(events);
  }
}
