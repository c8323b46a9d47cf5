package dev.entente.bench.chaos;

/**
 * How much traffic, and how long it is disturbed.
 *
 * @param seed makes the traffic
 * @param perSecond deliveries a second
 * @param seconds how long they come
 */
record Plan(long seed, int perSecond, int seconds) {

  /** A quarter of an hour's worth in less than a minute each. */
  static final int SHORT_SECONDS = 20;

  /** As long as the scenarios are described. */
  static final int LONG_SECONDS = 120;

  int deliveries() {
    return perSecond * seconds;
  }
}
