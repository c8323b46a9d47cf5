package dev.entente.streams.resolve;

import dev.entente.diplomacy.meeting.Mention;
import dev.entente.diplomacy.meeting.MentionStore;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Mentions in a state store: rows are sorted by their UTF-8 bytes, so a range is one scan. */
record StoredMentions(KeyValueStore<String, Mention> store) implements MentionStore {

  @Override
  public void put(String row, Mention mention) {
    store.put(row, mention);
  }

  @Override
  public void delete(String row) {
    store.delete(row);
  }

  @Override
  public List<Mention> between(String fromRow, String toRow) {
    List<Mention> mentions = new ArrayList<>();
    try (KeyValueIterator<String, Mention> rows = store.range(fromRow, toRow)) {
      rows.forEachRemaining(row -> mentions.add(row.value));
    }
    return mentions;
  }
}
