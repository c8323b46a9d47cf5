package dev.entente.streams;

import dev.entente.streams.state.StoryTally;

/**
 * What deliveries came to. Kept in a store, so that a restart loses none; with the dead letters
 * they are all that was read.
 *
 * @param used took effect
 * @param unchanged were of a version that was known
 * @param stale were of a version that a later one, or a kill, had overtaken
 * @param rejected could not be used
 * @param held rest under embargo or hold
 * @param unmatchedKills kills, among the used, whose story has not been seen
 */
public record Tally(
    long used, long unchanged, long stale, long rejected, long held, long unmatchedKills) {

  /** No deliveries. */
  static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

  /** Returns how many deliveries it accounts for. */
  public long deliveries() {
    return used + unchanged + stale + rejected + held;
  }

  Tally plus(StoryTally more) {
    return new Tally(
        used + more.getUsed(),
        unchanged + more.getUnchanged(),
        stale + more.getStale(),
        rejected + more.getRejected(),
        held + more.getHeld(),
        unmatchedKills + more.getUnmatchedKills());
  }
}
