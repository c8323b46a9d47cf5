package dev.entente.streams.resolve;

import dev.entente.diplomacy.meeting.Mention;
import dev.entente.diplomacy.meeting.MentionStore;
import dev.entente.streams.state.RowMemory;
import java.util.List;

/** Mentions in a state store: rows are sorted by their UTF-8 bytes, so a range is one scan. */
record StoredMentions(RowMemory<Mention> rows) implements MentionStore {

  @Override
  public void put(String row, Mention mention) {
    rows.put(row, mention);
  }

  @Override
  public void delete(String row) {
    rows.put(row, null);
  }

  @Override
  public List<Mention> between(String fromRow, String toRow) {
    return rows.between(fromRow, toRow);
  }
}
