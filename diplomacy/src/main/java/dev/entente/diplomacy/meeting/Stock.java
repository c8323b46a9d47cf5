package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
  private final Map<Shelf, Map<Long, List<Mention>>> pieces = new EnumMap<>(Shelf.class);

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
      pieces.put(shelf, new HashMap<>());
    }
  }

  MeetingKey key() {
    return key;
  }

  /** Returns the stored mentions of a piece. */
  List<Mention> piece(Shelf shelf, long number) {
    return pieces.get(shelf).computeIfAbsent(number, unused -> read(shelf, number));
  }

  private List<Mention> read(Shelf shelf, long number) {
    return store
        .between(
            shelf.bound(key, shelf.firstDay(number)), shelf.bound(key, shelf.firstDay(number + 1)))
        .stream()
        .map(mention -> mentions.computeIfAbsent(mention.id(), unused -> mention))
        .collect(Collectors.toCollection(ArrayList::new));
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
      edit(mention, piece -> piece.removeIf(mention::hasIdOf));
    }
    for (Mention mention : change.asserted()) {
      mentions.put(mention.id(), mention);
      edit(mention, piece -> piece.add(mention));
    }
  }

  /** Edits the pieces that a mention is filed in, as far as they have been read. */
  private void edit(Mention mention, Consumer<List<Mention>> edit) {
    for (Shelf shelf : Shelves.standing(mention)) {
      List<Mention> piece = pieces.get(shelf).get(shelf.piece(shelf.day(mention)));
      if (piece != null) {
        edit.accept(piece);
      }
    }
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
