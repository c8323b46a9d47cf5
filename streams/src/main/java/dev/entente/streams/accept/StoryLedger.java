package dev.entente.streams.accept;

import static dev.entente.streams.accept.VersionOrders.EARLIEST_FIRST;

import dev.entente.schemas.wire.Action;
import dev.entente.streams.state.StoryState;
import dev.entente.streams.state.StoryTally;
import dev.entente.streams.state.VersionOrder;
import dev.entente.streams.state.WaitingVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a story's life, as pure functions of what is known of it.
 *
 * <p>At any instant the version in force is the highest that can be used and whose embargo has
 * ended; a kill ends the story whenever it comes, also before the story itself. Every version above
 * the one in force may wait: whether a higher one that comes out earlier can be used shows only
 * when it is read.
 */
final class StoryLedger {

  /** A story of which nothing is known. */
  static final StoryState UNKNOWN =
      new StoryState(null, false, false, List.of(), List.of(), List.of());

  private StoryLedger() {}

  /**
   * Judges one delivery.
   *
   * @param known what is known of its story
   * @param order where it stands among its story's versions
   * @param action what it asks for
   * @param embargo the end of its embargo, or null
   * @param now the present
   */
  static Verdict judge(
      StoryState known, VersionOrder order, Action action, Instant embargo, Instant now) {
    if (action == Action.KILL) {
      return known.getKilled() ? Verdict.UNCHANGED : Verdict.KILL;
    }
    if (known.getKilled()) {
      return Verdict.STALE;
    }
    int toCurrent =
        known.getCurrent() == null ? 1 : EARLIEST_FIRST.compare(order, known.getCurrent());
    if (toCurrent <= 0) {
      return toCurrent == 0 ? Verdict.UNCHANGED : Verdict.STALE;
    }
    if (action == Action.HOLD) {
      return Verdict.SUSPEND;
    }
    if (embargo == null || !embargo.isAfter(now)) {
      return Verdict.READ;
    }
    return known.getWaiting().stream().anyMatch(waiting -> waiting.getOrder().equals(order))
        ? Verdict.UNCHANGED
        : Verdict.WAIT;
  }

  /** The very version is known: nothing changes. */
  static Turn unchanged(StoryState known) {
    return new Turn(known, List.of(), new StoryTally(0L, 1L, 0L, 0L, 0L, 0L));
  }

  /** The version is overtaken; where a kill came first, it now has its story. */
  static Turn stale(StoryState known, VersionOrder order) {
    boolean killMatched = unmatchedKill(known);
    return new Turn(
        killMatched ? killed(known, order) : known,
        List.of(),
        new StoryTally(0L, 0L, 1L, 0L, 0L, killMatched ? -1L : 0L));
  }

  /** The version cannot be used: what stood, stands. */
  static Turn rejected(StoryState known) {
    return new Turn(known, List.of(), new StoryTally(0L, 0L, 0L, 1L, 0L, 0L));
  }

  /** The version is read and in force from now on. */
  static Turn inForce(
      StoryState known, VersionOrder order, List<String> meetingKeys, List<String> pairs) {
    List<WaitingVersion> overtaken = overtakenBy(known, order);
    List<WaitingVersion> waiting = without(known.getWaiting(), overtaken);
    StoryState next = new StoryState(order, false, false, waiting, meetingKeys, pairs);
    return new Turn(next, overtaken, tally(known, next, 1, overtaken.size()));
  }

  /** A hold is in force from now on: the story tells nothing. */
  static Turn suspended(StoryState known, VersionOrder hold) {
    List<WaitingVersion> overtaken = overtakenBy(known, hold);
    List<WaitingVersion> waiting = without(known.getWaiting(), overtaken);
    StoryState next = new StoryState(hold, false, true, waiting, List.of(), List.of());
    return new Turn(next, overtaken, tally(known, next, 0, overtaken.size()));
  }

  /** One more version waits for the end of its embargo; what is in force stays in force. */
  static Turn waiting(StoryState known, WaitingVersion version) {
    List<WaitingVersion> waiting = new ArrayList<>(known.getWaiting());
    waiting.add(version);
    waiting.sort(
        Comparator.comparing(WaitingVersion::getEmbargo)
            .thenComparing(WaitingVersion::getOrder, EARLIEST_FIRST));
    StoryState next = StoryState.newBuilder(known).setWaiting(waiting).build();
    return new Turn(next, List.of(), tally(known, next, 0, 0));
  }

  /** The story ends; the version last known stays on record, so that the kill has its story. */
  static Turn killed(StoryState known) {
    VersionOrder last =
        known.getWaiting().stream()
            .map(WaitingVersion::getOrder)
            .max(EARLIEST_FIRST)
            .orElse(known.getCurrent());
    StoryState next = killed(known, last);
    StoryTally tally = tally(known, next, 1, known.getWaiting().size());
    return new Turn(next, known.getWaiting(), tally);
  }

  /**
   * Returns the story without the version whose embargo ended: it comes as a delivery now. Nothing
   * when it does not wait any more.
   */
  static Optional<Turn> released(StoryState known, VersionOrder order) {
    List<WaitingVersion> due =
        known.getWaiting().stream().filter(waiting -> waiting.getOrder().equals(order)).toList();
    StoryState next =
        StoryState.newBuilder(known).setWaiting(without(known.getWaiting(), due)).build();
    return due.isEmpty()
        ? Optional.empty()
        : Optional.of(new Turn(next, due, tally(known, next, 0, 0)));
  }

  private static StoryState killed(StoryState known, VersionOrder last) {
    return new StoryState(
        last == null ? known.getCurrent() : last, true, false, List.of(), List.of(), List.of());
  }

  private static boolean unmatchedKill(StoryState state) {
    return state.getKilled() && state.getCurrent() == null;
  }

  /** Counts one delivery and what becomes of those that rested until now. */
  private static StoryTally tally(StoryState known, StoryState next, long used, long overtaken) {
    boolean holdEnds =
        known.getSuspended() && (next.getKilled() || !known.getCurrent().equals(next.getCurrent()));
    long unmatchedKills = unmatchedKill(next) ? 1 : 0;
    return new StoryTally(
        used + (holdEnds ? 1 : 0),
        0L,
        overtaken,
        0L,
        resting(next) - resting(known),
        unmatchedKills);
  }

  private static long resting(StoryState state) {
    return state.getWaiting().size() + (state.getSuspended() ? 1L : 0L);
  }

  private static List<WaitingVersion> overtakenBy(StoryState known, VersionOrder order) {
    return known.getWaiting().stream()
        .filter(waiting -> EARLIEST_FIRST.compare(waiting.getOrder(), order) <= 0)
        .toList();
  }

  private static List<WaitingVersion> without(
      List<WaitingVersion> waiting, List<WaitingVersion> gone) {
    List<WaitingVersion> rest = new ArrayList<>(waiting);
    rest.removeAll(gone);
    return rest;
  }
}
