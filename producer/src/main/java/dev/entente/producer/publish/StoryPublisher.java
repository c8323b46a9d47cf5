package dev.entente.producer.publish;

import dev.entente.producer.read.Delivery;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import dev.entente.schemas.wire.Rejection;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Sends accepted stories to {@code wire.stories} and rejections to {@code wire.rejected}, and
 * counts what Kafka answered.
 *
 * <p>A record that Kafka cannot take by itself is counted as failed, and the next one goes on; once
 * broker or registry are away, {@link PublishingStoppedException} ends the run, since each further
 * story would wait for nothing. Sending a story again is harmless, so the remedy is to run again.
 */
public final class StoryPublisher implements Consumer<Delivery>, AutoCloseable {

  /** What is under way when the publisher is closed gets this long, unless it fails before. */
  private static final Duration CLOSING = Duration.ofSeconds(60);

  private static final Duration CLOSING_WHEN_STOPPED = Duration.ofSeconds(1);

  private final Producer<String, byte[]> producer;
  private final Records records;
  private final Tally tally;
  private volatile String stopped;

  /**
   * Makes a publisher.
   *
   * @param producer sends; closed with the publisher
   * @param topics where to
   * @param registry where the schemas are; stays open
   * @param tally counts
   */
  public StoryPublisher(
      Producer<String, byte[]> producer, Topics topics, SchemaRegistry registry, Tally tally) {
    this.producer = Objects.requireNonNull(producer, "a publisher needs a producer");
    Objects.requireNonNull(topics, "a publisher needs the topics");
    Objects.requireNonNull(registry, "a publisher needs the registry");
    this.tally = Objects.requireNonNull(tally, "a publisher needs a tally");
    this.records = new Records(topics, registry);
  }

  /**
   * Sends one delivery. Returns when it is under way; blocks while Kafka is slower than the input.
   *
   * @throws PublishingStoppedException where broker or registry are away
   */
  @Override
  public void accept(Delivery delivery) {
    Objects.requireNonNull(delivery, "nothing to publish");
    requireGoing();
    tally.read();
    if (delivery instanceof Delivery.Accepted accepted) {
      send("wire.stories", () -> records.of(accepted.story()), tally::published);
    } else if (delivery instanceof Delivery.Refused refused) {
      Rejection rejection = refused.rejection();
      send(
          "wire.rejected",
          () -> records.of(rejection),
          () -> tally.rejected(rejection.getReason(), rejection.getInput(), rejection.getDetail()));
    }
    requireGoing();
  }

  @SuppressWarnings(
      "FutureReturnValueIgnored") // the callback hears every outcome, the future none more
  private void send(
      String topic, Supplier<ProducerRecord<String, byte[]>> record, Runnable acknowledged) {
    try {
      producer.send(
          record.get(),
          (metadata, failure) -> {
            if (failure == null) {
              acknowledged.run();
            } else {
              failed(topic, failure);
            }
          });
    } catch (KafkaException | IllegalStateException failure) {
      // The latter where the producer was closed meanwhile.
      failed(topic, failure);
    }
  }

  private void failed(String topic, Exception failure) {
    String why = "a record for " + topic + " was not taken: " + failure.getMessage();
    tally.failed(why);
    if (!isAboutTheRecord(failure) && stopped == null) {
      stopped = why;
    }
  }

  private static boolean isAboutTheRecord(Exception failure) {
    return failure instanceof RecordTooLargeException || failure instanceof SerializationException;
  }

  private void requireGoing() {
    if (stopped != null) {
      throw new PublishingStoppedException(stopped);
    }
  }

  /** Waits until everything sent is answered, at most a minute; what is not counts as failed. */
  @Override
  public void close() {
    producer.close(stopped == null ? CLOSING : CLOSING_WHEN_STOPPED);
    records.close();
  }

  /**
   * Returns why publishing ended early, with the first failure's words. Asked after {@link #close},
   * it covers every record.
   */
  public Optional<String> whyStopped() {
    return Optional.ofNullable(stopped);
  }
}
