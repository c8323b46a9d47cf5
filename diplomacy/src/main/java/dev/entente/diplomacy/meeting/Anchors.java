package dev.entente.diplomacy.meeting;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The mentions that rulings hang on, by meeting id. They are kept in rows of their own, so that a
 * change in a pair with rulings does not look through the pair's history.
 */
final class Anchors {

  private static final String ROWS = "|z|";

  /** Sorts after every id, and after every shelf of a key. */
  private static final char LAST = '~';

  private final MeetingKey key;
  private final MentionStore store;

  Anchors(MeetingKey key, MentionStore store) {
    this.key = key;
    this.store = store;
  }

  /** Returns the mentions that are known, by the id of the meeting that they would anchor. */
  Map<String, Mention> known() {
    Map<String, Mention> known = new HashMap<>();
    for (Mention mention : store.between(key + ROWS, key + ROWS + LAST)) {
      known.put(Merging.idAnchoredOn(key, mention), mention);
    }
    return known;
  }

  /** Keeps up with a change of mentions. */
  void follow(StoryChange change, Collection<Ruling> rulings) {
    Set<String> wanted = wanted(rulings);
    for (Mention mention : change.retracted()) {
      String id = Merging.idAnchoredOn(key, mention);
      if (wanted.contains(id)) {
        store.delete(key + ROWS + id);
      }
    }
    put(change.asserted(), wanted);
  }

  /** Keeps up with a change of rulings: looks through all mentions of the key, once. */
  void find(Collection<Ruling> before, Collection<Ruling> after) {
    Set<String> wanted = wanted(after);
    for (String id : wanted(before)) {
      if (!wanted.contains(id)) {
        store.delete(key + ROWS + id);
      }
    }
    wanted.removeAll(wanted(before));
    if (!wanted.isEmpty()) {
      put(List.copyOf(store.between(key + "|", key + ROWS)), wanted);
    }
  }

  private void put(Collection<Mention> mentions, Set<String> wanted) {
    for (Mention mention : mentions) {
      String id = Merging.idAnchoredOn(key, mention);
      if (wanted.contains(id)) {
        store.put(key + ROWS + id, mention);
      }
    }
  }

  private static Set<String> wanted(Collection<Ruling> rulings) {
    Set<String> wanted = new HashSet<>();
    rulings.forEach(ruling -> wanted.addAll(ruling.meetings()));
    return wanted;
  }
}
