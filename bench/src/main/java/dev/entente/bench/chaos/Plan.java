package dev.entente.bench.chaos;

import dev.entente.bench.traffic.Delivery;
import dev.entente.bench.traffic.Traffic;
import java.util.List;

/**
 * How much traffic, and how long it is disturbed.
 *
 * @param seed makes the traffic
 * @param perSecond deliveries a second
 * @param seconds how long they come
 * @param oneIn of how many stories one tells of a meeting
 */
record Plan(long seed, int perSecond, int seconds, int oneIn) {

  /** A quarter of an hour's worth in less than a minute each. */
  static final int SHORT_SECONDS = 20;

  /** As long as the scenarios are described. */
  static final int LONG_SECONDS = 120;

  /** Returns the traffic of the whole time. */
  List<Delivery> traffic() {
    return Traffic.deliveries(seed, perSecond * seconds, oneIn);
  }
}
