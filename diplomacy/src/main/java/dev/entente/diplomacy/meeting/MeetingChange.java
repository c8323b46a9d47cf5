package dev.entente.diplomacy.meeting;

import java.util.List;

/**
 * One change of one meeting's record, with its reason.
 *
 * @param meetingId the meeting
 * @param key who meets
 * @param kind what happened
 * @param changed names of the facts that differ between before and after, sorted
 * @param before the facts before; null for a REPORTED
 * @param after the facts after; null for a RETRACTED, MERGED or SPLIT
 * @param cause the story version that caused it, or null where a decision did
 * @param report what that story says of the meeting, or null where it says nothing of it any more
 * @param replacedBy for MERGED and SPLIT the meetings to look at instead, sorted
 * @param decision key of the decision that caused it, or that was taken back; null where a story
 *     did
 */
public record MeetingChange(
    String meetingId,
    MeetingKey key,
    Kind kind,
    List<String> changed,
    MeetingFacts before,
    MeetingFacts after,
    StoryVersion cause,
    Report report,
    List<String> replacedBy,
    String decision) {

  /** What happened to the record. */
  public enum Kind {
    /** A meeting that was not known. */
    REPORTED,
    /** Something other than its status changed. */
    UPDATED,
    /** Its status moved. */
    STATUS_CHANGED,
    /** A correction, or a reader's decision, changed it. */
    CORRECTED,
    /** It turned out to be part of another. */
    MERGED,
    /** It turned out to be several. */
    SPLIT,
    /** Nothing supports it any more. */
    RETRACTED
  }

  public MeetingChange {
    changed = List.copyOf(changed);
    replacedBy = List.copyOf(replacedBy);
  }
}
