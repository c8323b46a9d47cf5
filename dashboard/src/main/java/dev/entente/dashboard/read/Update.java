package dev.entente.dashboard.read;

import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.wire.FeedStatus;
import java.util.Optional;

/** One record of a public topic, read. */
public sealed interface Update {

  /**
   * A meeting's latest state.
   *
   * @param meetingId the key
   * @param latest nothing for a tombstone
   */
  record OfMeeting(String meetingId, Optional<Meeting> latest) implements Update {}

  /**
   * A pair's latest state.
   *
   * @param pair the key
   * @param latest nothing for a tombstone
   */
  record OfRelation(String pair, Optional<RelationState> latest) implements Update {}

  /**
   * How a feed is doing.
   *
   * @param feed the key
   * @param latest nothing for a tombstone
   */
  record OfFeed(String feed, Optional<FeedStatus> latest) implements Update {}

  /**
   * A change of a meeting.
   *
   * @param event what changed
   */
  record OfEvent(MeetingEvent event) implements Update {}
}
