package dev.entente.diplomacy.extract;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * How many tokens of a sort stand between any two of a sentence: counted once for the sentence, and
 * asked for by each of its candidates.
 */
final class Tally {

  private int first;

  /** At each place how many there are before it. */
  private int[] before = new int[256];

  /** Counts the tokens of a sentence that are of a sort. */
  void count(int from, int to, IntPredicate sort) {
    first = from;
    if (before.length <= to - from) {
      before = Arrays.copyOf(before, 2 * (to - from));
    }
    before[0] = 0;
    for (int i = from; i < to; i++) {
      before[i + 1 - from] = before[i - from] + (sort.test(i) ? 1 : 0);
    }
  }

  /** Returns how many there are from one token to before another of the sentence. */
  int between(int from, int to) {
    return from >= to ? 0 : before[to - first] - before[from - first];
  }
}
