package dev.entente.streams.relate;

import dev.entente.diplomacy.relation.RelationRow;
import dev.entente.diplomacy.relation.RelationStore;
import dev.entente.streams.state.RowMemory;
import java.util.List;
import java.util.Optional;

/** What is known of pairs in a state store: rows are sorted by their UTF-8 bytes. */
record StoredRelations(RowMemory<RelationRow> rows) implements RelationStore {

  @Override
  public Optional<RelationRow> get(String row) {
    return rows.get(row);
  }

  @Override
  public void put(String row, RelationRow value) {
    rows.put(row, value);
  }

  @Override
  public void delete(String row) {
    rows.put(row, null);
  }

  @Override
  public List<RelationRow> between(String fromRow, String toRow) {
    return rows.between(fromRow, toRow);
  }

  @Override
  public List<RelationRow> latest(String fromRow, String toRow, int limit) {
    return rows.latest(fromRow, toRow, limit);
  }
}
