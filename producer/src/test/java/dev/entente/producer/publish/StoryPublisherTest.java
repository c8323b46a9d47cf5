package dev.entente.producer.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.producer.read.Delivery;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a broker cannot be made to do on demand; the good way is tested on a real one. */
class StoryPublisherTest {

  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  private final Topics topics = Topics.standard();
  private final SchemaRegistry registry =
      SchemaRegistry.connect(Map.of(SchemaRegistry.URL, "mock://" + UUID.randomUUID()));
  private final MockProducer<String, byte[]> kafka =
      new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
  private final Tally tally = new Tally();

  @AfterEach
  void closeRegistry() {
    registry.close();
  }

  @Test
  void everyDeliveryEndsInOneCount() {
    StoryPublisher publisher = publisher();
    publisher.accept(story("m-1"));
    publisher.accept(refusal());
    publisher.accept(story("m-2"));
    kafka.completeNext();
    kafka.completeNext();
    kafka.errorNext(new RecordTooLargeException("1.2 MB"));
    publisher.close();

    PublishSummary summary = tally.summary(Duration.ofSeconds(1));
    assertThat(summary.read()).isEqualTo(3);
    assertThat(summary.published()).isEqualTo(1);
    assertThat(summary.rejected().get(RejectionReason.EMPTY).count()).isEqualTo(1);
    assertThat(summary.failed()).isEqualTo(1);
    assertThat(summary.failure()).contains("wire.stories").contains("1.2 MB");
  }

  @Test
  void recordThatIsTooLargeStopsNothing() {
    StoryPublisher publisher = publisher();
    publisher.accept(story("m-1"));
    kafka.errorNext(new RecordTooLargeException("1.2 MB"));
    publisher.accept(story("m-2"));
    kafka.completeNext();
    publisher.close();

    assertThat(publisher.whyStopped()).isEmpty();
    assertThat(tally.summary(Duration.ofSeconds(1)).published()).isEqualTo(1);
  }

  @Test
  void brokerThatGoesAwayStopsTheRunWithNothingUncounted() {
    StoryPublisher publisher = publisher();
    publisher.accept(story("m-1"));
    publisher.accept(story("m-2"));
    kafka.errorNext(new TimeoutException("120000 ms have passed"));

    assertThatThrownBy(() -> publisher.accept(story("m-3")))
        .isInstanceOf(PublishingStoppedException.class)
        .hasMessageContaining("120000 ms");
    kafka.errorNext(new TimeoutException("120000 ms have passed"));
    publisher.close();

    PublishSummary summary = tally.summary(Duration.ofSeconds(1));
    assertThat(summary.read()).isEqualTo(2);
    assertThat(summary.failed()).isEqualTo(2);
    assertThat(publisher.whyStopped()).isPresent();
  }

  @Test
  void schemaThatIsNotDeployedStopsTheRunWithTheRemedy() {
    StoryPublisher publisher = new StoryPublisher(kafka, topics, registry, tally);

    assertThatThrownBy(() -> publisher.accept(story("m-1")))
        .isInstanceOf(PublishingStoppedException.class)
        .hasMessageContaining("entente topics apply");
    publisher.close();
    assertThat(tally.summary(Duration.ofSeconds(1)).failed()).isEqualTo(1);
  }

  @Test
  void versionsOfAStoryShareTheirKey() {
    StoryPublisher publisher = publisher();
    publisher.accept(story("m-1"));
    publisher.accept(refusal());
    publisher.close();

    assertThat(kafka.history())
        .extracting(record -> record.key())
        .containsExactly("Meridian|m-1", "a.txt");
    assertThat(kafka.history())
        .extracting(record -> record.topic())
        .containsExactly("wire.stories", "wire.rejected");
  }

  private StoryPublisher publisher() {
    register(topics.stories());
    register(topics.rejected());
    return new StoryPublisher(kafka, topics, registry, tally);
  }

  private void register(Topic<?> topic) {
    registry.register(topic.subject(), topic.schema().orElseThrow());
  }

  private static Delivery story(String id) {
    return new Delivery.Accepted(
        WireStory.newBuilder()
            .setProvider("Meridian")
            .setStoryId(id)
            .setBody("Ministers met.")
            .setPublished(LocalDate.of(2026, 3, 10))
            .setFormat("text")
            .setSha256("00")
            .setIngested(NOW)
            .build(),
        "a.txt");
  }

  private static Delivery refusal() {
    return new Delivery.Refused(
        Rejection.newBuilder()
            .setReason(RejectionReason.EMPTY)
            .setDetail("the story has no text")
            .setRemedy("send the story with its text")
            .setRefusedBy("producer")
            .setInput("a.txt")
            .setAt(NOW)
            .build());
  }
}
