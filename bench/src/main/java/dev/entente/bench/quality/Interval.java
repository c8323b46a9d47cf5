package dev.entente.bench.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Where an F1 would lie in 95 of 100 collections of stories like these: as many stories are drawn
 * from them again and again, each any number of times.
 *
 * @param from lower end
 * @param to upper end
 */
record Interval(double from, double to) {

  private static final int DRAWS = 1000;
  private static final int SEED = 7;

  /** Returns the interval; the same for the same stories. */
  static Interval of(List<Tally> stories, Count right) {
    Random random = new Random(SEED);
    double[] f1 = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      List<Tally> drawn = new ArrayList<>();
      for (int i = 0; i < stories.size(); i++) {
        drawn.add(stories.get(random.nextInt(stories.size())));
      }
      f1[draw] = Accuracy.f1(Tally.sum(drawn), right);
    }
    Arrays.sort(f1);
    int cut = DRAWS / 40;
    return new Interval(f1[cut], f1[DRAWS - 1 - cut]);
  }
}
