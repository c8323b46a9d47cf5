package dev.entente.streams.publish;

import static dev.entente.streams.publish.CommonMapper.level;
import static dev.entente.streams.publish.CommonMapper.range;
import static dev.entente.streams.publish.CommonMapper.status;
import static dev.entente.streams.publish.CommonMapper.stories;

import dev.entente.schemas.diplomacy.LevelCount;
import dev.entente.schemas.diplomacy.MeetingRef;
import dev.entente.schemas.diplomacy.OpenIssue;
import dev.entente.schemas.diplomacy.Phase;
import dev.entente.schemas.diplomacy.RecentChange;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.diplomacy.Signal;
import dev.entente.schemas.diplomacy.SignalCount;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** How pairs stand, as diplomacy.relations shows it. */
public final class RelationMapper {

  private RelationMapper() {}

  /** Returns the record of a pair's state; null, a tombstone, for null. */
  public static RelationState record(dev.entente.diplomacy.relation.RelationState state) {
    if (state == null) {
      return null;
    }
    return RelationState.newBuilder()
        .setPair(state.pair())
        .setAsOf(state.asOf())
        .setFormula(state.formula())
        .setTemperature(state.temperature())
        .setHeat(state.heat())
        .setMomentum(state.momentum())
        .setHalfLifeDays(state.halfLifeDays())
        .setPhase(Phase.valueOf(state.phase().name()))
        .setPhaseSince(state.phaseSince())
        .setPhaseCauses(stories(state.phaseCauses()))
        .setLastContact(state.lastContact())
        .setTrend4Weeks(state.trend4Weeks())
        .setTrend52Weeks(state.trend52Weeks())
        .setMeetingsByLevel(
            state.meetingsByLevel().stream()
                .map(count -> new LevelCount(level(count.level()), count.held(), count.last()))
                .toList())
        .setMeetingsHeld(state.meetingsHeld())
        .setLastMeeting(meeting(state.lastMeeting()))
        .setPreviousAtLevel(meeting(state.previousAtLevel()))
        .setNextAnnounced(meeting(state.nextAnnounced()))
        .setNextProposed(meeting(state.nextProposed()))
        .setOverdue(state.overdue().stream().map(RelationMapper::meeting).toList())
        .setOpenIssues(state.openIssues().stream().map(RelationMapper::issue).toList())
        .setRecentChanges(state.recentChanges().stream().map(RelationMapper::change).toList())
        .setSignalCounts(signalCounts(state.signalCounts()))
        .setStoryCount(state.storyCount())
        .build();
  }

  private static MeetingRef meeting(
      dev.entente.diplomacy.relation.RelationState.MeetingRef meeting) {
    return meeting == null
        ? null
        : new MeetingRef(
            meeting.meetingId(),
            status(meeting.status()),
            level(meeting.level()),
            range(meeting.date()),
            meeting.place(),
            meeting.hostEvent());
  }

  private static OpenIssue issue(dev.entente.diplomacy.relation.RelationState.OpenIssue issue) {
    return new OpenIssue(
        issue.issue(),
        Signal.valueOf(issue.signal().name()),
        range(issue.since()),
        issue.lastReported(),
        stories(issue.stories()));
  }

  private static RecentChange change(
      dev.entente.diplomacy.relation.RelationState.RecentChange change) {
    return RecentChange.newBuilder()
        .setDay(change.day())
        .setWhat(change.what())
        .setSignal(change.signal() == null ? null : Signal.valueOf(change.signal().name()))
        .setQuadClass(change.quadClass())
        .setGoldstein(change.goldstein())
        .setPoints(change.points())
        .setMeetingId(change.meetingId())
        .setStories(stories(change.stories()))
        .build();
  }

  private static List<SignalCount> signalCounts(List<Integer> counts) {
    List<SignalCount> given = new ArrayList<>();
    Iterator<Integer> inOrder = counts.iterator();
    for (dev.entente.diplomacy.relation.Signal signal :
        dev.entente.diplomacy.relation.Signal.values()) {
      int count = inOrder.next();
      if (count > 0) {
        given.add(new SignalCount(Signal.valueOf(signal.name()), count));
      }
    }
    return given;
  }
}
