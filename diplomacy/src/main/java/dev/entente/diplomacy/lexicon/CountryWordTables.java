package dev.entente.diplomacy.lexicon;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads what countries are called: the table of countries itself, and country-words.tsv. */
final class CountryWordTables {

  private final Path folder;
  private final KnownCountries known;

  CountryWordTables(Path folder, KnownCountries known) {
    this.folder = folder;
    this.known = known;
  }

  /** Returns those of the table of countries, and the curated ones. */
  List<CountryWord> read(Table countries) {
    List<CountryWord> generated =
        countries.entries(
            CountryWordTables::ownWords, CountryWord::form, CountryWordTables::wordKey);
    return Table.read("country-words.tsv", folder, "code", "kind", "forms", "from", "until")
        .entries(generated, this::curatedWords, CountryWord::form, CountryWordTables::wordKey);
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
    String code = known.of(row, row.country("code"));
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
}
