package dev.entente.cli.repair;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.cli.cluster.TopicContents;
import dev.entente.cli.cluster.TopicWriter;
import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.CloudEventHeaders;
import dev.entente.schemas.DecisionKeys;
import dev.entente.schemas.Topic;
import dev.entente.schemas.diplomacy.Decision;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;

/** What readers decided about meetings, on the topic of decisions. */
public final class Decisions {

  private static final CloudEventHeaders STAMP =
      new CloudEventHeaders(URI.create("/entente/admin"));

  private final TopicContents contents;
  private final Topic<Decision> topic;

  /**
   * @param contents of the cluster that the decisions are for
   */
  public Decisions(TopicContents contents) {
    this.contents = contents;
    this.topic = contents.cluster().topics().decisions();
  }

  /** Returns those in force, by key. */
  public Map<String, Decision> inForce() {
    Map<String, Decision> decisions = new TreeMap<>();
    contents.forEach(
        topic,
        entry -> {
          if (entry.value() == null) {
            decisions.remove(entry.key());
          } else {
            decisions.put(entry.key(), entry.value());
          }
        });
    return decisions;
  }

  /**
   * Records a decision and returns its key. The same decision again replaces itself.
   *
   * @throws IllegalArgumentException if it cannot be carried out; says why
   */
  public String record(Decision decision) {
    String key = DecisionKeys.of(decision);
    write(key, decision);
    return key;
  }

  /** Takes a decision back: from then on the record is as if it had never been taken. */
  public void undo(String key) {
    write(key, null);
  }

  private void write(String key, Decision decision) {
    Headers headers = new RecordHeaders();
    STAMP.write(headers, topic, UUID.randomUUID().toString(), key, Instant.now());
    try (Serializer<Decision> values = AvroSerdes.of(topic, contents.registry()).serializer();
        TopicWriter writer = TopicWriter.open(contents.cluster())) {
      writer.write(
          new ProducerRecord<>(
              topic.name(),
              null,
              null,
              key.getBytes(UTF_8),
              decision == null ? null : values.serialize(topic.name(), headers, decision),
              headers));
    }
  }
}
