package dev.entente.producer.feed;

import dev.entente.schemas.wire.FeedState;
import dev.entente.schemas.wire.FeedStatus;
import dev.entente.schemas.wire.RejectionCount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How all feeds of a producer are doing; says in the log when one falls silent or fails. */
public final class FeedMonitor {

  private static final Logger LOG = LoggerFactory.getLogger(FeedMonitor.class);

  private final String producer;
  private final FeedBook book;
  private final LongSupplier spooledBytes;
  private final InstantSource clock;
  private final Instant started;
  private final List<Supplier<List<FeedHealth>>> transports = new ArrayList<>();
  private final Map<String, FeedState> before = new HashMap<>();

  /**
   * Watches nothing yet.
   *
   * @param producer the producer's name, put before the feeds' names; empty for none
   * @param book what came by the feeds
   * @param spooledBytes how much waits for the broker
   */
  public FeedMonitor(
      String producer, FeedBook book, LongSupplier spooledBytes, InstantSource clock) {
    this.producer = Objects.requireNonNull(producer, "a producer without a name has an empty one");
    this.book = Objects.requireNonNull(book, "a monitor needs its book");
    this.spooledBytes = Objects.requireNonNull(spooledBytes, "a monitor needs the spool's size");
    this.clock = Objects.requireNonNull(clock, "a monitor needs a clock");
    this.started = clock.instant();
  }

  /** Watches the feeds of a transport, too. */
  public synchronized void watch(Supplier<List<FeedHealth>> transport) {
    transports.add(Objects.requireNonNull(transport, "nothing to watch"));
  }

  /** Returns how each feed is doing now. */
  public synchronized List<FeedStatus> statuses() {
    List<FeedStatus> statuses = new ArrayList<>();
    for (Supplier<List<FeedHealth>> transport : transports) {
      for (FeedHealth health : transport.get()) {
        FeedStatus status = status(health);
        say(status);
        statuses.add(status);
      }
    }
    return statuses;
  }

  private FeedStatus status(FeedHealth health) {
    FeedCounts counts = book.of(health.feed());
    return FeedStatus.newBuilder()
        .setFeed(producer.isEmpty() ? health.feed() : producer + "/" + health.feed())
        .setTransport(health.transport())
        .setState(state(health, counts))
        .setLastStory(counts.lastStory())
        .setLagMillis(counts.lagMillis())
        .setAccepted(counts.accepted())
        .setStale(counts.stale())
        .setDuplicates(counts.duplicates())
        .setRejections(
            counts.rejected().entrySet().stream()
                .map(one -> new RejectionCount(one.getKey(), one.getValue()))
                .toList())
        .setIdleMillis(health.idleTime().map(Duration::toMillis).orElse(null))
        .setLastProblem(health.problem())
        .setSpooledBytes(spooledBytes.getAsLong())
        .setAt(clock.instant())
        .build();
  }

  private FeedState state(FeedHealth health, FeedCounts counts) {
    if (health.lastProblem().isPresent()) {
      return FeedState.FAILING;
    }
    Instant last = counts.lastStory() == null ? started : counts.lastStory();
    boolean silent =
        health
            .idleTime()
            .filter(idle -> Duration.between(last, clock.instant()).compareTo(idle) > 0)
            .isPresent();
    if (silent) {
      return FeedState.SILENT;
    }
    return counts.lastStory() == null ? FeedState.WAITING : FeedState.LIVE;
  }

  private void say(FeedStatus status) {
    FeedState last = before.put(status.getFeed(), status.getState());
    if (status.getState() == last) {
      return;
    }
    switch (status.getState()) {
      case SILENT ->
          LOG.warn("feed {} is silent: last story {}", status.getFeed(), status.getLastStory());
      case FAILING -> LOG.warn("feed {} fails: {}", status.getFeed(), status.getLastProblem());
      case LIVE, WAITING -> LOG.info("feed {} is well", status.getFeed());
      case UNKNOWN -> throw new AssertionError("every feed is in a known state");
    }
  }
}
