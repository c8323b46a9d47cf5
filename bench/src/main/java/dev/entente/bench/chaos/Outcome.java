package dev.entente.bench.chaos;

import java.util.List;

/**
 * How a scenario ended.
 *
 * @param scenario its name
 * @param seed what made its traffic
 * @param deliveries how many records were sent
 * @param seconds how long it took, verification included
 * @param load how much the machine had to do at the end, processes on average over a minute
 * @param disturbances what was done to it, in order
 * @param checks what must hold, and whether it does
 */
record Outcome(
    String scenario,
    long seed,
    int deliveries,
    double seconds,
    double load,
    List<String> disturbances,
    List<Check> checks) {

  /** Returns whether everything holds that must. */
  boolean exact() {
    return checks.stream().allMatch(Check::holds);
  }
}
