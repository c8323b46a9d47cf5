package dev.entente.streams.resolve;

import dev.entente.diplomacy.meeting.MeetingChange;
import dev.entente.diplomacy.meeting.ResolvedMeeting;
import dev.entente.streams.state.PairMeeting;

/** What resolution sends out. */
public sealed interface Resolved {

  /**
   * A meeting's record, keyed by its id.
   *
   * @param meeting its latest state, or null when it is no more
   */
  record State(ResolvedMeeting meeting) implements Resolved {}

  /**
   * What happened to a meeting's record, keyed by its id.
   *
   * @param change what, and why
   */
  record Happened(MeetingChange change) implements Resolved {}

  /**
   * How a meeting counts for one pair, keyed by the pair.
   *
   * @param meeting the meeting in brief
   */
  record ForPair(PairMeeting meeting) implements Resolved {}
}
