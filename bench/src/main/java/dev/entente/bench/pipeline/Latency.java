package dev.entente.bench.pipeline;

import dev.entente.bench.traffic.Delivery;
import dev.entente.bench.traffic.Load;
import dev.entente.diplomacy.extract.Extractor;
import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.streams.StreamsRunner;
import dev.entente.streams.StreamsSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * How long it takes from handing a story to the producer until a reader of committed records has
 * its meeting's event, on one clock.
 *
 * @param measured how many events
 * @param p50 median, milliseconds
 * @param p99 99th percentile, milliseconds
 */
record Latency(int measured, long p50, long p99) {

  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration SILENCE = Duration.ofSeconds(8);

  /**
   * Measures it with the live profile at a steady rate.
   *
   * @param deliveries what to send
   */
  static Latency measure(
      Map<String, String> settings,
      SchemaRegistry registry,
      List<Delivery> deliveries,
      int perSecond)
      throws InterruptedException {
    Topics topics = Topics.withPrefix(settings.get("topic.prefix"));
    Map<String, Object> kafka = Map.of("bootstrap.servers", settings.get("bootstrap.servers"));
    Map<String, Long> sent = new ConcurrentHashMap<>();
    long[] waits = new long[deliveries.size() * 8];
    int measured = 0;
    try (StreamsRunner runner =
            StreamsRunner.start(StreamsSettings.parse(settings), () -> Extractor.standard()::read);
        KafkaConsumer<byte[], byte[]> consumer = consumer(kafka)) {
      if (!runner.awaitRunning(Duration.ofMinutes(2))) {
        throw new IllegalStateException("the application does not start");
      }
      List<TopicPartition> partitions =
          consumer.partitionsFor(topics.meetingEvents().name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      partitions.forEach(consumer::position);
      Load load =
          Load.start(
              kafka,
              topics.stories().name(),
              AvroSerdes.of(topics.stories(), registry).serializer(),
              deliveries,
              perSecond,
              (delivery, when) -> sent.put(delivery.key(), when));
      Deserializer<MeetingEvent> reader =
          AvroSerdes.of(topics.meetingEvents(), registry).deserializer();
      long last = System.nanoTime();
      while (!load.isOver() || System.nanoTime() - last < SILENCE.toNanos()) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          long now = System.nanoTime();
          last = now;
          MeetingEvent event = reader.deserialize(record.topic(), record.value());
          Long begun =
              event.getCause() == null
                  ? null
                  : sent.get(event.getCause().getProvider() + "|" + event.getCause().getStoryId());
          if (begun != null && measured < waits.length) {
            waits[measured++] = (now - begun) / 1_000_000;
          }
        }
      }
      load.await();
    }
    Arrays.sort(waits, 0, measured);
    long[] sorted = LongStream.of(waits).limit(measured).toArray();
    return new Latency(measured, at(sorted, 0.50), at(sorted, 0.99));
  }

  private static long at(long[] sorted, double share) {
    return sorted.length == 0
        ? -1
        : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }

  private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> kafka) {
    Properties config = new Properties();
    config.putAll(Objects.requireNonNull(kafka));
    config.put("isolation.level", "read_committed");
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
