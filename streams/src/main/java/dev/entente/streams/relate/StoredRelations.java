package dev.entente.streams.relate;

import dev.entente.diplomacy.relation.RelationRow;
import dev.entente.diplomacy.relation.RelationStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What is known of pairs in a state store: rows are sorted by their UTF-8 bytes. */
record StoredRelations(KeyValueStore<String, RelationRow> store) implements RelationStore {

  @Override
  public Optional<RelationRow> get(String row) {
    return Optional.ofNullable(store.get(row));
  }

  @Override
  public void put(String row, RelationRow value) {
    store.put(row, value);
  }

  @Override
  public void delete(String row) {
    store.delete(row);
  }

  @Override
  public List<RelationRow> between(String fromRow, String toRow) {
    List<RelationRow> rows = new ArrayList<>();
    try (KeyValueIterator<String, RelationRow> range = store.range(fromRow, toRow)) {
      range.forEachRemaining(row -> rows.add(row.value));
    }
    return rows;
  }

  @Override
  public List<RelationRow> latest(String fromRow, String toRow, int limit) {
    List<RelationRow> rows = new ArrayList<>();
    try (KeyValueIterator<String, RelationRow> range = store.reverseRange(fromRow, toRow)) {
      while (rows.size() < limit && range.hasNext()) {
        rows.add(range.next().value);
      }
    }
    return rows;
  }
}
