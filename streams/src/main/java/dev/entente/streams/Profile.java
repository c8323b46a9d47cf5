package dev.entente.streams;

import java.time.Duration;

/** What the application is tuned for. */
public enum Profile {
  /** Stories as they come: a change is in the tables within about a second. */
  LIVE(Duration.ofMillis(100), 16, Duration.ofMillis(5)),
  /** A long past to be worked off: fewer and larger transactions. */
  REPLAY(Duration.ofSeconds(1), 64, Duration.ofMillis(20));

  private final Duration commitInterval;
  private final int cacheMebibytes;
  private final Duration linger;

  Profile(Duration commitInterval, int cacheMebibytes, Duration linger) {
    this.commitInterval = commitInterval;
    this.cacheMebibytes = cacheMebibytes;
    this.linger = linger;
  }

  /** Returns how often a transaction ends: a change waits about this long at each of the steps. */
  Duration commitInterval() {
    return commitInterval;
  }

  /** Returns the memory, MiB, in which changes of one key are gathered within a transaction. */
  int cacheMebibytes() {
    return cacheMebibytes;
  }

  /** Returns how long the producer waits for a batch to fill. */
  Duration linger() {
    return linger;
  }
}
