package dev.entente.bench.pipeline;

/**
 * Which stories.
 *
 * <p>{@link #DIPLOMATIC}: each tells of a meeting or more. {@link #GENERAL}: one in twenty does.
 */
enum Corpus {
  DIPLOMATIC(1),
  GENERAL(20);

  private final int oneIn;

  Corpus(int oneIn) {
    this.oneIn = oneIn;
  }

  /** Returns of how many stories one is about a meeting. */
  int oneIn() {
    return oneIn;
  }

  /** Returns what its topics begin with: each corpus has a wire of its own. */
  String topicPrefix() {
    return name().toLowerCase(java.util.Locale.ROOT) + ".";
  }
}
