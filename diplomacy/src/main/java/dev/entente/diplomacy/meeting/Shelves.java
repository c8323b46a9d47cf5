package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The mentions of one key as they stand before or after a change, read from the store in pieces of
 * {@value #PIECE_DAYS} days and remembered for the length of one change.
 */
final class Shelves {

  private static final int PIECE_DAYS = 16;

  private final Source source;

  /** What this side has in place of the store's mention, or of none; by id. */
  private final Map<String, Optional<Mention>> instead;

  private final Map<Shelf, Map<Long, List<Mention>>> pieces = new EnumMap<>(Shelf.class);

  private Shelves(Source source, Map<String, Optional<Mention>> instead) {
    this.source = source;
    this.instead = instead;
  }

  /** What the store holds, read once for both sides of a change. */
  static final class Source {
    private final MeetingKey key;
    private final MentionStore store;
    private final Map<Shelf, Map<Long, List<Mention>>> pieces = new EnumMap<>(Shelf.class);

    Source(MeetingKey key, MentionStore store) {
      this.key = key;
      this.store = store;
    }

    private List<Mention> piece(Shelf shelf, long number) {
      return pieces
          .computeIfAbsent(shelf, unused -> new HashMap<>())
          .computeIfAbsent(number, unused -> read(shelf, number));
    }

    private List<Mention> read(Shelf shelf, long number) {
      LocalDate from = LocalDate.ofEpochDay(number * PIECE_DAYS);
      return store.between(shelf.bound(key, from), shelf.bound(key, from.plusDays(PIECE_DAYS)));
    }
  }

  /** Returns the mentions as the store has them. */
  static Shelves of(Source source) {
    return new Shelves(source, Map.of());
  }

  /** Returns the mentions as they stood. */
  static Shelves before(Source source, StoryChange change) {
    return new Shelves(source, replacements(change.asserted(), change.retracted()));
  }

  /** Returns the mentions as they stand once the change is made. */
  static Shelves after(Source source, StoryChange change) {
    return new Shelves(source, replacements(change.retracted(), change.asserted()));
  }

  private static Map<String, Optional<Mention>> replacements(
      Collection<Mention> absent, Collection<Mention> present) {
    Map<String, Optional<Mention>> instead = new TreeMap<>();
    absent.forEach(mention -> instead.put(mention.id(), Optional.empty()));
    present.forEach(mention -> instead.put(mention.id(), Optional.of(mention)));
    return instead;
  }

  /** Returns what a mention of either side is on this one. */
  Optional<Mention> current(Mention mention) {
    return instead.getOrDefault(mention.id(), Optional.of(mention));
  }

  /** Returns the shelves that a mention stands on: its own, and one more when it is put off. */
  static List<Shelf> standing(Mention mention) {
    Shelf shelf = Shelf.of(mention);
    return mention.told().status() == Status.POSTPONED
        ? List.of(shelf, Shelf.PUT_OFF)
        : List.of(shelf);
  }

  /**
   * Returns the mentions filed under the days from first to last, both included, by publication.
   */
  List<Mention> filed(Shelf shelf, LocalDate first, LocalDate last) {
    List<Mention> found = new ArrayList<>();
    long lastPiece = Math.floorDiv(last.toEpochDay(), PIECE_DAYS);
    for (long piece = Math.floorDiv(first.toEpochDay(), PIECE_DAYS); piece <= lastPiece; piece++) {
      for (Mention mention : piece(shelf, piece)) {
        LocalDate day = shelf.day(mention);
        if (!day.isBefore(first) && !day.isAfter(last)) {
          found.add(mention);
        }
      }
    }
    return found;
  }

  /** Returns the mentions of a dated shelf whose date shares a day with the range. */
  List<Mention> overlapping(Shelf shelf, DateRange range) {
    List<Mention> found = filed(shelf, range.from().minusDays(shelf.widest() - 1L), range.to());
    found.removeIf(mention -> mention.told().date().gapTo(range) > 0);
    return found;
  }

  private List<Mention> piece(Shelf shelf, long number) {
    return pieces
        .computeIfAbsent(shelf, unused -> new HashMap<>())
        .computeIfAbsent(number, unused -> merged(shelf, number));
  }

  private List<Mention> merged(Shelf shelf, long number) {
    List<Mention> piece = new ArrayList<>();
    for (Mention mention : source.piece(shelf, number)) {
      if (!instead.containsKey(mention.id())) {
        piece.add(mention);
      }
    }
    for (Optional<Mention> mention : instead.values()) {
      if (mention.isPresent()
          && standing(mention.get()).contains(shelf)
          && Math.floorDiv(shelf.day(mention.get()).toEpochDay(), PIECE_DAYS) == number) {
        piece.add(mention.get());
      }
    }
    piece.sort(null);
    return piece;
  }
}
