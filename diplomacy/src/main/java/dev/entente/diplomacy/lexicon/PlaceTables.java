package dev.entente.diplomacy.lexicon;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads cities.tsv and places.tsv. */
final class PlaceTables {

  private static final Comparator<Place> BEST_FIRST =
      Comparator.comparing(Place::form)
          .thenComparing(Place::kind)
          .thenComparing(Place::population, Comparator.reverseOrder())
          .thenComparing(Place::country);

  private final Path folder;
  private final KnownCountries known;

  PlaceTables(Path folder, KnownCountries known) {
    this.folder = folder;
    this.known = known;
  }

  /** Returns all places, the best of a name first. */
  List<Place> read() {
    List<Place> cities =
        Table.read(
                "cities.tsv",
                folder,
                "name",
                "country",
                "rank",
                "latitude",
                "longitude",
                "population")
            .entries(this::city, Place::form, place -> place.form() + place.country());
    Map<String, Place> byName = new HashMap<>();
    cities.forEach(city -> byName.put(city.name() + city.country(), city));
    List<Entry> entries =
        Table.read("places.tsv", folder, "form", "kind", "country", "of", "latitude", "longitude")
            .entries(this::entry, Entry::form, entry -> entry.form() + entry.country());
    List<Place> venues = entries.stream().flatMap(entry -> entry.venueOrRegion().stream()).toList();
    venues.forEach(venue -> byName.put(venue.name() + venue.country(), venue));
    List<Place> aliases = entries.stream().flatMap(entry -> entry.alias(byName).stream()).toList();
    return Stream.of(cities, venues, aliases).flatMap(List::stream).sorted(BEST_FIRST).toList();
  }

  private List<Place> city(Row row) {
    String name = row.text("name");
    return List.of(
        new Place(
            name,
            row.choice("rank", Place.Kind.class),
            known.of(row, row.country("country")),
            name,
            row.number("latitude", -90, 90),
            row.number("longitude", -180, 180),
            (int) row.number("population", 0, 100_000)));
  }

  /** What a row of places.tsv says about its form. */
  private enum EntryKind {
    ALIAS,
    VENUE,
    REGION
  }

  /** A row of places.tsv; an alias can be followed only when every venue is known. */
  private record Entry(String form, EntryKind kind, String country, Row row) {

    List<Place> venueOrRegion() {
      return switch (kind) {
        case ALIAS -> List.of();
        case VENUE ->
            List.of(at(row.number("latitude", -90, 90), row.number("longitude", -180, 180)));
        case REGION ->
            List.of(new Place(form, Place.Kind.REGION, country, form, Double.NaN, Double.NaN, 0));
      };
    }

    private Place at(double latitude, double longitude) {
      return new Place(form, Place.Kind.VENUE, country, form, latitude, longitude, 0);
    }

    List<Place> alias(Map<String, Place> byName) {
      if (kind != EntryKind.ALIAS) {
        return List.of();
      }
      String name = row.text("of");
      Place city = byName.get(name + country);
      if (city == null) {
        throw row.broken(
            "is another name of \"" + name + "\", which no table has",
            "correct it, or write a VENUE with coordinates");
      }
      return List.of(
          new Place(
              form,
              city.kind(),
              country,
              city.name(),
              city.latitude(),
              city.longitude(),
              city.population()));
    }
  }

  private List<Entry> entry(Row row) {
    return List.of(
        new Entry(
            Ascii.fold(row.text("form")),
            row.choice("kind", EntryKind.class),
            known.of(row, row.country("country")),
            row));
  }
}
