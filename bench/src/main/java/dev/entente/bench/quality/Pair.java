package dev.entente.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Two countries, in the order of their codes.
 *
 * @param one ISO 3166-1 alpha-3
 * @param other ISO 3166-1 alpha-3
 */
record Pair(String one, String other) {

  /** Returns every pair among some countries: three for Austria, Ghana and Peru. */
  static List<Pair> among(List<String> countries) {
    List<String> sorted = List.copyOf(new TreeSet<>(countries));
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (String other : sorted.subList(i + 1, sorted.size())) {
        pairs.add(new Pair(sorted.get(i), other));
      }
    }
    return pairs;
  }

  @Override
  public String toString() {
    return one + "-" + other;
  }
}
