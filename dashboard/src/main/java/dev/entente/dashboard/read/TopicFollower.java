package dev.entente.dashboard.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.RegistryException;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.wire.FeedStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the public topics from their beginning, all partitions, without a group, so that nothing
 * is left on the broker and any number of copies can do so; committed records only.
 *
 * <p>Outages of broker and registry are waited out. A record that cannot be read is passed over and
 * counted. Where the broker has lost what was read (a topic made anew), everything is read again.
 */
public final class TopicFollower implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);

  private static final Duration POLL = Duration.ofMillis(500);

  /** The one topic that can be done without: it is the newsroom's, not the public's. */
  private static final String FEEDS = "f";

  /** After so long without a record the broker is asked whether it is there. */
  private static final Duration SILENCE = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration BACK_OFF = Duration.ofSeconds(1);

  private final Map<String, Object> config;
  private final SchemaRegistry registry;
  private final ReadModel model;
  private final List<Feed<?>> feeds;
  private final Thread thread = new Thread(this::run, "follow-topics");
  private final Object closing = new Object();
  private volatile KafkaConsumer<byte[], byte[]> consumer;
  private volatile boolean closed;

  /** How a topic's records become updates; null stands for a tombstone. */
  @FunctionalInterface
  private interface Reading<T> {
    Update of(String key, T value);
  }

  private record Feed<T extends SpecificRecord>(
      String letter, Topic<T> topic, Deserializer<T> values, Reading<T> reading) {

    Update read(ConsumerRecord<byte[], byte[]> record) {
      if (record.key() == null) {
        throw new SerializationException("the record has no key");
      }
      T value = values.deserialize(topic.name(), record.headers(), record.value());
      return reading.of(new String(record.key(), UTF_8), value);
    }
  }

  /**
   * @param kafka settings of Kafka's clients
   * @param topics which
   * @param registry where their schemas are; not closed here
   * @param model what to tell
   */
  public TopicFollower(
      Map<String, ?> kafka, Topics topics, SchemaRegistry registry, ReadModel model) {
    config = new HashMap<>(Objects.requireNonNull(kafka, "the follower needs Kafka's settings"));
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    config.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    this.registry = Objects.requireNonNull(registry, "the follower needs a registry");
    this.model = Objects.requireNonNull(model, "the follower needs a model");
    feeds =
        List.of(
            this.<FeedStatus>feed(
                FEEDS, topics.feedStatus(), (k, v) -> new Update.OfFeed(k, Optional.ofNullable(v))),
            this.<Meeting>feed(
                "m", topics.meetings(), (k, v) -> new Update.OfMeeting(k, Optional.ofNullable(v))),
            this.<MeetingEvent>feed("v", topics.meetingEvents(), TopicFollower::event),
            this.<RelationState>feed(
                "r",
                topics.relations(),
                (k, v) -> new Update.OfRelation(k, Optional.ofNullable(v))));
  }

  /** Starts following on a thread of its own. */
  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    synchronized (closing) {
      closed = true;
      if (consumer != null) {
        consumer.wakeup();
      }
      closing.notifyAll();
    }
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private <T extends SpecificRecord> Feed<T> feed(
      String letter, Topic<T> topic, Reading<T> reading) {
    return new Feed<>(letter, topic, AvroSerdes.of(topic, registry).deserializer(), reading);
  }

  private static Update event(String key, MeetingEvent event) {
    if (event == null) {
      throw new SerializationException("a change without a value, of " + key);
    }
    return new Update.OfEvent(event);
  }

  private void run() {
    while (!closed) {
      try (KafkaConsumer<byte[], byte[]> fresh = open()) {
        follow(fresh);
      } catch (WakeupException e) {
        LOG.debug("asked to stop");
      } catch (InvalidOffsetException e) {
        LOG.warn("the topics no longer hold what was read of them: reading them anew", e);
        model.startOver();
      } catch (KafkaException e) {
        LOG.warn("cannot follow the topics, trying again: {}", e.getMessage());
        model.disconnected(e.getMessage());
        pause();
      }
    }
  }

  private KafkaConsumer<byte[], byte[]> open() {
    synchronized (closing) {
      consumer =
          new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      if (closed) {
        consumer.wakeup();
      }
      return consumer;
    }
  }

  private void follow(KafkaConsumer<byte[], byte[]> from) {
    List<TopicPartition> partitions = partitions(from);
    from.assign(partitions);
    Map<TopicPartition, Long> beginnings = from.beginningOffsets(partitions, PATIENCE);
    for (TopicPartition partition : partitions) {
      long read = model.position().offsetOf(slot(partition));
      from.seek(partition, read < 0 ? beginnings.get(partition) : read + 1);
    }
    Map<TopicPartition, Long> ends = from.endOffsets(partitions, PATIENCE);
    boolean reached = false;
    long heard = System.nanoTime();
    while (!closed) {
      ConsumerRecords<byte[], byte[]> records = from.poll(POLL);
      for (ConsumerRecord<byte[], byte[]> record : records) {
        take(record);
      }
      if (!records.isEmpty()) {
        heard = System.nanoTime();
        if (reached) {
          model.live();
        }
      }
      if (!reached) {
        reached =
            ends.entrySet().stream()
                .allMatch(end -> from.position(end.getKey(), PATIENCE) >= end.getValue());
        if (reached) {
          model.live();
        }
      } else if (System.nanoTime() - heard > SILENCE.toNanos()) {
        requireBroker(from, partitions);
        heard = System.nanoTime();
      }
    }
  }

  /** Kafka's consumer says nothing when its broker is gone: it only returns nothing for ever. */
  private void requireBroker(KafkaConsumer<?, ?> from, List<TopicPartition> partitions) {
    try {
      from.endOffsets(partitions, PATIENCE);
      model.live();
    } catch (org.apache.kafka.common.errors.TimeoutException e) {
      model.disconnected("the broker does not answer");
    }
  }

  private List<TopicPartition> partitions(KafkaConsumer<?, ?> from) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (Feed<?> feed : feeds) {
      try {
        partitions.addAll(partitions(from, feed.topic().name()));
      } catch (TopicAuthorizationException | MissingTopicException e) {
        if (!feed.letter().equals(FEEDS)) {
          throw e;
        }
        LOG.info("how the feeds are doing is not shown: {}", e.getMessage());
      }
    }
    return partitions;
  }

  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> from, String topic) {
    var found = from.partitionsFor(topic, PATIENCE);
    if (found == null || found.isEmpty()) {
      throw new MissingTopicException(topic);
    }
    return found.stream().map(info -> new TopicPartition(topic, info.partition())).toList();
  }

  private static final class MissingTopicException extends KafkaException {
    private static final long serialVersionUID = 1;

    MissingTopicException(String topic) {
      super("the topic " + topic + " does not exist: run `entente topics apply`");
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    Feed<?> feed = feedOf(record.topic());
    Where where =
        new Where(feed.letter() + record.partition(), record.offset(), record.timestamp());
    Optional<Update> update = readPatiently(feed, record);
    if (update.isPresent()) {
      model.apply(update.get(), where);
    } else {
      model.passOver(where);
    }
  }

  /** A registry that is away is waited for: no outage is taken for a bad record. */
  private Optional<Update> readPatiently(Feed<?> feed, ConsumerRecord<byte[], byte[]> record) {
    while (true) {
      try {
        return Optional.of(feed.read(record));
      } catch (SerializationException e) {
        LOG.warn(
            "passing over {}-{}@{}: {}",
            record.topic(),
            record.partition(),
            record.offset(),
            e.getMessage());
        return Optional.empty();
      } catch (RegistryException e) {
        if (closed) {
          throw e;
        }
        model.disconnected(e.getMessage());
        pause();
      }
    }
  }

  private Feed<?> feedOf(String topic) {
    return feeds.stream()
        .filter(feed -> feed.topic().name().equals(topic))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody asked for " + topic));
  }

  private String slot(TopicPartition partition) {
    return feedOf(partition.topic()).letter() + partition.partition();
  }

  private void pause() {
    synchronized (closing) {
      long end = System.nanoTime() + BACK_OFF.toNanos();
      long left = BACK_OFF.toMillis();
      while (!closed && left > 0) {
        try {
          closing.wait(left);
        } catch (InterruptedException e) {
          // Nobody of ours interrupts; whoever does wants it to end.
          Thread.currentThread().interrupt();
          return;
        }
        left = (end - System.nanoTime()) / 1_000_000;
      }
    }
  }
}
