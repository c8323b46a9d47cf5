package dev.entente.diplomacy.lexicon;

import dev.entente.diplomacy.meeting.Level;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the tables of {@link Lexicon}; each method is the format of one of them. */
final class LexiconReader {
  private static final Comparator<Place> BEST_FIRST =
      Comparator.comparing(Place::form)
          .thenComparing(Place::kind)
          .thenComparing(Place::population, Comparator.reverseOrder())
          .thenComparing(Place::country);

  private final Path folder;
  private final Set<String> codes = new HashSet<>();

  private LexiconReader(Path folder) {
    this.folder = folder;
  }

  /** Reads our tables, and a newsroom's on top where the folder is not null. */
  static Lexicon read(Path folder) {
    return new LexiconReader(folder).read();
  }

  private Lexicon read() {
    Table table =
        Table.read(
            "countries.tsv",
            null,
            "code",
            "alpha2",
            "kind",
            "of",
            "name",
            "capital",
            "names",
            "adjectives",
            "persons");
    List<Country> countries = table.entries(LexiconReader::country, Country::code, Country::code);
    countries.forEach(country -> codes.add(country.code()));
    return new Lexicon(
        countries,
        countryWords(table),
        places(),
        Table.read("governments.tsv", folder, "form", "kind", "country")
            .entries(this::institution, Institution::form, Institution::form),
        Table.read("bodies.tsv", folder, "short", "forms")
            .entries(LexiconReader::bodyNames, BodyName::form, BodyName::form),
        Table.read("body-offices.tsv", folder, "form", "body", "level")
            .entries(LexiconReader::bodyOffice, BodyOffice::form, BodyOffice::form),
        Table.read("groups.tsv", folder, "form", "kind", "countries")
            .entries(this::stateGroup, StateGroup::form, StateGroup::form),
        Table.read("agencies.tsv", folder, "form", "provider", "country")
            .entries(this::agency, Agency::form, Agency::form),
        Table.read("host-events.tsv", folder, "form", "kind", "name", "body")
            .entries(LexiconReader::gathering, Gathering::form, Gathering::form),
        Table.read("titles.tsv", folder, "forms", "part", "meaning", "countries")
            .entries(this::titleWords, TitleWord::form, LexiconReader::titleKey),
        Table.read("level-words.tsv", folder, "forms", "level")
            .entries(LexiconReader::levelWords, LevelWord::form, LevelWord::form),
        Table.read("names.tsv", folder, "forms", "part")
            .entries(LexiconReader::nameWords, NameWord::form, NameWord::form),
        Table.read("traps.tsv", folder, "form", "kind", "countries", "note")
            .entries(this::trap, Trap::form, Trap::form));
  }

  private static List<Country> country(Row row) {
    return List.of(
        new Country(
            row.country("code"),
            row.text("alpha2"),
            row.choice("kind", Country.Kind.class),
            row.countryOrNull("of"),
            row.text("name"),
            row.textOrNull("capital")));
  }

  private List<CountryWord> countryWords(Table countries) {
    List<CountryWord> generated =
        countries.entries(LexiconReader::ownWords, CountryWord::form, LexiconReader::wordKey);
    return Table.read("country-words.tsv", folder, "code", "kind", "forms", "from", "until")
        .entries(generated, this::curatedWords, CountryWord::form, LexiconReader::wordKey);
  }

  private static Object wordKey(CountryWord word) {
    return List.of(word.form(), word.kind(), word.country());
  }

  private static List<CountryWord> ownWords(Row row) {
    String code = row.country("code");
    return Stream.of(
            words(row, "names", CountryWord.Kind.NAME, code),
            words(row, "adjectives", CountryWord.Kind.ADJECTIVE, code),
            words(row, "persons", CountryWord.Kind.PERSON, code))
        .flatMap(List::stream)
        .toList();
  }

  private static List<CountryWord> words(
      Row row, String column, CountryWord.Kind kind, String code) {
    return row.list(column).stream()
        .map(form -> new CountryWord(form, kind, code, null, null))
        .toList();
  }

