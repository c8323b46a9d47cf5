package dev.entente.streams.relate;

import dev.entente.diplomacy.relation.RelationChange;
import dev.entente.streams.state.BriefMapper;
import dev.entente.streams.state.PairMeeting;
import dev.entente.streams.state.PairRowMapper;
import dev.entente.streams.state.SignalsTold;

/** Puts what comes in about a pair in the words of the fold. */
public final class RelationChanges {

  private RelationChanges() {}

  /** One of the pair's meetings is new, different or no more. */
  public static RelationChange ofMeeting(PairMeeting meeting) {
    return meeting.getMeeting() == null
        ? new RelationChange.MeetingGone(meeting.getMeetingId())
        : new RelationChange.MeetingStands(
            BriefMapper.brief(meeting.getMeetingId(), meeting.getMeeting()));
  }

  /** One of the stories that tell of the pair says something new, or tells of it no more. */
  public static RelationChange ofStory(SignalsTold told) {
    return told.getStands()
        ? new RelationChange.StoryStands(PairRowMapper.signals(told))
        : new RelationChange.StoryGone(
            told.getStory().getProvider() + "|" + told.getStory().getStoryId());
  }
}
