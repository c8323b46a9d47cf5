package dev.entente.bench.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a topic takes.
 *
 * @param topic its name
 * @param records how many records its readers find
 * @param bytes its logs on disk, compressed as they were sent, with what transactions add
 * @param latestBytes keys and values of the newest record of each key, not compressed
 */
record TopicSize(String topic, long records, long bytes, long latestBytes) {

  private static final Duration POLL = Duration.ofMillis(500);

  /** Returns the sizes of all topics of one broker that have records, the largest first. */
  static List<TopicSize> all(String bootstrapServers) throws InterruptedException {
    Map<String, Object> kafka = Map.of("bootstrap.servers", bootstrapServers);
    Map<String, Long> onDisk = new TreeMap<>();
    try (Admin admin = Admin.create(kafka)) {
      for (LogDirDescription folder :
          admin.describeLogDirs(List.of(1)).allDescriptions().get().get(1).values()) {
        folder
            .replicaInfos()
            .forEach(
                (partition, replica) -> onDisk.merge(partition.topic(), replica.size(), Long::sum));
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker does not tell what is on its disk", e.getCause());
    }
    List<TopicSize> sizes = new ArrayList<>();
    onDisk.forEach((topic, bytes) -> sizes.add(read(kafka, topic, bytes)));
    return sizes.stream()
        .filter(size -> size.records() > 0)
        .sorted(Comparator.comparing(TopicSize::bytes).reversed())
        .toList();
  }

  private static TopicSize read(Map<String, Object> kafka, String topic, long bytes) {
    Map<String, Integer> latest = new HashMap<>();
    long records = 0;
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          records++;
          note(latest, record);
        }
      }
    }
    long latestBytes = latest.values().stream().mapToLong(Integer::longValue).sum();
    return new TopicSize(topic, records, bytes, latestBytes);
  }

  /** A tombstone goes, too, in the end. */
  private static void note(Map<String, Integer> latest, ConsumerRecord<byte[], byte[]> record) {
    String key = record.key() == null ? "" : new String(record.key(), UTF_8);
    if (record.value() == null) {
      latest.remove(key);
    } else {
      latest.put(key, Math.max(record.serializedKeySize(), 0) + record.serializedValueSize());
    }
  }
}
