package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.Gathering;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which meetings of a pair count: of the records that list different members of one {@link
 * Gathering} only one does. It is worked out anew from all records of the gathering's day, so it is
 * a function of the set of the pair's meetings.
 */
final class Gatherings {

  /** One that took place, else what was said last; then the one with most sides. */
  private static final Comparator<MeetingBrief> BEST_LAST =
      Comparator.<MeetingBrief, Boolean>comparing(meeting -> Heat.tookPlace(meeting.status()))
          .thenComparing(MeetingBrief::statusSince)
          .thenComparing(meeting -> meeting.meetingId().length())
          .thenComparing(MeetingBrief::meetingId);

  private final RelationRows rows;

  Gatherings(RelationRows rows) {
    this.rows = rows;
  }

  /** Returns those that count. */
  static List<MeetingBrief> counted(Collection<MeetingBrief> meetings) {
    Map<LocalDate, Map<MeetingBrief, Gathering>> days = new HashMap<>();
    for (MeetingBrief meeting : meetings) {
      meeting
          .gathering()
          .ifPresent(
              gathering ->
                  days.computeIfAbsent(gathering.day(), day -> new HashMap<>())
                      .put(meeting, gathering));
    }
    Set<MeetingBrief> left = new HashSet<>();
    days.values().forEach(day -> left.addAll(leftOut(day)));
    return meetings.stream().filter(meeting -> !left.contains(meeting)).toList();
  }

  private static Set<MeetingBrief> leftOut(Map<MeetingBrief, Gathering> day) {
    Map<MeetingBrief, List<MeetingBrief>> one = new HashMap<>();
    for (MeetingBrief meeting : day.keySet()) {
      List<MeetingBrief> wholes = wholes(meeting, day);
      wholes.removeIf(whole -> !wholes(whole, day).isEmpty());
      // Where it can be part of either of two, nobody knows of which.
      if (wholes.size() == 1) {
        one.computeIfAbsent(wholes.get(0), whole -> new ArrayList<>(List.of(whole))).add(meeting);
      }
    }
    Set<MeetingBrief> left = new HashSet<>();
    for (List<MeetingBrief> told : one.values()) {
      told.sort(BEST_LAST);
      left.addAll(told.subList(0, told.size() - 1));
    }
    return left;
  }

  private static List<MeetingBrief> wholes(MeetingBrief meeting, Map<MeetingBrief, Gathering> day) {
    List<MeetingBrief> wholes = new ArrayList<>();
    day.forEach(
        (other, gathering) -> {
          if (gathering.isMoreOf(day.get(meeting))) {
            wholes.add(other);
          }
        });
    return wholes;
  }

  /** Takes a change of a meeting in and returns what it changes among those that count. */
  List<RelationChange> stands(MeetingBrief meeting) {
    return replace(meeting.meetingId(), Optional.of(meeting));
  }

  /** The same for a meeting that is no more. */
  List<RelationChange> gone(String meetingId) {
    return replace(meetingId, Optional.empty());
  }

  private List<RelationChange> replace(String id, Optional<MeetingBrief> now) {
    Optional<MeetingBrief> old = rows.gathering(id);
    Optional<MeetingBrief> fresh = now.filter(meeting -> meeting.gathering().isPresent());
    Set<LocalDate> days = new HashSet<>();
    old.ifPresent(meeting -> days.add(meeting.date().from()));
    fresh.ifPresent(meeting -> days.add(meeting.date().from()));
    Map<String, MeetingBrief> before = countedOn(days);
    old.ifPresent(rows::removeGathering);
    fresh.ifPresent(rows::putGathering);
    Map<String, MeetingBrief> after = countedOn(days);
    if (fresh.isEmpty()) {
      now.ifPresent(meeting -> after.put(id, meeting));
    }
    List<RelationChange> changes = new ArrayList<>();
    if (!after.containsKey(id)) {
      changes.add(new RelationChange.MeetingGone(id));
    }
    for (String other : before.keySet()) {
      if (!other.equals(id) && !after.containsKey(other)) {
        changes.add(new RelationChange.MeetingGone(other));
      }
    }
    after.forEach(
        (other, meeting) -> {
          if (!meeting.equals(before.get(other))) {
            changes.add(new RelationChange.MeetingStands(meeting));
          }
        });
    return changes;
  }

  private Map<String, MeetingBrief> countedOn(Set<LocalDate> days) {
    Map<String, MeetingBrief> counted = new TreeMap<>();
    for (LocalDate day : days) {
      counted(rows.gatherings(day)).forEach(meeting -> counted.put(meeting.meetingId(), meeting));
    }
    return counted;
  }
}
