package dev.entente.bench.quality;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The counts of a story, or of several together. */
final class Tally {

  private final Map<Count, Integer> counts = new EnumMap<>(Count.class);

  /** Returns the counts of several together. */
  static Tally sum(List<Tally> tallies) {
    Tally sum = new Tally();
    for (Tally tally : tallies) {
      tally.counts.forEach(sum::add);
    }
    return sum;
  }

  void add(Count count, int more) {
    counts.merge(count, more, Integer::sum);
  }

  void addIf(boolean right, Count count) {
    add(count, right ? 1 : 0);
  }

  int of(Count count) {
    return counts.getOrDefault(count, 0);
  }
}
