package dev.entente.streams;

import java.time.Duration;

/** What the application is tuned for. */
public enum Profile {
  /** Stories as they come: a change is in the tables within about a second. */
  LIVE(Duration.ofMillis(100), 4),
  /** A long past to be worked off: fewer and larger transactions. */
  REPLAY(Duration.ofSeconds(1), 16);

  private final Duration commitInterval;
  private final int cacheMebibytes;

  Profile(Duration commitInterval, int cacheMebibytes) {
    this.commitInterval = commitInterval;
    this.cacheMebibytes = cacheMebibytes;
  }

  /** Returns how often a transaction ends: a change waits about this long at each of the steps. */
  Duration commitInterval() {
    return commitInterval;
  }

  /** Returns the memory, MiB, in which changes of one key are gathered within a transaction. */
  int cacheMebibytes() {
    return cacheMebibytes;
  }
}
