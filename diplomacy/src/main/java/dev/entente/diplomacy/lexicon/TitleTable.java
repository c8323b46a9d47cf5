package dev.entente.diplomacy.lexicon;

import dev.entente.diplomacy.meeting.Level;
import java.util.List;

/** Reads titles.tsv. */
final class TitleTable {

  private final KnownCountries known;

  TitleTable(KnownCountries known) {
    this.known = known;
  }

  /** What sort of word a row of titles.tsv holds. */
  private enum Part {
    ROLE,
    MODIFIER,
    PORTFOLIO
  }

  /** Returns the words of a row. */
  List<TitleWord> words(Row row) {
    Part part = row.choice("part", Part.class);
    List<String> countries = known.all(row);
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

  /** Returns what tells two rows apart: the form, and of a role its countries. */
  static Object key(TitleWord word) {
    List<String> countries =
        word instanceof TitleWord.Role role ? role.countries() : List.of(word.getClass().getName());
    return List.of(word.form(), countries);
  }
}
