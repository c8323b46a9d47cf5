package dev.entente.bench.chaos;

import dev.entente.schemas.wire.Tally;

/** Deliveries by what they came to. */
final class Counts {

  long used;
  long unchanged;
  long stale;
  long rejected;
  long deadLettered;
  long held;

  /** Adds one record of wire.tally. */
  void add(Tally tally) {
    used += tally.getUsed();
    unchanged += tally.getUnchanged();
    stale += tally.getStale();
    rejected += tally.getRejected();
    deadLettered += tally.getDeadLettered();
    held += tally.getHeld();
  }

  /** Returns all of them together. */
  long all() {
    return used + unchanged + stale + rejected + deadLettered + held;
  }

  @Override
  public String toString() {
    return "%d read = %d used + %d unchanged + %d stale + %d rejected + %d dead-lettered + %d held"
        .formatted(all(), used, unchanged, stale, rejected, deadLettered, held);
  }
}
