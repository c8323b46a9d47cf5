package dev.entente.streams.tally;

import dev.entente.schemas.wire.Tally;
import dev.entente.streams.state.StoryTally;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Counts what deliveries came to, by provider, in a store: a restart loses none.
 *
 * <p>Every delivery that is read adds exactly one to the sum of used, unchanged, stale, rejected,
 * dead-lettered and held.
 */
public final class Tallies {

  private final KeyValueStore<String, StoryTally> store;

  /** Counters whose row has changed since they were last told, or may have before a restart. */
  private final Set<String> untold = new TreeSet<>();

  /**
   * @param store where they are kept
   */
  public Tallies(KeyValueStore<String, StoryTally> store) {
    this.store = store;
    try (KeyValueIterator<String, StoryTally> all = store.all()) {
      all.forEachRemaining(row -> untold.add(row.key));
    }
  }

  /** Adds to a provider's counters. */
  public void add(String provider, StoryTally more) {
    StoryTally before = store.get(provider);
    store.put(provider, before == null ? more : sum(before, more));
    untold.add(provider);
  }

  /**
   * Returns the records for wire.tally that are not told yet, by key.
   *
   * @param place which step and task counts, {@code accept-0}
   */
  public SortedMap<String, Tally> tell(String place) {
    SortedMap<String, Tally> records = new TreeMap<>();
    for (String provider : untold) {
      records.put(place + "|" + provider, record(provider, store.get(provider)));
    }
    untold.clear();
    return records;
  }

  private static Tally record(String provider, StoryTally counted) {
    return new Tally(
        provider,
        counted.getUsed(),
        counted.getUnchanged(),
        counted.getStale(),
        counted.getRejected(),
        counted.getDeadLettered(),
        counted.getHeld(),
        counted.getWaitingKills(),
        counted.getLinked());
  }

  private static StoryTally sum(StoryTally one, StoryTally other) {
    return new StoryTally(
        one.getUsed() + other.getUsed(),
        one.getUnchanged() + other.getUnchanged(),
        one.getStale() + other.getStale(),
        one.getRejected() + other.getRejected(),
        one.getDeadLettered() + other.getDeadLettered(),
        one.getHeld() + other.getHeld(),
        one.getWaitingKills() + other.getWaitingKills(),
        one.getLinked() + other.getLinked());
  }
}
