package dev.entente.bench.traffic;

import dev.entente.schemas.wire.WireStory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/** Sends deliveries at a steady rate, in order, until all are acknowledged. */
public final class Load {

  private static final int DELIVERY_MINUTES = 5;

  /** What is too large is for the broker to refuse. */
  private static final int MAX_REQUEST_BYTES = 4 << 20;

  private final CompletableFuture<Void> end;
  private final int seconds;
  private final AtomicInteger sent = new AtomicInteger();
  private final BiConsumer<Delivery, Long> onSend;

  private Load(
      Map<String, Object> kafka,
      String topic,
      Serializer<WireStory> stories,
      List<Delivery> deliveries,
      int perSecond,
      BiConsumer<Delivery, Long> onSend) {
    this.onSend = onSend;
    this.seconds = deliveries.size() / perSecond;
    this.end =
        CompletableFuture.runAsync(
            () -> send(kafka, topic, stories, deliveries, perSecond), Load::inBackground);
  }

  /**
   * Begins to send.
   *
   * @param kafka settings of Kafka's clients
   * @param topic where to
   * @param stories writes stories
   * @param deliveries what, in order
   * @param perSecond how many a second
   */
  public static Load start(
      Map<String, Object> kafka,
      String topic,
      Serializer<WireStory> stories,
      List<Delivery> deliveries,
      int perSecond) {
    return start(kafka, topic, stories, deliveries, perSecond, (delivery, when) -> {});
  }

  /**
   * Begins to send, and says when each delivery goes out.
   *
   * @param onSend takes the delivery and {@link System#nanoTime()}, on the sending thread
   */
  public static Load start(
      Map<String, Object> kafka,
      String topic,
      Serializer<WireStory> stories,
      List<Delivery> deliveries,
      int perSecond,
      BiConsumer<Delivery, Long> onSend) {
    return new Load(kafka, topic, stories, deliveries, perSecond, onSend);
  }

  /** Returns whether everything has been sent and acknowledged, or sending has failed. */
  public boolean isOver() {
    return end.isDone();
  }

  /** Returns how long it lasts where nothing is in its way, seconds. */
  public int seconds() {
    return seconds;
  }

  /** Returns how many have been handed to the producer. */
  public int sent() {
    return sent.get();
  }

  /** Waits until everything is acknowledged; throws what went wrong. */
  public void await() {
    end.join();
  }

  private void send(
      Map<String, Object> kafka,
      String topic,
      Serializer<WireStory> stories,
      List<Delivery> deliveries,
      int perSecond) {
    Map<String, Object> config = new HashMap<>(kafka);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MINUTES * 60_000);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(deliveries.size());
      long begin = System.nanoTime();
      for (int i = 0; i < deliveries.size(); i++) {
        long due = begin + i * 1_000_000_000L / perSecond;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        Delivery delivery = deliveries.get(i);
        byte[] value = delivery.story().map(story -> stories.serialize(topic, story)).orElse(null);
        onSend.accept(delivery, System.nanoTime());
        acknowledgements.add(
            producer.send(
                new ProducerRecord<>(
                    topic,
                    delivery.key().getBytes(StandardCharsets.UTF_8),
                    value == null ? delivery.bytes().orElseThrow() : value)));
        sent.incrementAndGet();
      }
      producer.flush();
      for (Future<RecordMetadata> acknowledgement : acknowledgements) {
        acknowledgement.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a delivery was not acknowledged", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void inBackground(Runnable task) {
    Thread thread = new Thread(task, "chaos-load");
    thread.setDaemon(true);
    thread.start();
  }
}
