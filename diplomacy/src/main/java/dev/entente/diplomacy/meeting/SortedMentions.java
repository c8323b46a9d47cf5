package dev.entente.diplomacy.meeting;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Mentions in memory. Not safe for several threads. */
final class SortedMentions implements MentionStore {

  private final NavigableMap<String, Mention> rows = new TreeMap<>();

  @Override
  public void put(String row, Mention mention) {
    rows.put(row, mention);
  }

  @Override
  public void delete(String row) {
    rows.remove(row);
  }

  @Override
  public List<Mention> between(String fromRow, String toRow) {
    return List.copyOf(rows.subMap(fromRow, true, toRow, true).values());
  }
}
