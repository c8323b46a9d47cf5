package dev.entente.cli.cluster;

import dev.entente.schemas.admin.ExitCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes records by hand: each is acknowledged by every replica in sync, or it is a failure. */
public final class TopicWriter implements AutoCloseable {

  /** Longer than any default of a broker; a person waits. */
  private static final int PATIENCE_MILLIS = 30_000;

  private final Producer<byte[], byte[]> producer;
  private volatile Exception failure;

  private TopicWriter(Producer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  /** Opens a writer; it connects on first use. */
  public static TopicWriter open(Cluster cluster) {
    Objects.requireNonNull(cluster, "writing needs a cluster");
    Map<String, Object> config = new HashMap<>(cluster.kafka());
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "entente-cli");
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
    return new TopicWriter(
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()));
  }

  /**
   * Writes a record and waits for its acknowledgement.
   *
   * @throws CommandFailure if it does not come
   */
  public RecordMetadata write(ProducerRecord<byte[], byte[]> record) {
    Future<RecordMetadata> written = producer.send(record);
    producer.flush();
    try {
      return written.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refusal(record.topic(), e);
    } catch (ExecutionException e) {
      throw refusal(
          record.topic(),
          e.getCause() instanceof Exception reason ? reason : new IllegalStateException(e));
    }
  }

  /** Writes a record without waiting; {@link #flush} tells whether it arrived. */
  public void send(ProducerRecord<byte[], byte[]> record) {
    Future<RecordMetadata> unused = // flush() waits, the callback remembers
        producer.send(
            record,
            (written, refused) -> {
              if (refused != null) {
                failure = refused;
              }
            });
  }

  /**
   * Waits for all that was sent.
   *
   * @throws CommandFailure if anything did not arrive
   */
  public void flush(String topic) {
    producer.flush();
    if (failure != null) {
      throw refusal(topic, failure);
    }
  }

  @Override
  public void close() {
    producer.close();
  }

  private static CommandFailure refusal(String topic, Exception why) {
    return new CommandFailure(
        ExitCode.UNAVAILABLE,
        "%s did not take a record: %s; nothing is lost by trying again"
            .formatted(topic, why.getMessage()),
        why);
  }
}
