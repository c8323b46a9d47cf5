package dev.entente.diplomacy.lexicon;

import java.util.List;

/** The providers' names by themselves, for those who need no more of the lexicon. */
public final class Agencies {

  private Agencies() {}

  /** Returns every printed name of {@code agencies.tsv}, in its order, read anew. */
  public static List<Agency> standard() {
    return Table.read("agencies.tsv", null, "form", "provider", "country")
        .entries(Agencies::agency, Agency::form, Agency::form);
  }

  private static List<Agency> agency(Row row) {
    return List.of(new Agency(row.text("form"), row.text("provider"), row.textOrNull("country")));
  }
}
