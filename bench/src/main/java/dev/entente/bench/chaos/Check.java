package dev.entente.bench.chaos;

/**
 * One thing that must hold when the traffic is over.
 *
 * @param name what must hold
 * @param holds whether it does
 * @param seen what was seen, for whoever has to find out why
 */
record Check(String name, boolean holds, String seen) {

  static Check that(String name, boolean holds, String seen) {
    return new Check(name, holds, seen);
  }
}
