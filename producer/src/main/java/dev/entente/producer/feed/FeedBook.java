package dev.entente.producer.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.producer.spool.Entry;
import dev.entente.producer.spool.RecordCodec;
import dev.entente.producer.spool.Spool;
import dev.entente.producer.spool.SpoolException;
import dev.entente.producer.spool.SpoolReader;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what came by each feed. A fold over the entries of the spool, so that what is written down
 * with a position of the spool, and the entries behind it, give the same counts after any crash.
 */
public final class FeedBook {

  private static final Logger LOG = LoggerFactory.getLogger(FeedBook.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, FeedCounts> feeds = new TreeMap<>();

  /** Notes a story of a feed. */
  public synchronized void story(String feed, WireStory story, boolean stale) {
    Instant in = story.getIngested();
    Instant made = story.getVersionTime();
    Long lag = made == null ? null : Duration.between(made, in).toMillis();
    feeds.merge(
        feed, FeedCounts.NONE.withStory(stale, in, lag), (so, one) -> so.withStory(stale, in, lag));
  }

  /** Notes that a feed sent something once more. */
  public synchronized void duplicate(String feed) {
    feeds.merge(feed, FeedCounts.NONE.withDuplicate(), (so, one) -> so.withDuplicate());
  }

  /** Notes something of a feed that could not be used. */
  public synchronized void rejection(String feed, Rejection rejection) {
    RejectionReason reason = rejection.getReason();
    feeds.merge(feed, FeedCounts.NONE.withRejection(reason), (so, one) -> so.withRejection(reason));
  }

  /** Notes an entry of the spool; one that cannot be read counts for nothing. */
  void entry(Entry entry, RecordCodec codec) {
    try {
      switch (entry.kind()) {
        case STORY -> story(entry.feed(), codec.story(entry.record()), false);
        case STALE -> story(entry.feed(), codec.story(entry.record()), true);
        case DUPLICATE -> duplicate(entry.feed());
        case REJECTION -> rejection(entry.feed(), codec.rejection(entry.record()));
      }
    } catch (SpoolException e) {
      LOG.warn("an entry of the spool is not counted: {}", e.getMessage());
    }
  }

  /** Returns the book of all that a spool has ever held: what was noted, and what is behind it. */
  public static FeedBook recover(Spool spool, RecordCodec codec) throws InterruptedException {
    FeedBook book = read(spool.checkpoint().note());
    SpoolReader reader = spool.reader(spool.checkpoint().position());
    List<SpoolReader.Stored> stored = reader.poll(Duration.ZERO);
    while (!stored.isEmpty()) {
      stored.forEach(one -> book.entry(one.entry(), codec));
      stored = reader.poll(Duration.ZERO);
    }
    return book;
  }

  /** Returns the counts of every feed that anything has come by. */
  public synchronized Map<String, FeedCounts> counts() {
    return new TreeMap<>(feeds);
  }

  /** Returns the counts of one feed. */
  public synchronized FeedCounts of(String feed) {
    return feeds.getOrDefault(feed, FeedCounts.NONE);
  }

  /** Writes the book down, for {@link #read}. */
  public String written() {
    ObjectNode all = JSON.createObjectNode();
    counts()
        .forEach(
            (name, counts) -> {
              ObjectNode feed =
                  all.putObject(name)
                      .put("accepted", counts.accepted())
                      .put("stale", counts.stale())
                      .put("duplicates", counts.duplicates());
              if (counts.lastStory() != null) {
                feed.put("lastStory", counts.lastStory().toString());
              }
              feed.put("lagMillis", counts.lagMillis());
              ObjectNode rejected = feed.putObject("rejected");
              counts.rejected().forEach((reason, count) -> rejected.put(reason.name(), count));
            });
    return all.toString();
  }

  /** Reads a book that was written down; an empty one where that is damaged. */
  public static FeedBook read(String written) {
    FeedBook book = new FeedBook();
    try {
      JSON.readTree(written)
          .properties()
          .forEach(feed -> book.feeds.put(feed.getKey(), counts(feed.getValue())));
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      LOG.warn("the counts of the feeds cannot be read and begin anew: {}", e.getMessage());
    }
    return book;
  }

  private static FeedCounts counts(JsonNode feed) {
    Map<RejectionReason, Long> rejected = new EnumMap<>(RejectionReason.class);
    feed.path("rejected")
        .properties()
        .forEach(
            one -> rejected.put(RejectionReason.valueOf(one.getKey()), one.getValue().asLong()));
    return new FeedCounts(
        feed.path("accepted").asLong(),
        feed.path("stale").asLong(),
        feed.path("duplicates").asLong(),
        rejected,
        feed.hasNonNull("lastStory") ? Instant.parse(feed.path("lastStory").asText()) : null,
        feed.hasNonNull("lagMillis") ? feed.path("lagMillis").asLong() : null);
  }
}
