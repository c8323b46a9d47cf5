package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The mentions of one key as they stand before or after a change, and what of them is being read.
 */
final class Shelves {

  private final Stock stock;
  private final boolean before;

  /** What this side has in place of the store's mention, or of none; by id. */
  private final Map<String, Optional<Mention>> instead = new TreeMap<>();

  /** Where the sides differ. */
  private final Set<Place> changed = new HashSet<>();

  private final List<Answers<?, ?>> answers = new ArrayList<>();

  /** What stands here where the sides differ, as far as it has been asked for. */
  private final Map<Place, List<Mention>> different = new HashMap<>();

  private Extent reading = new Extent();

  private Shelves(
      Stock stock, boolean before, Collection<Mention> absent, Collection<Mention> present) {
    this.stock = stock;
    this.before = before;
    absent.forEach(mention -> instead.put(mention.id(), Optional.empty()));
    present.forEach(mention -> instead.put(mention.id(), Optional.of(mention)));
    changed.addAll(Place.of(absent));
    changed.addAll(Place.of(present));
  }

  /** Returns the mentions as the store has them. */
  static Shelves of(Stock stock) {
    return new Shelves(stock, true, List.of(), List.of());
  }

  /** Returns the mentions as they stood. */
  static Shelves before(Stock stock, StoryChange change) {
    return new Shelves(stock, true, change.asserted(), change.retracted());
  }

  /** Returns the mentions as they stand once the change is made. */
  static Shelves after(Stock stock, StoryChange change) {
    return new Shelves(stock, false, change.retracted(), change.asserted());
  }

  Stock stock() {
    return stock;
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

  /** Answers of this side are kept once the change is made. */
  void add(Answers<?, ?> kind) {
    answers.add(kind);
  }

  /** The change is made, and this is how the mentions stand from now on. */
  void keep() {
    stock.add(changed);
    answers.forEach(Answers::keep);
  }

  /** Returns whether an answer of the stock is true on this side. */
  boolean confirm(Answer<?> known) {
    return stock.confirm(known) && (before || !changes(known.extent()));
  }

  /** Returns whether the change touches what was read. */
  boolean changes(Extent extent) {
    return Place.meet(changed, extent);
  }

  /** Begins to note what an answer is read from; returns what was noted for the one around it. */
  Extent beginReading() {
    Extent outer = reading;
    reading = new Extent();
    return outer;
  }

  /** Returns what was noted, and goes on with the one around it, which rests on the same. */
  Extent endReading(Extent outer) {
    Extent inner = reading;
    outer.add(inner);
    reading = outer;
    return inner;
  }

  /** Notes what a known answer was read from. */
  void rests(Extent known) {
    reading.add(known);
  }

  /** Returns the mentions filed under the days from first to last, both included, day by day. */
  List<Mention> filed(Shelf shelf, LocalDate first, LocalDate last) {
    List<Mention> found = new ArrayList<>();
    byDay(shelf, first, last).values().forEach(found::addAll);
    return found;
  }

  /** Returns the days from first to last, both included, on which anything is filed, ascending. */
  List<LocalDate> days(Shelf shelf, LocalDate first, LocalDate last) {
    return List.copyOf(byDay(shelf, first, last).keySet());
  }

  private NavigableMap<LocalDate, List<Mention>> byDay(
      Shelf shelf, LocalDate first, LocalDate last) {
    reading.add(shelf, first, last);
    NavigableMap<LocalDate, List<Mention>> days = stock.filed(shelf, first, last);
    for (Place place : changed) {
      if (place.isAmong(shelf, first, last)) {
        NavigableMap<LocalDate, List<Mention>> here = new TreeMap<>(days);
        here.put(place.day(), different.computeIfAbsent(place, this::standingHere));
        days = here;
      }
    }
    return days;
  }

  private List<Mention> standingHere(Place place) {
    List<Mention> mentions = new ArrayList<>(stock.filed(place));
    mentions.removeIf(mention -> instead.containsKey(mention.id()));
    for (Optional<Mention> mention : instead.values()) {
      mention.filter(its -> Place.of(List.of(its)).contains(place)).ifPresent(mentions::add);
    }
    mentions.sort(null);
    return mentions;
  }

  /** Returns the mentions of a dated shelf whose date shares a day with the range. */
  List<Mention> overlapping(Shelf shelf, DateRange range) {
    List<Mention> found = filed(shelf, range.from().minusDays(shelf.widest() - 1L), range.to());
    found.removeIf(mention -> mention.told().date().gapTo(range) > 0);
    return found;
  }
}
