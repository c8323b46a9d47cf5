package dev.entente.diplomacy.lexicon;

import dev.entente.diplomacy.meeting.Level;
import java.nio.file.Path;
import java.util.List;

/** Reads the tables of {@link Lexicon}; each method is the format of one of them. */
final class LexiconReader {
  private final Path folder;
  private final KnownCountries known = new KnownCountries();

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
    known.add(countries);
    return new Lexicon(
        countries,
        new CountryWordTables(folder, known).read(table),
        new PlaceTables(folder, known).read(),
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
            .entries(new TitleTable(known)::words, TitleWord::form, TitleTable::key),
        Table.read("level-words.tsv", folder, "forms", "level")
            .entries(LexiconReader::levelWords, LevelWord::form, LevelWord::form),
        Table.read("absent-offices.tsv", folder, "form", "countries")
            .entries(this::absentOffices, AbsentOffice::form, office -> office),
        Table.read("telling-offices.tsv", folder, "form", "country", "countries")
            .entries(this::tellingOffice, TellingOffice::form, TellingOffice::form),
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

  private List<Institution> institution(Row row) {
    return List.of(
        new Institution(
            row.text("form"),
            row.choice("kind", Institution.Kind.class),
            known.orNull(row, "country")));
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
        new StateGroup(
            row.text("form"), row.choice("kind", StateGroup.Kind.class), known.all(row)));
  }

  private List<Agency> agency(Row row) {
    return List.of(
        new Agency(row.text("form"), row.text("provider"), known.orNull(row, "country")));
  }

  private static List<Gathering> gathering(Row row) {
    return List.of(
        new Gathering(
            row.text("form"),
            row.choice("kind", Gathering.Kind.class),
            row.textOrNull("name"),
            row.textOrNull("body")));
  }

  private List<AbsentOffice> absentOffices(Row row) {
    String form = row.text("form");
    return known.all(row).stream().map(country -> new AbsentOffice(form, country)).toList();
  }

  private List<TellingOffice> tellingOffice(Row row) {
    return List.of(
        new TellingOffice(row.text("form"), known.orNull(row, "country"), known.all(row)));
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
    return List.of(new Trap(row.text("form"), row.choice("kind", Trap.Kind.class), known.all(row)));
  }
}
