package dev.entente.streams;

import dev.entente.schemas.Topics;
import dev.entente.streams.faults.FailedRecordHandler;
import dev.entente.streams.faults.UnreadableRecordHandler;
import dev.entente.streams.faults.UnwritableRecordHandler;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Our settings in Kafka's words. */
final class KafkaSettings {

  /**
   * Room over the largest record that comes in for what is made of it: a request that is refused
   * for its size stops the whole application with nothing committed.
   */
  private static final int ROOM = 64 * 1024;

  private static final int MAX_REQUEST_BYTES = Topics.MAX_RECORD_BYTES + ROOM;

  /** A third of the session's timeout, as Kafka advises. */
  private static final int HEARTBEATS_PER_SESSION = 3;

  private static final int MEBIBYTE = 1024 * 1024;

  /** Kafka's settings that are worked out here and cannot be given. */
  static final Set<String> OURS =
      new TreeSet<>(
          Set.of(
              StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
              StreamsConfig.APPLICATION_ID_CONFIG,
              StreamsConfig.STATE_DIR_CONFIG,
              StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
              StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
              StreamsConfig.NUM_STREAM_THREADS_CONFIG,
              StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG,
              StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
              StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG,
              StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
              StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
              StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
              StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
              ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
              StreamsConfig.topicPrefix(TopicConfig.DELETE_RETENTION_MS_CONFIG),
              ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
              ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
              ConsumerConfig.AUTO_OFFSET_RESET_CONFIG));

  private KafkaSettings() {}

  /**
   * Returns the settings of Kafka Streams.
   *
   * @param slot the instance's own folder
   * @param collaborators objects that Kafka Streams hands to the classes it makes, by setting
   */
  static Map<String, Object> of(StreamsSettings settings, Path slot, Map<String, ?> collaborators) {
    Profile profile = settings.profile();
    int session = Math.toIntExact(settings.sessionTimeout().toMillis());
    Map<String, Object> kafka = new HashMap<>();
    // Lz4 costs little and halves internal topics; what it writes, the broker keeps as it is.
    put(kafka, StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    // Nobody reads a record before its transaction ends, and then the producer waits for nothing.
    put(
        kafka,
        StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG),
        profile.commitInterval().toMillis());
    put(kafka, StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, cacheBytes(profile));
    put(kafka, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    put(kafka, StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    kafka.putAll(settings.kafka());
    put(kafka, StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    put(kafka, StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
    put(kafka, StreamsConfig.STATE_DIR_CONFIG, slot.toString());
    put(kafka, StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    put(kafka, StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    put(kafka, StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    put(kafka, StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
    put(kafka, StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, profile.commitInterval().toMillis());
    put(kafka, StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksDb.Setter.class);
    put(
        kafka,
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        UnreadableRecordHandler.class);
    put(kafka, StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedRecordHandler.class);
    put(kafka, StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
    put(
        kafka,
        StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
        UnwritableRecordHandler.class);
    put(
        kafka,
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        MAX_REQUEST_BYTES);
    put(kafka, StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), MAX_REQUEST_BYTES);
    // As long as this, stores may be away: see there.
    put(
        kafka,
        StreamsConfig.topicPrefix(TopicConfig.DELETE_RETENTION_MS_CONFIG),
        StateAge.TOMBSTONES_KEPT.toMillis());
    put(kafka, StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), session);
    put(
        kafka,
        StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
        session / HEARTBEATS_PER_SESSION);
    kafka.putAll(collaborators);
    return kafka;
  }

  private static long cacheBytes(Profile profile) {
    return (long) profile.cacheMebibytes() * MEBIBYTE;
  }

  private static void put(Map<String, Object> kafka, String name, Object value) {
    kafka.put(name, value);
  }
}
