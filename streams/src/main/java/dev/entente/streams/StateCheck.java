package dev.entente.streams;

import dev.entente.schemas.admin.ExitCode;
import dev.entente.schemas.wire.WireStory;
import dev.entente.streams.state.State;
import dev.entente.streams.state.StateHeader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What another release has left in the internal topics: an upgrade or a rollback must be able to
 * read it, or is refused before anything is processed. Otherwise each story would become a dead
 * letter.
 */
final class StateCheck {

  /** The latest records tell which release wrote last; some of the places hold markers only. */
  private static final long LATEST = 20;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Every record of the state's protocol, so that none is forgotten, and a public one. */
  private static final Set<Long> READABLE =
      Stream.concat(State.PROTOCOL.getTypes().stream(), Stream.of(WireStory.getClassSchema()))
          .map(StateCheck::fingerprint)
          .collect(Collectors.toSet());

  private StateCheck() {}

  /**
   * Looks at the latest records of the application's internal topics.
   *
   * @throws RunFailure with {@link ExitCode#MISCONFIGURED} if this release cannot read them, or may
   *     not; with {@link ExitCode#UNAVAILABLE} if no broker shows them in time
   */
  static void require(StreamsSettings settings) {
    Map<String, Object> config = new HashMap<>(settings.kafka());
    config.put(StreamsSettings.BOOTSTRAP_SERVERS, settings.bootstrapServers());
    config.put("enable.auto.commit", false);
    Set<String> unreadable;
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      unreadable = unreadable(consumer, settings.applicationId() + "-");
    } catch (RetriableException e) {
      throw new RunFailure(
          ExitCode.UNAVAILABLE, "the broker does not show the state: " + e.getMessage(), e);
    } catch (AuthorizationException e) {
      throw new RunFailure(ExitCode.MISCONFIGURED, e.getMessage(), e);
    }
    if (!unreadable.isEmpty()) {
      throw new RunFailure(
          ExitCode.MISCONFIGURED,
          "another release has written state that this one cannot read, in "
              + String.join(", ", unreadable)
              + ": run that release, or this one under a new "
              + StreamsSettings.APPLICATION_ID
              + " with a "
              + StreamsSettings.TOPIC_PREFIX
              + " of its own, which works off wire.stories anew",
          null);
    }
  }

  /** Returns whether this release can read what is stored; other encodings are not its concern. */
  static boolean isReadable(byte[] stored) {
    if (stored == null || stored.length < StateHeader.BYTES) {
      return true;
    }
    ByteBuffer header = ByteBuffer.wrap(stored);
    return header.getShort() != StateHeader.MARK
        || READABLE.contains(header.order(ByteOrder.LITTLE_ENDIAN).getLong());
  }

  private static Set<String> unreadable(Consumer<byte[], byte[]> consumer, String prefix) {
    List<TopicPartition> partitions =
        consumer.listTopics().entrySet().stream()
            .filter(topic -> topic.getKey().startsWith(prefix))
            .flatMap(topic -> topic.getValue().stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    ends.forEach(
        (partition, end) ->
            consumer.seek(partition, Math.max(begins.get(partition), end - LATEST)));
    Set<String> unreadable = new TreeSet<>();
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      if (System.nanoTime() > until) {
        throw new TimeoutException("not all of it within " + PATIENCE.toSeconds() + " s");
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
        if (!isReadable(record.value())) {
          unreadable.add(record.topic());
        }
      }
    }
    return unreadable;
  }

  private static long fingerprint(Schema schema) {
    return SchemaNormalization.parsingFingerprint64(schema);
  }
}
