package dev.entente.diplomacy.relation;

import java.util.List;
import java.util.Optional;

/**
 * Where the fold keeps what it knows of pairs: a sorted map of rows, as a TreeMap or a RocksDB
 * store is one. Row names are made by {@link RelationFold} alone; they begin with the pair.
 */
public interface RelationStore {

  /** Returns a row. */
  Optional<RelationRow> get(String row);

  /** Stores a row, in place of one that is there. */
  void put(String row, RelationRow value);

  /** Removes a row; no effect where there is none. */
  void delete(String row);

  /** Returns the rows from {@code fromRow} to {@code toRow}, both included, ascending by name. */
  List<RelationRow> between(String fromRow, String toRow);

  /**
   * Returns the last rows from {@code fromRow} to {@code toRow}, both included, descending by name.
   *
   * @param limit the most that are wanted, at least 1
   */
  List<RelationRow> latest(String fromRow, String toRow, int limit);

  /** Returns an empty store in memory, for one thread. */
  static RelationStore inMemory() {
    return new SortedRows();
  }
}
