package dev.entente.streams.accept;

import dev.entente.streams.state.StoryTally;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Counts what deliveries came to, by provider, in a store: a restart loses none.
 *
 * <p>Every delivery that is read adds exactly one to the sum of used, unchanged, stale, rejected
 * and held, or is a dead letter.
 */
final class Tallies {

  private final KeyValueStore<String, StoryTally> store;

  Tallies(KeyValueStore<String, StoryTally> store) {
    this.store = store;
  }

  void add(String provider, StoryTally more) {
    StoryTally before = store.get(provider);
    store.put(provider, before == null ? more : sum(before, more));
  }

  private static StoryTally sum(StoryTally one, StoryTally other) {
    return new StoryTally(
        one.getUsed() + other.getUsed(),
        one.getUnchanged() + other.getUnchanged(),
        one.getStale() + other.getStale(),
        one.getRejected() + other.getRejected(),
        one.getHeld() + other.getHeld(),
        one.getUnmatchedKills() + other.getUnmatchedKills());
  }
}
