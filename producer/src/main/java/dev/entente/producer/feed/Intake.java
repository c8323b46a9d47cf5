package dev.entente.producer.feed;

import dev.entente.producer.read.Delivery;
import dev.entente.producer.spool.Entry;
import dev.entente.producer.spool.RecordCodec;
import dev.entente.producer.spool.Spool;
import dev.entente.producer.spool.SpoolException;
import dev.entente.producer.spool.SpoolFullException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The way in for every transport: judges deliveries, makes them durable, and only then says what
 * came of them. Safe for use by many threads, whose deliveries share the disk's work.
 */
public final class Intake {

  /** A disk that has not written after this long hangs. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Spool spool;
  private final RecordCodec codec;
  private final FeedBook book;
  private final LatestVersions latest = new LatestVersions();

  /**
   * Makes a way into a spool.
   *
   * @param book counts what came in
   */
  public Intake(Spool spool, RecordCodec codec, FeedBook book) {
    this.spool = Objects.requireNonNull(spool, "an intake needs its spool");
    this.codec = Objects.requireNonNull(codec, "an intake needs its codec");
    this.book = Objects.requireNonNull(book, "an intake needs its book");
  }

  /**
   * Takes deliveries in, all or none, and waits until they are durable.
   *
   * @param feed the name of the feed that they came by
   * @return a receipt for each, in order
   * @throws SpoolFullException where there is no room for them now
   * @throws SpoolException where the disk fails
   */
  public List<Receipt> take(String feed, List<Delivery> deliveries) {
    Objects.requireNonNull(feed, "say which feed it is");
    List<Receipt> receipts = new ArrayList<>(deliveries.size());
    List<Entry> entries = new ArrayList<>(deliveries.size());
    for (Delivery delivery : deliveries) {
      Receipt receipt = judge(delivery);
      receipts.add(receipt);
      entries.add(entry(feed, receipt));
    }
    await(spool.append(entries));
    for (Receipt receipt : receipts) {
      note(feed, receipt);
    }
    return receipts;
  }

  private void note(String feed, Receipt receipt) {
    receipt.story().ifPresent(latest::remember);
    switch (receipt.outcome()) {
      case ACCEPTED -> book.story(feed, receipt.story().orElseThrow(), false);
      case STALE -> book.story(feed, receipt.story().orElseThrow(), true);
      case DUPLICATE -> book.duplicate(feed);
      case REJECTED -> book.rejection(feed, receipt.rejection().orElseThrow());
    }
  }

  private Receipt judge(Delivery delivery) {
    Outcome outcome =
        delivery instanceof Delivery.Accepted accepted
            ? latest.judge(accepted.story())
            : Outcome.REJECTED;
    return new Receipt(outcome, delivery);
  }

  private Entry entry(String feed, Receipt receipt) {
    return switch (receipt.outcome()) {
      case ACCEPTED -> new Entry(feed, Entry.Kind.STORY, story(receipt));
      case STALE -> new Entry(feed, Entry.Kind.STALE, story(receipt));
      case DUPLICATE -> new Entry(feed, Entry.Kind.DUPLICATE, new byte[0]);
      case REJECTED ->
          new Entry(feed, Entry.Kind.REJECTION, codec.bytes(receipt.rejection().orElseThrow()));
    };
  }

  private byte[] story(Receipt receipt) {
    return codec.bytes(receipt.story().orElseThrow());
  }

  private static void await(CompletableFuture<Long> written) {
    try {
      written.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SpoolFullException full) {
        throw full;
      }
      throw new SpoolException("the spool could not be written", e.getCause());
    } catch (TimeoutException e) {
      throw new SpoolException("the spool's disk does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SpoolException("the producer is stopping", e);
    }
  }
}
