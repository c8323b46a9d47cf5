package dev.entente.dashboard.read;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether the read model can be believed.
 *
 * @param state how it goes
 * @param since from when on
 * @param trouble what is wrong, for a reader; nothing when all is well
 * @param unreadable how many records could not be read and were passed over
 * @param lastRecord when the newest record was written, UTC; nothing before the first
 */
public record Health(
    State state,
    Instant since,
    Optional<String> trouble,
    long unreadable,
    Optional<Instant> lastRecord) {

  /** How it goes. */
  public enum State {
    /** What there is has not all been read yet. */
    CATCHING_UP,
    /** All is read, and what comes is shown at once. */
    LIVE,
    /** Broker or registry do not answer: what is shown may be old. */
    DISCONNECTED
  }

  public Health {
    Objects.requireNonNull(state, "a health needs its state");
    Objects.requireNonNull(since, "a health needs its beginning");
  }

  static Health starting(Instant now) {
    return new Health(State.CATCHING_UP, now, Optional.empty(), 0, Optional.empty());
  }

  /** Returns whether everything that was there at the start has been read once. */
  public boolean isReady() {
    return switch (state) {
      case CATCHING_UP -> false;
      case LIVE, DISCONNECTED -> true;
    };
  }

  Health moved(State next, Optional<String> why, Instant now) {
    boolean same = next == state && why.equals(trouble);
    return same ? this : new Health(next, now, why, unreadable, lastRecord);
  }

  Health heard(Instant record) {
    boolean newer = lastRecord.isEmpty() || record.isAfter(lastRecord.get());
    return newer ? new Health(state, since, trouble, unreadable, Optional.of(record)) : this;
  }

  Health passedOver() {
    return new Health(state, since, trouble, unreadable + 1, lastRecord);
  }
}
