package dev.entente.producer.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes Kafka's producer as stories need it: nothing lost, nothing doubled, well packed. */
public final class KafkaConnection {

  private KafkaConnection() {}

  /**
   * Returns a producer; it connects on first use.
   *
   * @param bootstrapServers the brokers' addresses
   * @param deliveryTimeout how long a record may wait for its acknowledgement before it has failed
   * @param settings further settings by Kafka's names; they win over our packing, not over our
   *     safety
   */
  public static Producer<String, byte[]> connect(
      String bootstrapServers, Duration deliveryTimeout, Map<String, String> settings) {
    Objects.requireNonNull(bootstrapServers, "the brokers' addresses are missing");
    int timeout = Math.toIntExact(deliveryTimeout.toMillis());
    Map<String, Object> config = new HashMap<>();
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "entente-producer");
    // Stories are text: zstd halves what lz4 leaves, and 20 ms fill batches of about fifty stories.
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    config.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(30_000, timeout - 100));
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
    config.putAll(settings);
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }
}
