package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The days of each shelf that an answer was read from, as one interval a shelf: a change of a
 * mention filed outside of them cannot change the answer. Mutable while the answer is worked out.
 */
final class Extent {

  private static final int SHELVES = Shelf.values().length;

  private final int[] first = new int[SHELVES];
  private final int[] last = new int[SHELVES];

  /** Makes an empty one. */
  Extent() {
    Arrays.fill(first, Integer.MAX_VALUE);
    Arrays.fill(last, Integer.MIN_VALUE);
  }

  /** Adds days of a shelf, both included. */
  void add(Shelf shelf, LocalDate from, LocalDate to) {
    add(shelf.number(), number(from), number(to));
  }

  /** Adds what another answer, on which this one rests, was read from. */
  void add(Extent other) {
    for (int shelf = 0; shelf < SHELVES; shelf++) {
      add(shelf, other.first[shelf], other.last[shelf]);
    }
  }

  private void add(int shelf, int from, int to) {
    first[shelf] = Math.min(first[shelf], from);
    last[shelf] = Math.max(last[shelf], to);
  }

  /** Returns whether a day of a shelf is among them. */
  boolean holds(Shelf shelf, LocalDate day) {
    int number = number(day);
    return first[shelf.number()] <= number && number <= last[shelf.number()];
  }

  /** Days are counted as Avro does: what does not fit could not be stored. */
  private static int number(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
