package dev.entente.streams.faults;

import dev.entente.schemas.DeadLetters;
import dev.entente.schemas.RegistryException;
import dev.entente.schemas.Topic;
import dev.entente.schemas.wire.DeadLetterReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * Where the three handlers of Kafka Streams take a record on which something failed.
 *
 * <p>A fault of the registry or the broker is nobody's dead letter: the thread stops, nothing is
 * committed, and the runner tries again.
 */
public final class DeadLetterOffice {

  /** The setting under which Kafka Streams hands the office to the handlers. */
  public static final String SETTING = "entente.dead.letter.office";

  private final Topic<byte[]> topic;
  private final Brake brake;

  /**
   * @param topic where dead letters go
   * @param brake stops the application when there are too many
   */
  public DeadLetterOffice(Topic<byte[]> topic, Brake brake) {
    this.topic = Objects.requireNonNull(topic, "dead letters need a topic");
    this.brake = Objects.requireNonNull(brake, "dead letters need a brake");
  }

  /** Returns the office that the runner put into the settings. */
  static DeadLetterOffice from(Map<String, ?> settings) {
    return (DeadLetterOffice)
        Objects.requireNonNull(settings.get(SETTING), "no " + SETTING + " among the settings");
  }

  /** Returns the dead letter to write, or empty when the application must stop instead. */
  Optional<List<ProducerRecord<byte[], byte[]>>> accept(
      DeadLetterReason reason, ErrorHandlerContext context, Throwable failure) {
    if (isOutage(failure)) {
      return Optional.empty();
    }
    Instant now = brake.now();
    if (!brake.bears(now)) {
      return Optional.empty();
    }
    return Optional.of(
        List.of(
            DeadLetters.toRecord(
                topic,
                DeadLetters.of(
                    reason, original(context), context.processorNodeId(), failure, now))));
  }

  /** Returns whether the failure says nothing about the record at hand. */
  public static boolean isOutage(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof RetriableException) {
        return true;
      }
    }
    return RegistryException.isCauseOf(failure);
  }

  /** Returns the record as it came in; nothing of it is left where a punctuation failed. */
  private static ConsumerRecord<byte[], byte[]> original(ErrorHandlerContext context) {
    byte[] key = context.sourceRawKey();
    byte[] value = context.sourceRawValue();
    return new ConsumerRecord<>(
        Objects.requireNonNullElse(context.topic(), "punctuation"),
        Math.max(context.partition(), 0),
        Math.max(context.offset(), 0),
        context.timestamp(),
        TimestampType.NO_TIMESTAMP_TYPE,
        key == null ? ConsumerRecord.NULL_SIZE : key.length,
        value == null ? ConsumerRecord.NULL_SIZE : value.length,
        key,
        value,
        context.headers(),
        Optional.empty());
  }
}
