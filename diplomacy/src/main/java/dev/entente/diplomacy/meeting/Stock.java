package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the store holds of one key, read in pieces, once for both sides of a change, and what can be
 * worked out for both at once.
 */
final class Stock {

  private final MeetingKey key;
  private final MentionStore store;
  private final Map<Shelf, Map<Long, List<Mention>>> pieces = new EnumMap<>(Shelf.class);

  /** One instance a mention, though a put-off one is read from two rows; by id. */
  private final Map<String, Mention> mentions = new HashMap<>();

  private final IdentityHashMap<Mention, Profile> profiles = new IdentityHashMap<>();
  private final Map<LocalDate, List<Root>> sittings = new HashMap<>();

  Stock(MeetingKey key, MentionStore store) {
    this.key = key;
    this.store = store;
  }

  /** Returns the stored mentions of a piece. */
  List<Mention> piece(Shelf shelf, long number) {
    return pieces
        .computeIfAbsent(shelf, unused -> new HashMap<>())
        .computeIfAbsent(number, unused -> read(shelf, number));
  }

  private List<Mention> read(Shelf shelf, long number) {
    return store
        .between(
            shelf.bound(key, shelf.firstDay(number)), shelf.bound(key, shelf.firstDay(number + 1)))
        .stream()
        .map(mention -> mentions.computeIfAbsent(mention.id(), unused -> mention))
        .toList();
  }

  Profile profile(Mention mention) {
    return profiles.computeIfAbsent(mention, Profile::of);
  }

  /** Returns the sittings of a day that is the same on both sides. */
  List<Root> sittings(LocalDate day, Function<LocalDate, List<Root>> part) {
    return sittings.computeIfAbsent(day, part);
  }
}
