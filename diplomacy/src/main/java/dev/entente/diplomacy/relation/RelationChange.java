package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.ResolvedMeeting;

/**
 * What can change about a pair: the latest state of one of its meetings, or of one of its stories.
 */
public sealed interface RelationChange {

  /** A meeting of the pair is new or different; a multilateral one counts for each of its pairs. */
  record MeetingStands(MeetingBrief meeting) implements RelationChange {
    /** Returns the change that a resolved meeting makes. */
    public static MeetingStands of(ResolvedMeeting meeting) {
      return new MeetingStands(MeetingBrief.of(meeting));
    }
  }

  /** A meeting is no more. */
  record MeetingGone(String meetingId) implements RelationChange {}

  /** A story's latest version tells something of the pair, a meeting or a signal. */
  record StoryStands(StorySignals signals) implements RelationChange {}

  /** A story was withdrawn, or tells nothing of the pair any more; {@code provider|storyId}. */
  record StoryGone(String storyKey) implements RelationChange {}
}
