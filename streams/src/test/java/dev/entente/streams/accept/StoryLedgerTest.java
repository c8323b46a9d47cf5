package dev.entente.streams.accept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.wire.Action;
import dev.entente.streams.state.Hold;
import dev.entente.streams.state.Note;
import dev.entente.streams.state.StoryState;
import dev.entente.streams.state.StoryTally;
import dev.entente.streams.state.VersionOrder;
import dev.entente.streams.state.WaitingVersion;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of a story's life. */
class StoryLedgerTest {

  private static final Instant NOON = Instant.parse("2031-05-05T12:00:00Z");
  private static final Instant EVENING = Instant.parse("2031-05-05T18:00:00Z");
  private static final Instant NIGHT = Instant.parse("2031-05-05T23:00:00Z");

  @Test
  void everyVersionAboveTheOneInForceMayWait() {
    StoryState second = waiting(inForce(1), 2, EVENING);

    assertThat(judge(second, 3, EVENING)).isEqualTo(Verdict.WAIT);
    assertThat(judge(second, 2, EVENING)).isEqualTo(Verdict.UNCHANGED);
    assertThat(judge(second, 0, NIGHT)).isEqualTo(Verdict.STALE);
    assertThat(waiting(second, 3, NIGHT).getWaiting())
        .extracting(WaitingVersion::getEmbargo)
        .containsExactly(EVENING, NIGHT);
  }

  @Test
  void versionInForceOvertakesThoseBelowItThatWait() {
    StoryState waiting = waiting(waiting(StoryLedger.UNKNOWN, 1, NIGHT), 3, NIGHT);

    Turn turn = StoryLedger.inForce(waiting, order(2));

    assertThat(turn.dropped()).extracting(w -> w.getOrder().getVersion()).containsExactly(1L);
    assertThat(turn.counted())
        .isEqualTo(StoryTally.newBuilder().setUsed(1).setStale(1).setHeld(-1).build());
  }

  @Test
  void everyTurnCountsOneDelivery() {
    StoryState waiting = waiting(inForce(1), 3, EVENING);
    StoryState suspended = StoryLedger.suspended(waiting, hold(2)).next();

    assertThat(
            List.of(
                StoryLedger.unchanged(waiting),
                StoryLedger.stale(waiting),
                StoryLedger.rejected(waiting),
                StoryLedger.waiting(waiting, new WaitingVersion(order(4), EVENING)),
                StoryLedger.suspended(waiting, hold(2)),
                StoryLedger.suspended(suspended, hold(5)),
                StoryLedger.suspended(suspended, hold(0)),
                StoryLedger.inForce(suspended, order(4)),
                StoryLedger.killed(suspended),
                StoryLedger.killed(StoryLedger.UNKNOWN)))
        .allSatisfy(turn -> assertThat(sum(turn.counted())).isEqualTo(1));
  }

  @Test
  void releaseTakesTheVersionOutOfWaitingBeforeItIsCountedAnew() {
    Turn turn = StoryLedger.released(waiting(inForce(1), 2, EVENING), order(2)).orElseThrow();

    assertThat(turn.next().getWaiting()).isEmpty();
    assertThat(sum(turn.counted())).isEqualTo(-1);
  }

  @Test
  void versionThatWaitsNoMoreIsNotReleased() {
    assertThat(StoryLedger.released(inForce(1), order(2))).isEmpty();
  }

  private static Verdict judge(StoryState known, long version, Instant embargo) {
    return StoryLedger.judge(known, order(version), Action.UPDATE, embargo, NOON);
  }

  private static StoryState waiting(StoryState known, long version, Instant embargo) {
    return StoryLedger.waiting(known, new WaitingVersion(order(version), embargo)).next();
  }

  private static StoryState inForce(long version) {
    return StoryLedger.inForce(StoryLedger.UNKNOWN, order(version)).next();
  }

  private static Hold hold(long version) {
    return new Hold(order(version), new Note(null, List.of()));
  }

  private static VersionOrder order(long version) {
    return new VersionOrder(version, null, null, 1, ByteBuffer.allocate(16));
  }

  private static long sum(StoryTally tally) {
    return tally.getUsed()
        + tally.getUnchanged()
        + tally.getStale()
        + tally.getRejected()
        + tally.getHeld();
  }
}
