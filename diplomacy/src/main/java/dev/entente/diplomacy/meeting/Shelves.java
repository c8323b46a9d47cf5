package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The mentions of one key as they stand before or after a change. */
final class Shelves {

  private final Stock stock;

  /** What this side has in place of the store's mention, or of none; by id. */
  private final Map<String, Optional<Mention>> instead;

  /** Days on which the sides differ. */
  private final Set<LocalDate> changedDays;

  private final Map<LocalDate, List<Root>> changedSittings = new HashMap<>();
  private final Map<Shelf, Set<Long>> read = new EnumMap<>(Shelf.class);
  private final Map<Shelf, NavigableMap<LocalDate, List<Mention>>> days =
      new EnumMap<>(Shelf.class);

  private Shelves(Stock stock, Collection<Mention> absent, Collection<Mention> present) {
    this.stock = stock;
    this.instead = new TreeMap<>();
    absent.forEach(mention -> instead.put(mention.id(), Optional.empty()));
    present.forEach(mention -> instead.put(mention.id(), Optional.of(mention)));
    this.changedDays = new HashSet<>();
    for (Collection<Mention> changed : List.of(absent, present)) {
      changed.stream()
          .filter(mention -> Shelf.of(mention) == Shelf.DAY)
          .forEach(mention -> changedDays.add(mention.told().date().from()));
    }
    for (Shelf shelf : Shelf.values()) {
      read.put(shelf, new HashSet<>());
      days.put(shelf, new TreeMap<>());
    }
  }

  /** Returns the mentions as the store has them. */
  static Shelves of(Stock stock) {
    return new Shelves(stock, List.of(), List.of());
  }

  /** Returns the mentions as they stood. */
  static Shelves before(Stock stock, StoryChange change) {
    return new Shelves(stock, change.asserted(), change.retracted());
  }

  /** Returns the mentions as they stand once the change is made. */
  static Shelves after(Stock stock, StoryChange change) {
    return new Shelves(stock, change.retracted(), change.asserted());
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

  Profile profile(Mention mention) {
    return stock.profile(mention);
  }

  /** Returns the mentions of one day, parted into those that can be one meeting. */
  List<Root> sittings(LocalDate day) {
    return changedDays.contains(day)
        ? changedSittings.computeIfAbsent(day, this::part)
        : stock.sittings(day, this::part);
  }

  private List<Root> part(LocalDate day) {
    return Sorting.part(DateRange.of(day), filed(Shelf.DAY, day, day), this::profile);
  }

  /** Returns the mentions filed under the days from first to last, both included, day by day. */
  List<Mention> filed(Shelf shelf, LocalDate first, LocalDate last) {
    for (long piece = shelf.piece(first); piece <= shelf.piece(last); piece++) {
      if (read.get(shelf).add(piece)) {
        read(shelf, piece);
      }
    }
    List<Mention> found = new ArrayList<>();
    days.get(shelf).subMap(first, true, last, true).values().forEach(found::addAll);
    return found;
  }

  /** Returns the mentions of a dated shelf whose date shares a day with the range. */
  List<Mention> overlapping(Shelf shelf, DateRange range) {
    List<Mention> found = filed(shelf, range.from().minusDays(shelf.widest() - 1L), range.to());
    found.removeIf(mention -> mention.told().date().gapTo(range) > 0);
    return found;
  }

  private void read(Shelf shelf, long piece) {
    List<Mention> mentions = new ArrayList<>();
    for (Mention mention : stock.piece(shelf, piece)) {
      if (instead.isEmpty() || !instead.containsKey(mention.id())) {
        mentions.add(mention);
      }
    }
    for (Optional<Mention> mention : instead.values()) {
      if (mention.isPresent()
          && standing(mention.get()).contains(shelf)
          && shelf.piece(shelf.day(mention.get())) == piece) {
        mentions.add(mention.get());
      }
    }
    mentions.sort(null);
    for (Mention mention : mentions) {
      days.get(shelf).computeIfAbsent(shelf.day(mention), unused -> new ArrayList<>()).add(mention);
    }
  }
}
