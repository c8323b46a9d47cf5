package dev.entente.streams.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * Stops the application when too many records fail within a minute: rather stand still than drain a
 * good topic into the dead letters. One for all threads.
 */
public final class Brake {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final int limit;
  private final InstantSource clock;
  private final Deque<Instant> recent = new ArrayDeque<>();
  private boolean pulled;

  /**
   * @param limit dead letters in a minute that are still borne
   * @param clock tells the minute
   */
  public Brake(int limit, InstantSource clock) {
    this.limit = limit;
    this.clock = Objects.requireNonNull(clock, "the brake needs a clock");
  }

  /** Counts a dead letter; returns whether the application may go on. */
  synchronized boolean bears(Instant now) {
    recent.addLast(now);
    while (recent.getFirst().isBefore(now.minus(WINDOW))) {
      recent.removeFirst();
    }
    pulled |= recent.size() > limit;
    return !pulled;
  }

  /** Returns the present. */
  Instant now() {
    return clock.instant();
  }

  /** Returns whether it stopped the application. */
  public synchronized boolean isPulled() {
    return pulled;
  }

  /** Returns how many dead letters a minute are still borne. */
  public int limit() {
    return limit;
  }
}
