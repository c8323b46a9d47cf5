package dev.entente.diplomacy.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A meeting with the mentions that make it.
 *
 * @param meeting the record
 * @param mentions all of them, by publication
 */
record Cluster(ResolvedMeeting meeting, List<Mention> mentions) {

  /** Returns the meeting that a root stands for. */
  static Cluster of(MeetingKey key, Board board, Root head) {
    List<Mention> all = board.members(head);
    List<Mention> current = new ArrayList<>(head.own());
    current.addAll(board.attached(head));
    return new Cluster(Merging.record(key, all, current, head.range()), all);
  }

  String id() {
    return meeting.meetingId();
  }

  Set<String> mentionIds() {
    return mentions.stream().map(Mention::id).collect(Collectors.toSet());
  }
}
