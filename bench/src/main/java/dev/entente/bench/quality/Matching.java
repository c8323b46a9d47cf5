package dev.entente.bench.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which labelled pairs of a story the extractor found: one to one, the likest first.
 *
 * @param found those it found
 * @param missed labelled, and not found
 * @param wrong read, and not labelled
 */
record Matching(List<Match> found, List<ToldPair> missed, List<ToldPair> wrong) {

  /** Meetings of the same two countries whose known days lie further apart are two. */
  private static final int DAYS_APART = 3;

  /**
   * A labelled pair and the same as it was read.
   *
   * @param label by the person
   * @param read by the extractor
   */
  record Match(ToldPair label, ToldPair read) {

    private boolean isPossible() {
      return label.pair().equals(read.pair())
          && (label.meeting().date() == null
              || read.meeting().date() == null
              || label.meeting().date().gapTo(read.meeting().date()) <= DAYS_APART);
    }

    /** What is told alike, the status before all. */
    private double likeness() {
      ToldMeeting one = label.meeting();
      ToldMeeting other = read.meeting();
      double likeness = one.standsLike(other) ? 3 : 0;
      likeness += one.level() == other.level() ? 1 : 0;
      likeness += one.main() == other.main() ? 0.5 : 0;
      if (one.date() != null && other.date() != null) {
        return likeness + 2 * Days.shared(one.date(), other.date());
      }
      return likeness + (one.date() == null && other.date() == null ? 0.5 : 0);
    }
  }

  /**
   * Matches the pairs of one story; of two that are equally like, the later one told comes first.
   */
  static Matching of(List<ToldPair> labels, List<ToldPair> read) {
    List<Match> possible = new ArrayList<>();
    for (ToldPair label : labels) {
      for (ToldPair pair : read) {
        Match match = new Match(label, pair);
        if (match.isPossible()) {
          possible.add(match);
        }
      }
    }
    Collections.reverse(possible);
    possible.sort(Comparator.comparingDouble(Match::likeness).reversed());
    Set<ToldPair> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Match> found = new ArrayList<>();
    for (Match match : possible) {
      if (!taken.contains(match.label()) && !taken.contains(match.read())) {
        taken.add(match.label());
        taken.add(match.read());
        found.add(match);
      }
    }
    return new Matching(found, without(labels, taken), without(read, taken));
  }

  private static List<ToldPair> without(List<ToldPair> pairs, Set<ToldPair> taken) {
    return pairs.stream().filter(pair -> !taken.contains(pair)).toList();
  }
}
