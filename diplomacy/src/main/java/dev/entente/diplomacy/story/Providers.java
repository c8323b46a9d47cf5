package dev.entente.diplomacy.story;

import dev.entente.diplomacy.lexicon.Agencies;
import dev.entente.diplomacy.lexicon.Agency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The one spelling of each provider's name, from the lexicon's {@code agencies.tsv}.
 *
 * <p>Immutable; letter case, brackets, a leading "the" and white space do not matter.
 */
public final class Providers {

  private static final Providers STANDARD = load();

  private final Map<String, String> spellings;

  private Providers(Map<String, String> spellings) {
    this.spellings = Map.copyOf(spellings);
  }

  /** Returns the table that comes with the program. */
  public static Providers standard() {
    return STANDARD;
  }

  private static Providers load() {
    Map<String, String> spellings = new HashMap<>();
    for (Agency agency : Agencies.standard()) {
      String other = spellings.put(key(agency.form()), agency.provider());
      if (other != null && !other.equals(agency.provider())) {
        throw new IllegalStateException(
            "agencies.tsv: \""
                + agency.form()
                + "\" means "
                + other
                + " and "
                + agency.provider()
                + "; leave one of them out");
      }
    }
    return new Providers(spellings);
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
