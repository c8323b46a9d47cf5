package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the store holds of one key, read in pieces, and what was worked out from it: true until a
 * mention changes that it was read from. A memory, never the truth: it may be thrown away at any
 * time.
 */
final class Stock {

  /** After so many it is begun anew. */
  private static final int MOST_CHANGES = 500;

  private final MeetingKey key;
  private final MentionStore store;

  /** Which pieces have been read. */
  private final Map<Shelf, Set<Long>> pieces = new EnumMap<>(Shelf.class);

  /** The mentions of each day, in order, of the pieces that have been read. */
  private final Map<Shelf, NavigableMap<LocalDate, List<Mention>>> days =
      new EnumMap<>(Shelf.class);

  /** One instance a mention, though a put-off one is read from two rows; by id. */
  private final Map<String, Mention> mentions = new HashMap<>();

  private final IdentityHashMap<Mention, Profile> profiles = new IdentityHashMap<>();

  /** Where mentions have changed, change by change. */
  private final List<Set<Place>> changes = new ArrayList<>();

  // What is known of each kind of question that Board and its parts ask.
  final Map<LocalDate, Answer<List<Root>>> sittings = new HashMap<>();
  final Map<Root, Answer<List<Root>>> neighbours = new HashMap<>();
  final Map<LocalDate, Answer<List<Root>>> dayRoots = new HashMap<>();
  final Map<DateRange, Answer<List<Root>>> rangeRoots = new HashMap<>();
  final Map<DateRange, Answer<List<Root>>> openRoots = new HashMap<>();
  final Map<LocalDate, Answer<NavigableSet<LocalDate>>> beginnings = new HashMap<>();
  final IdentityHashMap<Mention, Answer<Optional<Root>>> attachments = new IdentityHashMap<>();
  final Map<Root, Answer<List<Mention>>> attached = new HashMap<>();
  final Map<Root, Answer<Optional<Root>>> moves = new HashMap<>();
  final Map<Root, Answer<List<Root>>> movable = new HashMap<>();
  final Map<Root, Answer<Cluster>> clusters = new HashMap<>();

  Stock(MeetingKey key, MentionStore store) {
    this.key = key;
    this.store = store;
    for (Shelf shelf : Shelf.values()) {
      pieces.put(shelf, new HashSet<>());
      days.put(shelf, new TreeMap<>());
    }
  }

  MeetingKey key() {
    return key;
  }

  /** Returns the stored mentions of some days, both ends included: a view, only to be read. */
  NavigableMap<LocalDate, List<Mention>> filed(Shelf shelf, LocalDate first, LocalDate last) {
    for (long piece = shelf.piece(first); piece <= shelf.piece(last); piece++) {
      if (pieces.get(shelf).add(piece)) {
        read(shelf, piece);
      }
    }
    return days.get(shelf).subMap(first, true, last, true);
  }

  /** Returns the stored mentions of a place. */
  List<Mention> filed(Place place) {
    return filed(place.shelf(), place.day(), place.day()).getOrDefault(place.day(), List.of());
  }

  private void read(Shelf shelf, long piece) {
    List<Mention> stored =
        store.between(
            shelf.bound(key, shelf.firstDay(piece)), shelf.bound(key, shelf.firstDay(piece + 1)));
    for (Mention mention : stored) {
      file(shelf, mentions.computeIfAbsent(mention.id(), unused -> mention));
    }
  }

  private void file(Shelf shelf, Mention mention) {
    days.get(shelf)
        .merge(
            shelf.day(mention),
            List.of(mention),
            (there, one) -> Stream.concat(there.stream(), one.stream()).sorted().toList());
  }

  Profile profile(Mention mention) {
    return profiles.computeIfAbsent(mention, Profile::of);
  }

  /** Returns an answer that is true now. */
  <A> Answer<A> answer(A value, Extent extent) {
    return new Answer<>(value, extent, changes.size());
  }

  /** Returns whether an answer is still true. */
  boolean confirm(Answer<?> known) {
    return known.outlives(changes);
  }

  /** Notes where mentions have changed. */
  void add(Set<Place> changed) {
    changes.add(changed);
  }

  /** Returns whether what nobody will ask for again may by now be most of it. */
  boolean isWorn() {
    return changes.size() > MOST_CHANGES;
  }

  /** Keeps up with a change that has been written to the store. */
  void follow(StoryChange change) {
    for (Mention mention : change.retracted()) {
      profiles.remove(mentions.remove(mention.id()));
      for (Shelf shelf : Shelves.standing(mention)) {
        days.get(shelf)
            .computeIfPresent(shelf.day(mention), (day, there) -> without(mention, there));
      }
    }
    for (Mention mention : change.asserted()) {
      mentions.put(mention.id(), mention);
      for (Shelf shelf : Shelves.standing(mention)) {
        if (pieces.get(shelf).contains(shelf.piece(shelf.day(mention)))) {
          file(shelf, mention);
        }
      }
    }
  }

  private static List<Mention> without(Mention gone, List<Mention> mentions) {
    List<Mention> left = mentions.stream().filter(mention -> !gone.hasIdOf(mention)).toList();
    return left.isEmpty() ? null : left;
  }

  /** Returns how many mentions and answers it remembers. */
  int size() {
    return mentions.size()
        + Stream.of(
                sittings,
                neighbours,
                dayRoots,
                rangeRoots,
                openRoots,
                beginnings,
                attachments,
                attached,
                moves,
                movable,
                clusters)
            .mapToInt(Map::size)
            .sum();
  }
}
