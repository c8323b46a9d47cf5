package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A meeting with the mentions that make it.
 *
 * @param meeting the record
 * @param mentions all of them, by publication
 * @param current those of its latest date
 * @param day the latest date that is precise enough to look for, or null
 */
record Cluster(
    ResolvedMeeting meeting, List<Mention> mentions, List<Mention> current, DateRange day) {

  /** The one that was last reported says when and where. */
  private static final Comparator<Cluster> LATEST_LAST =
      Comparator.<Cluster, LocalDate>comparing(
              cluster -> cluster.current.get(cluster.current.size() - 1).story().published())
          .thenComparing(Cluster::id);

  /**
   * Makes the meeting of some mentions.
   *
   * @param all by publication
   * @param current those of its latest date
   * @param day the latest date that is precise enough to look for, or null
   */
  static Cluster of(MeetingKey key, List<Mention> all, List<Mention> current, DateRange day) {
    return new Cluster(Merging.record(key, all, current, day), all, current, day);
  }

  /** Returns the meeting that this and another are together. */
  Cluster with(MeetingKey key, Cluster other) {
    List<Mention> all = new ArrayList<>(mentions);
    all.addAll(other.mentions);
    all.sort(null);
    boolean later = LATEST_LAST.compare(this, other) >= 0;
    Cluster latest = later ? this : other;
    Cluster earlier = later ? other : this;
    return of(key, all, latest.current, latest.day == null ? earlier.day : latest.day);
  }

  /** Returns the meeting that some of the mentions are. */
  Cluster part(MeetingKey key, List<Mention> some) {
    List<Mention> kept = current.stream().filter(some::contains).toList();
    return kept.isEmpty() ? of(key, some, some, null) : of(key, some, kept, day);
  }

  String id() {
    return meeting.meetingId();
  }

  Set<String> mentionIds() {
    return mentions.stream().map(Mention::id).collect(Collectors.toSet());
  }
}