  private List<CountryWord> curatedWords(Row row) {
    String code = known(row, row.country("code"));
    CountryWord.Kind kind = row.choice("kind", CountryWord.Kind.class);
    var from = row.dayOrNull("from");
    var until = row.dayOrNull("until");
    if (from != null && until != null && !from.isBefore(until)) {
      throw row.broken("ends before it begins", "write \"from\" before \"until\"");
    }
    return row.list("forms").stream()
        .map(form -> new CountryWord(form, kind, code, from, until))
        .toList();
  }

  private List<Place> places() {
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
            known(row, row.country("country")),
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
            known(row, row.country("country")),
            row));
  }

  private List<Institution> institution(Row row) {
    return List.of(
        new Institution(
            row.text("form"),
            row.choice("kind", Institution.Kind.class),
            knownOrNull(row, "country")));
  }

  private static List<BodyName> bodyNames(Row row) {
    return row.list("forms").stream().map(form -> new BodyName(form, row.text("short"))).toList();
  }

  private static List<BodyOffice> bodyOffice(Row row) {
    return List.of(
        new BodyOffice(row.text("form"), row.text("body"), row.choice("level", Level.class)));
  }

  private List<StateGroup> stateGroup(Row row) {
    return List.of(
        new StateGroup(row.text("form"), row.choice("kind", StateGroup.Kind.class), knownAll(row)));
  }

  private List<Agency> agency(Row row) {
    return List.of(new Agency(row.text("form"), row.text("provider"), knownOrNull(row, "country")));
  }

  private static List<Gathering> gathering(Row row) {
    return List.of(
        new Gathering(
            row.text("form"),
            row.choice("kind", Gathering.Kind.class),
            row.textOrNull("name"),
            row.textOrNull("body")));
  }

  /** What sort of word a row of titles.tsv holds. */
  private enum Part {
    ROLE,
    MODIFIER,
    PORTFOLIO
  }

  private List<TitleWord> titleWords(Row row) {
    Part part = row.choice("part", Part.class);
    List<String> countries = knownAll(row);
    return row.list("forms").stream()
        .map(
            form ->
                switch (part) {
                  case ROLE -> role(row, form, countries);
                  case MODIFIER ->
                      new TitleWord.Modifier(form, row.choice("meaning", TitleWord.Effect.class));
                  case PORTFOLIO -> new TitleWord.Portfolio(form);
                })
        .toList();
  }

  private static TitleWord role(Row row, String form, List<String> countries) {
    return switch (row.text("meaning")) {
      case "NONE" -> new TitleWord.Role(form, Standing.NOBODY, null, countries);
      case "SPEAKER" -> new TitleWord.Role(form, Standing.SPEAKER, null, countries);
      case "LEGISLATOR" -> new TitleWord.Role(form, Standing.LEGISLATOR, null, countries);
      default ->
          new TitleWord.Role(
              form, Standing.REPRESENTATIVE, row.choice("meaning", Level.class), countries);
    };
  }

  private static Object titleKey(TitleWord word) {
    List<String> countries =
        word instanceof TitleWord.Role role ? role.countries() : List.of(word.getClass().getName());
    return List.of(word.form(), countries);
  }

  private static List<LevelWord> levelWords(Row row) {
    Level level = row.choice("level", Level.class);
    return row.list("forms").stream().map(form -> new LevelWord(form, level)).toList();
  }

  private static List<NameWord> nameWords(Row row) {
    NameWord.Part part = row.choice("part", NameWord.Part.class);
    return row.list("forms").stream().map(form -> new NameWord(form, part)).toList();
  }

  private List<Trap> trap(Row row) {
    return List.of(new Trap(row.text("form"), row.choice("kind", Trap.Kind.class), knownAll(row)));
  }

  private List<String> knownAll(Row row) {
    return row.countries("countries").stream().map(code -> known(row, code)).toList();
  }

  private String knownOrNull(Row row, String column) {
    String code = row.countryOrNull(column);
    return code == null ? null : known(row, code);
  }

  private String known(Row row, String code) {
    if (!codes.contains(code)) {
      throw row.broken(
          "has the code " + code + ", which countries.tsv does not have",
          "write an ISO 3166-1 alpha-3 code of a land that exists, YUG or XKX");
    }
    return code;
  }
}
