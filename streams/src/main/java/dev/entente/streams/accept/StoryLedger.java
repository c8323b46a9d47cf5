package dev.entente.streams.accept;

import static dev.entente.streams.accept.VersionOrders.EARLIEST_FIRST;

import dev.entente.schemas.wire.Action;
import dev.entente.streams.state.Hold;
import dev.entente.streams.state.StoryState;
import dev.entente.streams.state.StoryTally;
import dev.entente.streams.state.VersionOrder;
import dev.entente.streams.state.WaitingVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of a story's life, as pure functions of what is known of it.
 *
 * <p>At any instant the version in force is the highest that can be used and whose embargo has
 * ended; a kill ends the story whenever it comes, also before the story itself. Every version above
 * the one in force may wait: whether a higher one that comes out earlier can be used shows only
 * when it is read.
 */
public final class StoryLedger {

  /** A story of which nothing is known. */
  static final StoryState UNKNOWN =
      StoryState.newBuilder()
          .setWaiting(List.of())
          .setHolds(List.of())
          .setNames(List.of())
          .setKills(List.of())
          .build();

  private StoryLedger() {}

  /**
   * Judges one delivery. A second kill is one again where it names what the first did not.
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
    if (action == Action.HOLD) {
      return known.getHolds().stream().anyMatch(hold -> hold.getOrder().equals(order))
          ? Verdict.UNCHANGED
          : Verdict.SUSPEND;
    }
    int toCurrent =
        known.getCurrent() == null ? 1 : EARLIEST_FIRST.compare(order, known.getCurrent());
    if (toCurrent <= 0) {
      return toCurrent == 0 ? Verdict.UNCHANGED : Verdict.STALE;
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
    return new Turn(known, List.of(), StoryTally.newBuilder().setUnchanged(1).build());
  }

  /** The version is overtaken. */
  static Turn stale(StoryState known) {
    return new Turn(known, List.of(), StoryTally.newBuilder().setStale(1).build());
  }

  /** The version cannot be used: what stood, stands. */
  static Turn rejected(StoryState known) {
    return new Turn(known, List.of(), StoryTally.newBuilder().setRejected(1).build());
  }

  /** The version is read and in force from now on, unless a hold is later. */
  static Turn inForce(StoryState known, VersionOrder order) {
    List<WaitingVersion> overtaken = overtakenBy(known, order);
    // Not by a builder, which would copy all that it holds; every delivery comes this way.
    StoryState next =
        new StoryState(
            order,
            known.getKilled(),
            known.getHolds(),
            without(known.getWaiting(), overtaken),
            known.getDigested(),
            known.getDigest(),
            known.getNames(),
            known.getKills());
    return new Turn(next, overtaken, tally(known, next, 1, overtaken.size()));
  }

  /** A hold came: while it is later than the version in force, the story tells nothing. */
  static Turn suspended(StoryState known, Hold hold) {
    List<Hold> holds = new ArrayList<>(known.getHolds());
    holds.add(hold);
    holds.sort(Comparator.comparing(Hold::getOrder, EARLIEST_FIRST));
    StoryState next = StoryState.newBuilder(known).setHolds(holds).build();
    return new Turn(next, List.of(), tally(known, next, 0, 0));
  }

  /** Returns whether a hold keeps the story from telling anything. */
  static boolean isSuspended(StoryState state) {
    return resting(state) > 0;
  }

  /**
   * Returns the holds that rest on a version.
   *
   * @param current the latest version of their id, or null: then all of them
   */
  public static Stream<Hold> resting(List<Hold> holds, VersionOrder current) {
    return holds.stream()
        .filter(hold -> current == null || VersionOrders.holds(hold.getOrder(), current, true));
  }

  private static int resting(StoryState state) {
    return (int) resting(state.getHolds(), state.getCurrent()).count();
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

  /** The story ends. */
  static Turn killed(StoryState known) {
    StoryState next =
        StoryState.newBuilder(known)
            .setCurrent(null)
            .setKilled(true)
            .setHolds(List.of())
            .setWaiting(List.of())
            .build();
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

  /**
   * Counts one delivery and what becomes of those that rested until now. A hold counts as held
   * while it rests on its story, and as used once it does not.
   */
  private static StoryTally tally(StoryState known, StoryState next, long used, long overtaken) {
    int holds = resting(next);
    int before = resting(known);
    int came = Math.max(0, next.getHolds().size() - known.getHolds().size());
    int waiting = next.getWaiting().size() - known.getWaiting().size();
    return StoryTally.newBuilder()
        .setUsed(used + came + before - holds)
        .setStale(overtaken)
        .setHeld(waiting + holds - before)
        .build();
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
