package dev.entente.cli.record;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** English names of countries by ISO 3166-1 alpha-3, from the JDK's locale data. */
public final class CountryNames {

  private static final Map<String, String> BY_CODE =
      Stream.of(Locale.getISOCountries())
          .map(code -> new Locale("", code))
          .collect(
              Collectors.toUnmodifiableMap(
                  Locale::getISO3Country,
                  country -> country.getDisplayCountry(Locale.ENGLISH),
                  (one, other) -> one));

  /** What ISO does not list, or the JDK names otherwise than the wires. */
  private static final Map<String, String> OTHERS =
      Map.of("XKX", "Kosovo", "YUG", "Yugoslavia", "PSE", "Palestine");

  private CountryNames() {}

  /** Returns the name, or the code where there is none. */
  public static String of(String code) {
    String other = OTHERS.get(code);
    return other == null ? BY_CODE.getOrDefault(code, code) : other;
  }

  /** Returns the names of several, with dashes between. */
  public static String of(List<String> codes) {
    return codes.stream().map(code -> of(code)).collect(Collectors.joining(" - "));
  }
}
