package dev.entente.producer.publish;

import dev.entente.producer.feed.FeedBook;
import dev.entente.producer.spool.Checkpoint;
import dev.entente.producer.spool.Entry;
import dev.entente.producer.spool.RecordCodec;
import dev.entente.producer.spool.Spool;
import dev.entente.producer.spool.SpoolException;
import dev.entente.producer.spool.SpoolReader;
import dev.entente.producer.spool.SpoolReader.Stored;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import dev.entente.schemas.wire.FeedStatus;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.WireStory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the spool holds to Kafka, in order, for as long as it takes: while broker or registry
 * are away it tries again with growing pauses.
 *
 * <p>What was sent but not noted as drained when the process ended is sent again: each entry comes
 * at least once. Counts are noted with the position, so that they are right after any end.
 */
public final class SpoolDrain implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SpoolDrain.class);

  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration NOTE_EVERY = Duration.ofSeconds(1);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final Spool spool;
  private final RecordCodec codec;
  private final Supplier<Producer<String, byte[]>> connect;
  private final Records records;
  private final FeedBook book;
  private final StatusReports reports;
  private final Deque<Sent> underWay = new ArrayDeque<>();
  private final Thread thread = new Thread(this::run, "spool-drain");
  private volatile boolean stopping;
  private volatile String trouble;
  private long position;
  private long noted;
  private long notedAt = System.nanoTime();

  /** A record on its way. Kafka's own thread writes what came of it, ours reads. */
  private static final class Sent {
    private final long next;
    private final Runnable count;
    private String key = "";
    private volatile boolean acknowledged;
    private volatile Exception failure;

    Sent(long next, Runnable count) {
      this.next = next;
      this.count = count;
    }
  }

  private SpoolDrain(
      Spool spool,
      RecordCodec codec,
      Supplier<Producer<String, byte[]>> connect,
      Records records,
      FeedBook book,
      Supplier<List<FeedStatus>> statuses) {
    this.spool = spool;
    this.codec = codec;
    this.connect = connect;
    this.records = records;
    this.book = book;
    this.reports = new StatusReports(statuses);
    this.position = spool.checkpoint().position();
    this.noted = position;
    thread.setDaemon(true);
  }

  /**
   * Begins to drain.
   *
   * @param connect makes a producer, whose records are acknowledged by all replicas
   * @param registry where the schemas are; stays open
   * @param statuses how the feeds are doing, for {@code wire.feed-status}
   */
  public static SpoolDrain start(
      Spool spool,
      RecordCodec codec,
      Supplier<Producer<String, byte[]>> connect,
      Topics topics,
      SchemaRegistry registry,
      Supplier<List<FeedStatus>> statuses) {
    Objects.requireNonNull(spool, "a drain needs its spool");
    Objects.requireNonNull(codec, "a drain needs its codec");
    Objects.requireNonNull(connect, "a drain needs a way to connect");
    FeedBook book = FeedBook.read(spool.checkpoint().note());
    SpoolDrain drain =
        new SpoolDrain(spool, codec, connect, new Records(topics, registry), book, statuses);
    drain.thread.start();
    return drain;
  }

  /** Returns why nothing can be sent at the moment, if so. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  private void run() {
    Duration pause = FIRST_PAUSE;
    while (!stopping) {
      long before = position;
      try {
        connectAndDrain();
      } catch (KafkaException | SpoolException | IllegalStateException e) {
        complain(e);
      } catch (InterruptedException e) {
        return;
      }
      pause = position > before ? FIRST_PAUSE : longer(pause);
      sleep(pause);
    }
  }

  private void connectAndDrain() throws InterruptedException {
    Producer<String, byte[]> producer = connect.get();
    boolean well = false;
    try {
      drain(producer);
      well = true;
    } finally {
      producer.close(well ? CLOSING : Duration.ZERO);
      if (well) {
        settle();
      }
      note();
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private void complain(Exception e) {
    String now = e.getMessage() == null ? e.toString() : e.getMessage();
    if (!now.equals(trouble)) {
      LOG.warn("stories wait in the spool, {} bytes of them: {}", spool.backlogBytes(), now);
    }
    trouble = now;
  }

  private void sleep(Duration pause) {
    try {
      long until = System.nanoTime() + pause.toNanos();
      while (!stopping && System.nanoTime() < until) {
        Thread.sleep(Math.min(100, pause.toMillis()));
      }
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  /** Sends until stopped, or throws what went wrong; position is how far Kafka has taken it. */
  private void drain(Producer<String, byte[]> producer) throws InterruptedException {
    underWay.clear();
    SpoolReader reader = spool.reader(position);
    while (!stopping) {
      List<Stored> next = reader.poll(POLL);
      for (Stored stored : next) {
        send(producer, stored);
        settle();
      }
      settle();
      noteNowAndThen();
      reports.due().forEach(status -> report(producer, status));
    }
  }

  /** Nothing waits for a report: the next one says the same. */
  @SuppressWarnings("FutureReturnValueIgnored")
  private void report(Producer<String, byte[]> producer, FeedStatus status) {
    producer.send(
        records.of(status),
        (metadata, failure) -> {
          if (failure != null) {
            LOG.info("the status of {} was not sent: {}", status.getFeed(), failure.getMessage());
          }
        });
  }

  private void send(Producer<String, byte[]> producer, Stored stored) {
    String feed = stored.entry().feed();
    byte[] bytes = stored.entry().record();
    Entry.Kind kind = stored.entry().kind();
    try {
      switch (kind) {
        case STORY, STALE -> {
          WireStory story = codec.story(bytes);
          Runnable count = () -> book.story(feed, story, kind == Entry.Kind.STALE);
          send(producer, records.of(story), new Sent(stored.next(), count));
        }
        case REJECTION -> {
          Rejection rejection = codec.rejection(bytes);
          Runnable count = () -> book.rejection(feed, rejection);
          send(producer, records.of(rejection), new Sent(stored.next(), count));
        }
        case DUPLICATE -> skip(new Sent(stored.next(), () -> book.duplicate(feed)));
      }
    } catch (SpoolException | SerializationException e) {
      LOG.error("an entry of the spool before position {} is left out", stored.next(), e);
      skip(new Sent(stored.next(), () -> {}));
    }
  }

  @SuppressWarnings(
      "FutureReturnValueIgnored") // the callback hears every outcome, the future none more
  private void send(
      Producer<String, byte[]> producer, ProducerRecord<String, byte[]> record, Sent sent) {
    sent.key = record.key();
    underWay.add(sent);
    producer.send(
        record,
        (metadata, failure) -> {
          sent.failure = failure;
          sent.acknowledged = failure == null;
        });
  }

  private void skip(Sent sent) {
    sent.acknowledged = true;
    underWay.add(sent);
  }

  /** Moves on over what Kafka has taken, in order. */
  private void settle() {
    while (!underWay.isEmpty()) {
      Sent first = underWay.element();
      if (first.failure != null && !isAboutTheRecord(first.failure)) {
        throw new KafkaException("the broker did not take a record: " + first.failure.getMessage());
      }
      if (first.failure == null && !first.acknowledged) {
        return;
      }
      underWay.remove();
      position = first.next;
      if (first.failure == null) {
        first.count.run();
        trouble = null;
      } else {
        LOG.atError()
            .addKeyValue("story", first.key)
            .log("a record is left out: {}", first.failure.getMessage());
      }
    }
  }

  private static boolean isAboutTheRecord(Exception failure) {
    return failure instanceof RecordTooLargeException || failure instanceof SerializationException;
  }

  private void noteNowAndThen() {
    if (System.nanoTime() - notedAt > NOTE_EVERY.toNanos()) {
      note();
    }
  }

  private void note() {
    notedAt = System.nanoTime();
    if (position > noted) {
      spool.drained(new Checkpoint(position, book.written()));
      noted = position;
    }
  }

  /** Sends what it can in a few seconds and stops; the rest waits for the next start. */
  @Override
  public void close() {
    stopping = true;
    try {
      thread.join(CLOSING.multipliedBy(2).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    records.close();
  }
}
