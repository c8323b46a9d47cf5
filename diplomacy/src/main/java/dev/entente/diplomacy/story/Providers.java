package dev.entente.diplomacy.story;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The one spelling of each provider's name, from {@code providers.tsv}.
 *
 * <p>Immutable; letter case, brackets, a leading "the" and white space do not matter.
 */
public final class Providers {

  private static final Providers STANDARD = load();

  private final Map<String, String> spellings;
  private final Map<String, String> homes;

  private Providers(Map<String, String> spellings, Map<String, String> homes) {
    this.spellings = Map.copyOf(spellings);
    this.homes = Map.copyOf(homes);
  }

  /** Returns the table that comes with the program. */
  public static Providers standard() {
    return STANDARD;
  }

  private static Providers load() {
    Map<String, String> spellings = new HashMap<>();
    Map<String, String> homes = new HashMap<>();
    for (Tables.Row row : Tables.rows("providers.tsv", 3)) {
      String name = row.cell(0);
      if (!row.cell(1).isEmpty()) {
        homes.put(name, row.cell(1));
      }
      spellings.put(key(name), name);
      for (String alias : row.cell(2).split("\\|", -1)) {
        String other = alias.isBlank() ? null : spellings.put(key(alias), name);
        if (other != null && !other.equals(name)) {
          throw new IllegalStateException(
              row.file()
                  + ", line "
                  + row.line()
                  + ": \""
                  + alias.strip()
                  + "\" already means "
                  + other
                  + "; leave one of them out");
        }
      }
    }
    return new Providers(spellings, homes);
  }

  /** Returns the one spelling of a name; an unknown name comes back with its white space tidied. */
  public String spelling(String name) {
    Objects.requireNonNull(name, "a provider's name to spell");
    return known(name).orElseGet(() -> tidy(name));
  }

  /** Returns the one spelling of a name that the table knows. */
  public Optional<String> known(String name) {
    Objects.requireNonNull(name, "a provider's name to look up");
    return Optional.ofNullable(spellings.get(key(name)));
  }

  /** Returns the ISO 3166-1 alpha-3 code of the country that a provider reports from. */
  public Optional<String> home(String name) {
    return known(name).map(homes::get);
  }

  private static String key(String name) {
    String key = tidy(name).toLowerCase(Locale.ROOT);
    int start = key.startsWith("(") || key.startsWith("[") ? 1 : 0;
    int end = key.endsWith(")") || key.endsWith("]") ? key.length() - 1 : key.length();
    key = start < end ? key.substring(start, end).strip() : key;
    return key.startsWith("the ") ? key.substring(4) : key;
  }

  private static String tidy(String name) {
    return name.replaceAll("[\\s\\u00a0]+", " ").strip();
  }
}
