package dev.entente.diplomacy.meeting;

import java.util.List;

/**
 * Where resolution keeps the mentions in force: a sorted map of rows, as a TreeMap or a RocksDB
 * store is one. Row names are ASCII but for their tail, and are made by {@link Resolution} alone:
 * they begin with the meeting key, so that one store can hold any number of keys.
 */
public interface MentionStore {

  /** Stores a mention under its row, in place of one that is there. */
  void put(String row, Mention mention);

  /** Removes a row; no effect where there is none. */
  void delete(String row);

  /**
   * Returns the mentions of the rows from {@code fromRow} to {@code toRow}, both included, in any
   * order.
   */
  List<Mention> between(String fromRow, String toRow);

  /** Returns an empty store in memory, for one thread. */
  static MentionStore inMemory() {
    return new SortedMentions();
  }
}
