package dev.entente.streams;

import dev.entente.streams.state.StoryTally;

/**
 * What deliveries came to, as far as one instance counts them. Kept in stores, so that a restart
 * loses none; wire.tally has those of all instances.
 *
 * @param used took effect
 * @param unchanged were of a version that was known
 * @param stale were of a version that a later one, or a kill, had overtaken
 * @param rejected could not be used
 * @param deadLettered were such as we failed on
 * @param held rest under embargo or hold
 * @param unmatchedKills kills, among the used, whose story has not been seen
 * @param linked came under another id than their story's, among the others
 */
public record Tally(
    long used,
    long unchanged,
    long stale,
    long rejected,
    long deadLettered,
    long held,
    long unmatchedKills,
    long linked) {

  /** No deliveries. */
  static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

  Tally plus(StoryTally more) {
    return new Tally(
        used + more.getUsed(),
        unchanged + more.getUnchanged(),
        stale + more.getStale(),
        rejected + more.getRejected(),
        deadLettered + more.getDeadLettered(),
        held + more.getHeld(),
        unmatchedKills + more.getWaitingKills(),
        linked + more.getLinked());
  }
}
