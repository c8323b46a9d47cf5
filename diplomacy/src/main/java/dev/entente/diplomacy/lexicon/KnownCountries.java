package dev.entente.diplomacy.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The codes of countries.tsv, which all other tables may use and none may add to. */
final class KnownCountries {

  private final Set<String> codes = new HashSet<>();

  void add(List<Country> countries) {
    countries.forEach(country -> codes.add(country.code()));
  }

  /** Returns the codes of a row's column of countries. */
  List<String> all(Row row) {
    return row.countries("countries").stream().map(code -> of(row, code)).toList();
  }

  /** Returns the code of a column, or null where it is empty. */
  String orNull(Row row, String column) {
    String code = row.countryOrNull(column);
    return code == null ? null : of(row, code);
  }

  /** Returns a code of a row, if the table of countries has it; else says what to write. */
  String of(Row row, String code) {
    if (!codes.contains(code)) {
      throw row.broken(
          "has the code " + code + ", which countries.tsv does not have",
          "write an ISO 3166-1 alpha-3 code of a land that exists, YUG or XKX");
    }
    return code;
  }
}
