package dev.entente.dashboard.read;

import dev.entente.schemas.diplomacy.RelationState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The latest state of each pair of countries; some thousands, so all in memory. */
public final class RelationTable {

  private final NavigableMap<String, RelationState> byPair = new ConcurrentSkipListMap<>();

  RelationTable() {}

  /** Returns a pair's state. */
  public Optional<RelationState> get(String pair) {
    return Optional.ofNullable(byPair.get(pair));
  }

  /** Returns all, by pair. */
  public Collection<RelationState> all() {
    return List.copyOf(byPair.values());
  }

  /** Returns the day of the newest story behind any of them; nothing where there is none. */
  public Optional<LocalDate> newestDay() {
    return byPair.values().stream().map(RelationState::getAsOf).max(Comparator.naturalOrder());
  }

  /** Returns how many there are. */
  public int size() {
    return byPair.size();
  }

  void put(String pair, RelationState state) {
    byPair.put(pair, state);
  }

  void remove(String pair) {
    byPair.remove(pair);
  }

  void clear() {
    byPair.clear();
  }
}
