package dev.entente.diplomacy.relation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Rows in memory. Not safe for several threads. */
final class SortedRows implements RelationStore {

  private final NavigableMap<String, RelationRow> rows = new TreeMap<>();

  @Override
  public Optional<RelationRow> get(String row) {
    return Optional.ofNullable(rows.get(row));
  }

  @Override
  public void put(String row, RelationRow value) {
    rows.put(row, value);
  }

  @Override
  public void delete(String row) {
    rows.remove(row);
  }

  @Override
  public List<RelationRow> between(String fromRow, String toRow) {
    return List.copyOf(rows.subMap(fromRow, true, toRow, true).values());
  }

  @Override
  public List<RelationRow> latest(String fromRow, String toRow, int limit) {
    List<RelationRow> latest = new ArrayList<>();
    // No stream: it would first count all of them.
    Iterator<RelationRow> from =
        rows.subMap(fromRow, true, toRow, true).descendingMap().values().iterator();
    while (latest.size() < limit && from.hasNext()) {
      latest.add(from.next());
    }
    return latest;
  }
}
