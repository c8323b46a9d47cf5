package dev.entente.producer.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.producer.feed.FeedBook;
import dev.entente.producer.feed.Intake;
import dev.entente.producer.read.Delivery;
import dev.entente.producer.spool.RecordCodec;
import dev.entente.producer.spool.Spool;
import dev.entente.producer.spool.SpoolLimits;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import dev.entente.schemas.wire.FeedState;
import dev.entente.schemas.wire.FeedStatus;
import dev.entente.schemas.wire.Transport;
import dev.entente.schemas.wire.WireStory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a broker cannot be made to do on demand; the good way is tested on a real one. */
class SpoolDrainTest {

  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  private final Topics topics = Topics.standard();
  private final SchemaRegistry registry =
      SchemaRegistry.connect(Map.of(SchemaRegistry.URL, "mock://" + UUID.randomUUID()));
  private final List<MockProducer<String, byte[]>> connections = new CopyOnWriteArrayList<>();

  @TempDir private Path folder;
  private Spool spool;
  private RecordCodec codec;
  private Intake intake;

  @BeforeEach
  void open() {
    for (Topic<?> topic : List.of(topics.stories(), topics.rejected(), topics.feedStatus())) {
      registry.register(topic.subject(), topic.schema().orElseThrow());
    }
    openSpool();
  }

  private void openSpool() {
    spool = Spool.open(folder, new SpoolLimits(8 << 20, 0, SpoolLimits.SEGMENT_BYTES));
    codec = new RecordCodec(folder);
    intake = new Intake(spool, codec, new FeedBook());
  }

  @AfterEach
  void close() {
    spool.close();
    registry.close();
  }

  @Test
  void storiesComeInOrderAndOnlyOnceThoughTheDrainIsRestarted() throws Exception {
    take(0, 50);
    try (SpoolDrain drain = drain(true)) {
      await().until(() -> spool.backlogBytes() == 0);
      assertThat(drain.trouble()).isEmpty();
    }
    take(50, 60);
    try (SpoolDrain drain = drain(true)) {
      await().until(() -> spool.backlogBytes() == 0);
      assertThat(drain.trouble()).isEmpty();
    }
    assertThat(storyKeys()).isEqualTo(keys(0, 60));
    assertThat(FeedBook.read(spool.checkpoint().note()).of("desk").accepted()).isEqualTo(60);
  }

  @Test
  void whatTheBrokerDidNotTakeIsSentAgainFromThere() throws Exception {
    take(0, 3);
    try (SpoolDrain drain = drain(false)) {
      await().until(() -> connections.size() == 1 && storyCount(0) == 3);
      connections.get(0).completeNext();
      connections.get(0).errorNext(new TimeoutException("120000 ms have passed"));
      await().until(() -> drain.trouble().isPresent());
      await().until(() -> connections.size() == 2 && storyCount(1) == 2);
      while (connections.get(1).completeNext()) {
        assertThat(connections.get(1).closed()).isFalse();
      }
      await().until(() -> spool.backlogBytes() == 0);
      assertThat(drain.trouble()).isEmpty();
    }
    assertThat(connections.get(1).history().stream().map(one -> one.key()).toList())
        .startsWith("Meridian|m-1", "Meridian|m-2");
  }

  @Test
  void storiesWaitWhileTheRegistryIsWithoutTheSchema() throws Exception {
    take(0, 1);
    SchemaRegistry empty =
        SchemaRegistry.connect(Map.of(SchemaRegistry.URL, "mock://" + UUID.randomUUID()));
    try (SpoolDrain drain =
        SpoolDrain.start(spool, codec, () -> connect(true), topics, empty, List::of)) {
      await().until(() -> drain.trouble().isPresent());
      assertThat(spool.backlogBytes()).isPositive();
      empty.register(topics.stories().subject(), topics.stories().schema().orElseThrow());
      await().until(() -> spool.backlogBytes() == 0);
    } finally {
      empty.close();
    }
  }

  @Test
  void feedsSayHowTheyAre() {
    FeedStatus status =
        FeedStatus.newBuilder()
            .setFeed("http/halcyon")
            .setTransport(Transport.HTTP)
            .setState(FeedState.LIVE)
            .setAt(NOW)
            .build();
    try (SpoolDrain drain =
        SpoolDrain.start(
            spool, codec, () -> connect(true), topics, registry, () -> List.of(status))) {
      await()
          .untilAsserted(
              () ->
                  assertThat(connections.get(0).history())
                      .extracting(one -> one.topic() + " " + one.key())
                      .containsExactly("wire.feed-status http/halcyon"));
      assertThat(drain.trouble()).isEmpty();
    }
  }

  private SpoolDrain drain(boolean autoComplete) {
    return SpoolDrain.start(spool, codec, () -> connect(autoComplete), topics, registry, List::of);
  }

  private Producer<String, byte[]> connect(boolean autoComplete) {
    MockProducer<String, byte[]> producer =
        new MockProducer<>(autoComplete, null, new StringSerializer(), new ByteArraySerializer());
    connections.add(producer);
    return producer;
  }

  private long storyCount(int connection) {
    return connections.get(connection).history().stream()
        .filter(one -> one.topic().equals("wire.stories"))
        .count();
  }

  private List<String> storyKeys() {
    List<String> keys = new ArrayList<>();
    for (MockProducer<String, byte[]> connection : connections) {
      connection.history().forEach(one -> keys.add(one.key()));
    }
    return keys;
  }

  private static List<String> keys(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "Meridian|m-" + i).toList();
  }

  private void take(int from, int to) {
    List<Delivery> stories = new ArrayList<>();
    for (int i = from; i < to; i++) {
      stories.add(
          new Delivery.Accepted(
              WireStory.newBuilder()
                  .setProvider("Meridian")
                  .setStoryId("m-" + i)
                  .setBody("Ministers met.")
                  .setPublished(LocalDate.of(2026, 3, 10))
                  .setFormat("text")
                  .setSha256("0" + i)
                  .setIngested(NOW)
                  .build(),
              "a.txt"));
    }
    intake.take("desk", stories);
  }
}
