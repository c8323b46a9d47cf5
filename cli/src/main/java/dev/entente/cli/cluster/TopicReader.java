package dev.entente.cli.cluster;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.entente.schemas.admin.ExitCode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads all partitions of a topic without a group, so that nothing is left behind on the broker;
 * committed records only.
 */
public final class TopicReader implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Consumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, Long> end;

  private TopicReader(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> end) {
    this.consumer = consumer;
    this.end = end;
  }

  /**
   * Opens a topic.
   *
   * @param kafka settings of Kafka's clients
   * @param fromStart at the oldest record; else after the newest
   * @throws CommandFailure if the topic does not exist
   */
  public static TopicReader open(Map<String, Object> kafka, String topic, boolean fromStart) {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic, PATIENCE).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    if (partitions.isEmpty()) {
      consumer.close();
      throw new CommandFailure(
          ExitCode.MISCONFIGURED,
          "the topic %s does not exist: run `entente topics apply`".formatted(topic));
    }
    consumer.assign(partitions);
    if (fromStart) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seekToEnd(partitions);
    }
    return new TopicReader(consumer, ends(kafka, partitions));
  }

  /**
   * Returns where the partitions end for everybody, not for readers of committed records: a
   * transaction that is just being committed is waited for.
   */
  private static Map<TopicPartition, Long> ends(
      Map<String, Object> kafka, List<TopicPartition> partitions) {
    try (Admin admin = Admin.create(kafka)) {
      Map<TopicPartition, Long> ends = new HashMap<>();
      Answers.of(
              admin
                  .listOffsets(
                      partitions.stream().collect(toMap(identity(), any -> OffsetSpec.latest())))
                  .all())
          .forEach((partition, end) -> ends.put(partition, end.offset()));
      return ends;
    }
  }

  /** Returns the next records, after so much time at most; may be none. */
  public Iterable<ConsumerRecord<byte[], byte[]>> poll(Duration patience) {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(patience);
    return records;
  }

  /** Returns whether everything that was there at opening has been read. */
  public boolean isAtEnd() {
    return end.entrySet().stream()
        .allMatch(
            partition -> consumer.position(partition.getKey(), PATIENCE) >= partition.getValue());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
