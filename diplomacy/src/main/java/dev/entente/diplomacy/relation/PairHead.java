package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is carried of a pair from change to change, so that none has to read its history: sums over
 * all that stands, and how heat went at some points of it.
 *
 * @param heldByLevel meetings held, by {@link MeetingBrief#slot}
 * @param signalCounts stories with each signal, in the order of {@link Signal}
 * @param plans plans that stand, by {@link Plan}
 * @param storyCount stories behind the state
 * @param waypoints where a walk through its days can begin, ascending
 */
public record PairHead(
    List<Integer> heldByLevel,
    List<Integer> signalCounts,
    List<Integer> plans,
    int storyCount,
    List<Waypoint> waypoints)
    implements RelationRow {

  private static final List<Signal> SIGNALS = List.of(Signal.values());

  static final PairHead EMPTY =
      new PairHead(
          Collections.nCopies(Level.values().length + 1, 0),
          Collections.nCopies(SIGNALS.size(), 0),
          Collections.nCopies(Plan.ALL.size(), 0),
          0,
          List.of());

  public PairHead {
    heldByLevel = List.copyOf(heldByLevel);
    signalCounts = List.copyOf(signalCounts);
    plans = List.copyOf(plans);
    waypoints = List.copyOf(waypoints);
  }

  /** Counts a meeting, or with -1 no longer. */
  PairHead counting(MeetingBrief meeting, int once) {
    List<Integer> held = new ArrayList<>(heldByLevel);
    if (Heat.tookPlace(meeting.status())) {
      held.set(meeting.slot(), held.get(meeting.slot()) + once);
    }
    List<Integer> counts = new ArrayList<>(plans);
    Plan.of(meeting).map(Plan.ALL::indexOf).ifPresent(at -> counts.set(at, counts.get(at) + once));
    return new PairHead(held, signalCounts, counts, storyCount, waypoints);
  }

  /** Returns whether any plan of a kind stands. */
  boolean has(Plan plan) {
    return plans.get(Plan.ALL.indexOf(plan)) > 0;
  }

  /** Counts a story, or with -1 no longer. */
  PairHead counting(StorySignals story, int once) {
    List<Integer> counts = new ArrayList<>(signalCounts);
    for (Signal signal : story.given()) {
      int at = SIGNALS.indexOf(signal);
      counts.set(at, counts.get(at) + once);
    }
    return new PairHead(heldByLevel, counts, plans, storyCount + once, waypoints);
  }

  PairHead with(List<Waypoint> others) {
    return new PairHead(heldByLevel, signalCounts, plans, storyCount, others);
  }
}
