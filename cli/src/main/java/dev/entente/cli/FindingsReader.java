package dev.entente.cli;

import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.DeadLetters;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import dev.entente.schemas.wire.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the public topics from their beginning to their present end, as any consumer may. */
final class FindingsReader {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Cluster cluster;
  private final SchemaRegistry registry;

  FindingsReader(Cluster cluster, SchemaRegistry registry) {
    this.cluster = cluster;
    this.registry = registry;
  }

  Findings read() {
    Topics topics = cluster.topics();
    List<DeadLetter> deadLetters = new ArrayList<>();
    forEach(topics.deadLetters(), record -> deadLetters.add(DeadLetters.read(record)));
    return new Findings(
        List.copyOf(latest(topics.meetings())),
        List.copyOf(latest(topics.relations())),
        all(topics.rejected()),
        deadLetters);
  }

  /** Returns the last value of each key, without those that a tombstone took away. */
  private <T extends SpecificRecord> Collection<T> latest(Topic<T> topic) {
    Map<String, T> latest = new LinkedHashMap<>();
    try (Deserializer<T> values = AvroSerdes.of(topic, registry).deserializer()) {
      forEach(
          topic,
          record -> {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
              latest.remove(key);
            } else {
              latest.put(key, values.deserialize(topic.name(), record.headers(), record.value()));
            }
          });
    }
    return latest.values();
  }

  private <T extends SpecificRecord> List<T> all(Topic<T> topic) {
    List<T> all = new ArrayList<>();
    try (Deserializer<T> values = AvroSerdes.of(topic, registry).deserializer()) {
      forEach(
          topic,
          record -> all.add(values.deserialize(topic.name(), record.headers(), record.value())));
    }
    return all;
  }

  private void forEach(Topic<?> topic, Consumer<ConsumerRecord<byte[], byte[]>> action) {
    try (TopicReader reader = TopicReader.open(cluster.kafka(), topic.name(), true)) {
      while (!reader.isAtEnd()) {
        reader.poll(POLL).forEach(action);
      }
    }
  }
}
