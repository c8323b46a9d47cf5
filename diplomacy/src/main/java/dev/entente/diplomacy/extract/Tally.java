package dev.entente.diplomacy.extract;

import java.util.Arrays;

/**
 * How many tokens of a sort stand between any two of a sentence: counted once for the sentence, and
 * asked for by each of its candidates.
 */
final class Tally {

  private int first;

  private int counted;

  /** At each place how many there are before it. */
  private int[] before = new int[256];

  /** Begins a sentence, whose tokens are to be noted one after the other. */
  void begin(int from, int to) {
    first = from;
    counted = 0;
    if (before.length <= to - from) {
      before = Arrays.copyOf(before, 2 * (to - from));
    }
    before[0] = 0;
  }

  /** Notes whether the next token of the sentence is of the sort. */
  void note(boolean ofSort) {
    before[counted + 1] = before[counted] + (ofSort ? 1 : 0);
    counted++;
  }

  /** Returns how many there are from one token to before another of the sentence. */
  int between(int from, int to) {
    return from >= to ? 0 : before[to - first] - before[from - first];
  }
}
