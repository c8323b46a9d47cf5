package dev.entente.bench.chaos;

import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.RecordJson;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** What lies on the public topics, committed records only. */
final class Tables {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Map<String, Object> kafka;
  private final SchemaRegistry registry;

  Tables(Map<String, Object> kafka, SchemaRegistry registry) {
    this.kafka = kafka;
    this.registry = registry;
  }

  /** Returns the latest value of each key, as a line of JSON; deleted keys are left out. */
  <T extends SpecificRecord> SortedMap<String, String> table(Topic<T> topic) {
    SortedMap<String, String> lines = new TreeMap<>();
    latest(topic).forEach((key, value) -> lines.put(key, RecordJson.line(value)));
    return lines;
  }

  /** Returns the latest value of each key. */
  <T extends SpecificRecord> SortedMap<String, T> latest(Topic<T> topic) {
    Deserializer<T> reader = AvroSerdes.of(topic, registry).deserializer();
    SortedMap<String, byte[]> latest = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records(topic.name())) {
      String key = new String(record.key(), StandardCharsets.UTF_8);
      if (record.value() == null) {
        latest.remove(key);
      } else {
        latest.put(key, record.value());
      }
    }
    SortedMap<String, T> table = new TreeMap<>();
    latest.forEach((key, value) -> table.put(key, reader.deserialize(topic.name(), value)));
    return table;
  }

  /** Returns all records of a topic, partition by partition in order. */
  List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(POLL).forEach(all::add);
      }
    }
    return all;
  }
}
