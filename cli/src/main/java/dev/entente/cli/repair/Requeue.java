package dev.entente.cli.repair;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.cli.cluster.Cluster;
import dev.entente.schemas.wire.DeadLetter;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes of a dead letter the record that failed, as it was, to be worked off once more. */
public final class Requeue {

  /** Says that a record was sent again: where it stood, which letter, when. */
  public static final String HEADER = "entente.requeued";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Requeue() {}

  /**
   * Returns the record to write, or nothing where the value was cut in the letter and its topic
   * does not hold the original any more.
   *
   * <p>The original is taken from its topic where it still stands there, since a letter keeps 64
   * KiB of a value and 32 headers; its hash says whether it is the one.
   */
  public static Optional<ProducerRecord<byte[], byte[]>> record(
      Cluster cluster, Buried buried, Instant now) {
    DeadLetter letter = buried.letter();
    Optional<ConsumerRecord<byte[], byte[]>> original = original(cluster, letter);
    if (original.isEmpty() && !buried.isWhole()) {
      return Optional.empty();
    }
    Headers headers = new RecordHeaders();
    if (original.isPresent()) {
      original.get().headers().forEach(headers::add);
    } else {
      letter
          .getHeaders()
          .forEach(header -> headers.add(header.getName(), bytes(header.getValue())));
    }
    headers.remove(HEADER);
    headers.add(
        HEADER,
        "%s, dead letter %s, %s".formatted(buried.origin(), buried.id(), now).getBytes(UTF_8));
    return Optional.of(
        new ProducerRecord<>(
            letter.getTopic(),
            letter.getPartition(),
            null,
            original.map(ConsumerRecord::key).orElseGet(() -> bytes(letter.getKey())),
            original.map(ConsumerRecord::value).orElseGet(() -> bytes(letter.getValue())),
            headers));
  }

  private static Optional<ConsumerRecord<byte[], byte[]>> original(
      Cluster cluster, DeadLetter letter) {
    if (letter.getOffset() < 0) {
      return Optional.empty();
    }
    Map<String, Object> config = new HashMap<>(cluster.kafka());
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    TopicPartition place = new TopicPartition(letter.getTopic(), letter.getPartition());
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<?> partitions = consumer.partitionsFor(letter.getTopic(), PATIENCE);
      if (partitions == null || partitions.size() <= letter.getPartition()) {
        return Optional.empty();
      }
      consumer.assign(List.of(place));
      consumer.seek(place, letter.getOffset());
      for (ConsumerRecord<byte[], byte[]> found : consumer.poll(PATIENCE)) {
        byte[] value = found.value() == null ? new byte[0] : found.value();
        if (found.offset() == letter.getOffset() && sha256(value).equals(letter.getSha256())) {
          return Optional.of(found);
        }
      }
      return Optional.empty();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] bytes(ByteBuffer buffer) {
    if (buffer == null) {
      return null;
    }
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
