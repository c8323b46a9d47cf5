package dev.entente.diplomacy.extract;

import java.util.Arrays;

/**
 * The triggers that tell of one meeting: "Kovar met Wrona" and, ten sentences on, "the meeting". At
 * first it is one; the others come as they are found to tell of the same.
 */
final class ToldPlaces {

  private static final int[] NONE = {};

  private final int first;
  private int[] further = NONE;

  ToldPlaces(int trigger) {
    this.first = trigger;
  }

  /** Returns whether any trigger is among those of another meeting. */
  boolean share(ToldPlaces other) {
    boolean shares = isAmong(other.first);
    for (int i = 0; i < other.further.length && !shares; i++) {
      shares = isAmong(other.further[i]);
    }
    return shares;
  }

  private boolean isAmong(int trigger) {
    boolean among = first == trigger;
    for (int i = 0; i < further.length && !among; i++) {
      among = further[i] == trigger;
    }
    return among;
  }

  /** Adds the triggers of another meeting, which is the same. */
  void add(ToldPlaces other) {
    int known = further.length;
    int more = other.further.length;
    further = Arrays.copyOf(further, known + 1 + more);
    further[known] = other.first;
    System.arraycopy(other.further, 0, further, known + 1, more);
  }
}
