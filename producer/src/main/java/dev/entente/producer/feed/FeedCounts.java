package dev.entente.producer.feed;

import dev.entente.schemas.wire.RejectionReason;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What came by one feed so far, over all restarts.
 *
 * @param accepted stories taken in, stale ones included
 * @param stale those of them that came after a later version
 * @param duplicates deliveries that had come before
 * @param rejected what could not be used, by reason
 * @param lastStory when the last story that was no duplicate came in, or null
 * @param lagMillis how long after its making that one came in, milliseconds; null where its
 *     provider does not say when it was made
 */
public record FeedCounts(
    long accepted,
    long stale,
    long duplicates,
    Map<RejectionReason, Long> rejected,
    Instant lastStory,
    Long lagMillis) {

  /** Nothing has come yet. */
  public static final FeedCounts NONE = new FeedCounts(0, 0, 0, Map.of(), null, null);

  public FeedCounts {
    Map<RejectionReason, Long> sorted = new EnumMap<>(RejectionReason.class);
    sorted.putAll(rejected);
    rejected = Collections.unmodifiableMap(sorted);
  }

  FeedCounts withStory(boolean isStale, Instant at, Long lag) {
    return new FeedCounts(accepted + 1, isStale ? stale + 1 : stale, duplicates, rejected, at, lag);
  }

  FeedCounts withDuplicate() {
    return new FeedCounts(accepted, stale, duplicates + 1, rejected, lastStory, lagMillis);
  }

  FeedCounts withRejection(RejectionReason reason) {
    Map<RejectionReason, Long> more = new EnumMap<>(RejectionReason.class);
    more.putAll(rejected);
    more.merge(reason, 1L, Long::sum);
    return new FeedCounts(accepted, stale, duplicates, more, lastStory, lagMillis);
  }

  /** Returns how much was rejected for any reason. */
  public long rejectedInAll() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }
}
