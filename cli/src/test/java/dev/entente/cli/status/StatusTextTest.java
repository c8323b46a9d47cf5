package dev.entente.cli.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.text.Screen;
import dev.entente.schemas.wire.FeedState;
import dev.entente.schemas.wire.FeedStatus;
import dev.entente.schemas.wire.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StatusTextTest {

  private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

  @Test
  void whereAllIsWellThereIsNoAlarmAndEveryLineFits() {
    Status status = status(12, Sum.NOTHING.plus(tally(9, 3)), FeedState.LIVE);

    assertThat(status.alarms()).isEmpty();
    assertThat(new StatusText(new Screen(100, false)).lines(status))
        .allMatch(line -> line.length() <= 100)
        .anyMatch(line -> line.contains("12 = 9 used + 0 unchanged + 0 stale + 3 rejected"))
        .anyMatch(line -> line.contains("wire.stories: 7, by partition 7 0"))
        .anyMatch(line -> line.contains("http/halcyon live: 9 accepted"));
  }

  @Test
  void aDeliveryThatIsNotAccountedForIsAnAlarm() {
    Status status = status(13, Sum.NOTHING.plus(tally(9, 3)), FeedState.LIVE);

    assertThat(status.alarms())
        .singleElement()
        .asString()
        .contains("13 deliveries were read and 12 are accounted for");
    assertThat(StatusText.json(status).get("addsUp").asBoolean()).isFalse();
  }

  @Test
  void whileMoreAreComingInTheSumMayLagBehind() {
    Status status = status(13, true, Sum.NOTHING.plus(tally(9, 3)), FeedState.LIVE);

    assertThat(status.alarms()).isEmpty();
    assertThat(new StatusText(new Screen(100, false)).lines(status))
        .anyMatch(line -> line.contains("(more"));
  }

  @Test
  void whatAProducerRefusedIsInNoSumButOnTheScreen() {
    Status status = status(12, Sum.NOTHING.plus(tally(9, 3)), FeedState.LIVE);

    assertThat(String.join(" ", new StatusText(new Screen(100, false)).lines(status)))
        .contains("At the door", "4: ", "3 malformed", "1 no date");
    assertThat(StatusText.json(status).at("/refusedAtTheDoor/MALFORMED").asLong()).isEqualTo(3);
  }

  @Test
  void aSilentFeedAndAKillWithoutItsStoryAreAlarms() {
    Tally tally = Tally.newBuilder(tally(9, 3)).setWaitingKills(2).build();
    Status status = status(12, Sum.NOTHING.plus(tally), FeedState.SILENT);

    assertThat(status.alarms())
        .anyMatch(alarm -> alarm.contains("http/halcyon is silent"))
        .anyMatch(alarm -> alarm.contains("2 kills"));
  }

  private static Status status(long read, Sum sum, FeedState feed) {
    return status(read, false, sum, feed);
  }

  private static Status status(long read, boolean moving, Sum sum, FeedState feed) {
    return new Status(
        "entente",
        "localhost:9092",
        new GroupState(
            "STABLE",
            Map.of("entente-0a4 at 127.0.0.1", 2),
            List.of(new GroupState.Step("wire.stories", List.of(12L, 0L), List.of(7L, 0L)))),
        read,
        moving,
        sum,
        Map.of("Halcyon Wire", sum),
        List.of(
            FeedStatus.newBuilder()
                .setFeed("http/halcyon")
                .setState(feed)
                .setAccepted(9)
                .setAt(NOON)
                .build()),
        new TreeMap<>(Map.of("MALFORMED", 3L, "NO_DATE", 1L)),
        1,
        Optional.of(NOON),
        Map.of("HELD", 3L),
        Map.of("STEADY", 1L));
  }

  private static Tally tally(long used, long rejected) {
    return Tally.newBuilder()
        .setProvider("Halcyon Wire")
        .setUsed(used)
        .setRejected(rejected)
        .build();
  }
}
