package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The days of each shelf that an answer was read from, as one interval a shelf: a change of a
 * mention filed outside of them cannot change the answer. Mutable while the answer is worked out.
 */
final class Extent {

  private static final int SHELVES = Shelf.values().length;

  private final long[] first = new long[SHELVES];
  private final long[] last = new long[SHELVES];

  /** Makes an empty one. */
  Extent() {
    Arrays.fill(first, Long.MAX_VALUE);
    Arrays.fill(last, Long.MIN_VALUE);
  }

  /** Adds days of a shelf, both included. */
  void add(Shelf shelf, LocalDate from, LocalDate to) {
    add(shelf.number(), from.toEpochDay(), to.toEpochDay());
  }

  /** Adds what another answer, on which this one rests, was read from. */
  void add(Extent other) {
    for (int shelf = 0; shelf < SHELVES; shelf++) {
      add(shelf, other.first[shelf], other.last[shelf]);
    }
  }

  private void add(int shelf, long from, long to) {
    first[shelf] = Math.min(first[shelf], from);
    last[shelf] = Math.max(last[shelf], to);
  }

  /** Returns whether a day of a shelf is among them. */
  boolean holds(Shelf shelf, LocalDate day) {
    long number = day.toEpochDay();
    return first[shelf.number()] <= number && number <= last[shelf.number()];
  }
}
