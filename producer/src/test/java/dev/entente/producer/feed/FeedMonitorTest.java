package dev.entente.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.wire.FeedState;
import dev.entente.schemas.wire.FeedStatus;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.Transport;
import dev.entente.schemas.wire.WireStory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedMonitorTest {

  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private Instant now = NOON;
  private String problem;
  private final FeedBook book = new FeedBook();
  private final FeedMonitor monitor = new FeedMonitor("", book, () -> 17, () -> now);

  FeedMonitorTest() {
    monitor.watch(() -> List.of(new FeedHealth("http/halcyon", Transport.HTTP, HOUR, problem)));
  }

  @Test
  void feedWaitsThenLivesThenFallsSilentThenLivesAgain() {
    assertThat(status().getState()).isEqualTo(FeedState.WAITING);

    book.story("http/halcyon", story(NOON), false);
    assertThat(status().getState()).isEqualTo(FeedState.LIVE);

    now = NOON.plus(HOUR).plusSeconds(1);
    assertThat(status().getState()).isEqualTo(FeedState.SILENT);

    book.story("http/halcyon", story(now), false);
    assertThat(status().getState()).isEqualTo(FeedState.LIVE);
  }

  @Test
  void feedFromWhichNothingEverCameFallsSilentToo() {
    now = NOON.plus(HOUR).plusSeconds(1);
    assertThat(status().getState()).isEqualTo(FeedState.SILENT);
  }

  @Test
  void repetitionIsNoSignOfLife() {
    book.story("http/halcyon", story(NOON), false);
    now = NOON.plus(HOUR).plusSeconds(1);
    book.duplicate("http/halcyon");
    assertThat(status().getState()).isEqualTo(FeedState.SILENT);
  }

  @Test
  void feedThatCannotBeReadFails() {
    problem = "the server answers 500";
    assertThat(status().getState()).isEqualTo(FeedState.FAILING);
    assertThat(status().getLastProblem()).isEqualTo("the server answers 500");
  }

  @Test
  void everyDeliveryIsInOneCount() {
    book.story("http/halcyon", story(NOON), false);
    book.story("http/halcyon", story(NOON), true);
    book.duplicate("http/halcyon");
    book.rejection("http/halcyon", rejection());

    FeedStatus status = status();
    assertThat(status.getAccepted()).isEqualTo(2);
    assertThat(status.getStale()).isEqualTo(1);
    assertThat(status.getDuplicates()).isEqualTo(1);
    assertThat(status.getRejections()).hasSize(1);
    assertThat(status.getLagMillis()).isEqualTo(90_000);
    assertThat(status.getSpooledBytes()).isEqualTo(17);
  }

  @Test
  void countsAreTheSameAfterTheyWereWrittenDown() {
    book.story("http/halcyon", story(NOON), true);
    book.duplicate("http/halcyon");
    book.rejection("folder/desk", rejection());

    assertThat(FeedBook.read(book.written()).counts()).isEqualTo(book.counts());
    assertThat(FeedBook.read("no book").counts()).isEmpty();
  }

  private FeedStatus status() {
    return monitor.statuses().get(0);
  }

  private static WireStory story(Instant at) {
    return WireStory.newBuilder()
        .setProvider("Halcyon Wire")
        .setStoryId("HW-1")
        .setVersionTime(at.minusSeconds(90))
        .setPublished(LocalDate.of(2026, 3, 10))
        .setBody("Ministers met.")
        .setFormat("text")
        .setSha256("00")
        .setIngested(at)
        .build();
  }

  private static Rejection rejection() {
    return Rejection.newBuilder()
        .setReason(RejectionReason.EMPTY)
        .setDetail("the story has no text")
        .setRemedy("send the story with its text")
        .setRefusedBy("producer")
        .setInput("http/halcyon")
        .setAt(NOON)
        .build();
  }
}
