package dev.entente.cli.cluster;

import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * What topics hold from their beginning to their present end, committed records only, as any
 * consumer may read it.
 *
 * @param cluster where they are
 * @param registry where their schemas are
 */
public record TopicContents(Cluster cluster, SchemaRegistry registry) {

  private static final Duration POLL = Duration.ofMillis(200);

  public TopicContents {
    Objects.requireNonNull(cluster, "reading topics needs a cluster");
    Objects.requireNonNull(registry, "reading topics needs a registry");
  }

  /**
   * A record.
   *
   * @param key its key, or null
   * @param value its value, null for a tombstone
   * @param at its time stamp; on topics with append time, when the broker took it in
   * @param raw the record as it stands on the topic
   */
  public record Entry<T>(String key, T value, Instant at, ConsumerRecord<byte[], byte[]> raw) {}

  /** Hands over every record of a topic, partition by partition in the order of writing. */
  public <T extends SpecificRecord> void forEach(Topic<T> topic, Consumer<Entry<T>> action) {
    try (Deserializer<T> values = AvroSerdes.of(topic, registry).deserializer()) {
      forEachRaw(
          topic.name(),
          raw ->
              action.accept(
                  new Entry<>(
                      raw.key() == null ? null : new String(raw.key(), StandardCharsets.UTF_8),
                      values.deserialize(topic.name(), raw.headers(), raw.value()),
                      Instant.ofEpochMilli(raw.timestamp()),
                      raw)));
    }
  }

  /** Hands over every record of a topic undecoded. */
  public void forEachRaw(String topic, Consumer<ConsumerRecord<byte[], byte[]>> action) {
    try (TopicReader reader = TopicReader.open(cluster.kafka(), topic, true)) {
      while (!reader.isAtEnd()) {
        reader.poll(POLL).forEach(action);
      }
    }
  }

  /** Returns the last value of each key, without those that a tombstone took away. */
  public <T extends SpecificRecord> Collection<T> latest(Topic<T> topic) {
    Map<String, T> latest = new LinkedHashMap<>();
    forEach(
        topic,
        entry -> {
          if (entry.value() == null) {
            latest.remove(entry.key());
          } else {
            latest.put(entry.key(), entry.value());
          }
        });
    return latest.values();
  }
}
