package dev.entente.bench.pipeline;

/**
 * What a run over a corpus cost.
 *
 * @param stories how many it worked off
 * @param seconds from the first to the last
 * @param cpuMicros CPU time of the process but for its JIT compiler, microseconds a story
 * @param compilerMicros CPU time of the JIT compiler, microseconds a story: falls with the length
 *     of a run
 * @param extractMicros of it, reading the text, microseconds a story
 */
record Cost(
    int stories, double seconds, double cpuMicros, double compilerMicros, double extractMicros) {

  double perSecond() {
    return stories / seconds;
  }
}
