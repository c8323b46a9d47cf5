package dev.entente.streams;

import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.diplomacy.MeetingFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Replays what happened to meetings: each event begins where the one before it ended, and the last
 * ones end in the table. How often a meeting is reported is left out: a source that says nothing
 * new is added silently.
 */
final class Audit {

  private Audit() {}

  /** Returns what does not fit, in words. */
  static List<String> faults(List<MeetingEvent> events, SortedMap<String, Meeting> table) {
    List<String> faults = new ArrayList<>();
    SortedMap<String, MeetingFacts> standing = new TreeMap<>();
    for (MeetingEvent event : events) {
      MeetingFacts before = standing.remove(event.getMeetingId());
      if (!Objects.equals(before, uncounted(event.getBefore()))) {
        faults.add("it stood at " + before + " before " + event);
      }
      if (event.getAfter() != null) {
        standing.put(event.getMeetingId(), uncounted(event.getAfter()));
      }
    }
    SortedMap<String, MeetingFacts> last = new TreeMap<>();
    table.forEach((id, meeting) -> last.put(id, facts(meeting)));
    SortedSet<String> ids = new TreeSet<>(standing.keySet());
    ids.addAll(last.keySet());
    for (String id : ids) {
      if (!Objects.equals(standing.get(id), last.get(id))) {
        faults.add(
            "%s ends at %s by its events and at %s in the table"
                .formatted(id, standing.get(id), last.get(id)));
      }
    }
    return faults;
  }

  private static MeetingFacts uncounted(MeetingFacts facts) {
    return facts == null ? null : MeetingFacts.newBuilder(facts).setReportCount(0).build();
  }

  private static MeetingFacts facts(Meeting meeting) {
    return MeetingFacts.newBuilder()
        .setStatus(meeting.getStatus())
        .setFormat(meeting.getFormat())
        .setMode(meeting.getMode())
        .setLevel(meeting.getLevel())
        .setDate(meeting.getDate())
        .setPlace(meeting.getPlace())
        .setHostEvent(meeting.getHostEvent())
        .setParticipants(
            meeting.getParticipants().stream()
                .map(
                    one ->
                        one.getCountry() == null
                            ? one.getName()
                            : one.getName() + " (" + one.getCountry() + ")")
                .toList())
        .setReportCount(0)
        .build();
  }
}
