package dev.entente.bench.quality;

import java.util.List;

/**
 * How well pairs are found.
 *
 * @param precision the share of those read that is right; 0 where none is
 * @param recall the share of those labelled that is found
 * @param f1 the harmonic mean of both
 * @param interval where F1 would lie on other stories
 */
record Accuracy(double precision, double recall, double f1, Interval interval) {

  /** Returns the accuracy over stories of what a count counts. */
  static Accuracy of(List<Tally> stories, Count right) {
    Tally all = Tally.sum(stories);
    return new Accuracy(
        share(all.of(right), all.of(Count.READ)),
        share(all.of(right), all.of(Count.LABELLED)),
        f1(all, right),
        Interval.of(stories, right));
  }

  static double f1(Tally tally, Count right) {
    return share(2 * tally.of(right), tally.of(Count.READ) + tally.of(Count.LABELLED));
  }

  private static double share(int right, int all) {
    return all == 0 ? 0 : (double) right / all;
  }
}
