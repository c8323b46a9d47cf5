package dev.entente.producer.publish;

import dev.entente.schemas.wire.RejectionReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Counts what came of each delivery. Kafka's callbacks write it on their own thread while progress
 * reads it, so every access is locked.
 */
public final class Tally {

  /** Names kept for each kind: enough to see what is going on, not a second log. */
  private static final int NAMED = 10;

  private long read;
  private long published;
  private long failed;
  private final Map<RejectionReason, Rejected> rejected = new EnumMap<>(RejectionReason.class);
  private final List<String> unreadable = new ArrayList<>();
  private String firstFailure;

  private static final class Rejected {
    private long count;
    private final List<String> examples = new ArrayList<>();
  }

  synchronized void read() {
    read++;
  }

  synchronized void published() {
    published++;
  }

  synchronized void rejected(RejectionReason reason, String input, String detail) {
    Rejected so = rejected.computeIfAbsent(reason, unseen -> new Rejected());
    so.count++;
    if (so.examples.size() < NAMED) {
      so.examples.add(input + ": " + detail);
    }
  }

  synchronized void failed(String why) {
    failed++;
    firstFailure = Objects.requireNonNullElse(firstFailure, why);
  }

  /** Notes an input whose bytes could not be had, or not to their end. */
  public synchronized void unreadable(String input, String why) {
    unreadable.add(input + ": " + why);
  }

  /** Returns how many stories have been read so far. */
  public synchronized long readSoFar() {
    return read;
  }

  /** Returns what came of how many, after a time of working. */
  public synchronized PublishSummary summary(Duration took) {
    Map<RejectionReason, PublishSummary.Rejected> byReason = new EnumMap<>(RejectionReason.class);
    rejected.forEach(
        (reason, so) ->
            byReason.put(reason, new PublishSummary.Rejected(so.count, List.copyOf(so.examples))));
    return new PublishSummary(
        read,
        published,
        Collections.unmodifiableMap(byReason),
        failed,
        firstFailure,
        List.copyOf(unreadable),
        took);
  }
}
