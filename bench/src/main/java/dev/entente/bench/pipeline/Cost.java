package dev.entente.bench.pipeline;

/**
 * What a run over a corpus cost.
 *
 * @param stories how many it worked off
 * @param seconds from the first to the last
 * @param cpuMicros CPU time of the whole process, microseconds a story
 * @param extractMicros of it, reading the text, microseconds a story
 */
record Cost(int stories, double seconds, double cpuMicros, double extractMicros) {

  double perSecond() {
    return stories / seconds;
  }
}
