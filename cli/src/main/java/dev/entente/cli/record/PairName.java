package dev.entente.cli.record;

import dev.entente.diplomacy.lexicon.Ascii;
import dev.entente.diplomacy.lexicon.Country;
import dev.entente.diplomacy.lexicon.CountryWord;
import dev.entente.diplomacy.lexicon.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pair of countries as people write it: KOR-JPN, jpn/kor, "South Korea - Japan", "ROK, Japan".
 */
public final class PairName {

  /** Any of these may stand between the two; a hyphen may also be a part of a name. */
  private static final Pattern BETWEEN =
      Pattern.compile("\\s+(?:and|with|-)\\s+|\\s*[,;/&+:]\\s*|-|\\s+", Pattern.CASE_INSENSITIVE);

  private static final int NAMES_SHOWN = 4;

  private PairName() {}

  /**
   * Returns the pair as the topics have it, {@code AAA-BBB} sorted.
   *
   * @param written codes (ISO 3166-1 alpha-3) or names, in either order
   * @throws IllegalArgumentException if it does not name two countries; says which part is none
   */
  public static String parse(String written) {
    String text = written.strip();
    Matcher between = BETWEEN.matcher(text);
    while (between.find()) {
      Optional<String> one = country(text.substring(0, between.start()));
      Optional<String> other = country(text.substring(between.end()));
      if (one.isPresent() && other.isPresent()) {
        if (one.equals(other)) {
          throw new IllegalArgumentException(
              "\"%s\" names %s twice: a pair has two countries".formatted(written, one.get()));
        }
        return String.join("-", new TreeSet<>(List.of(one.get(), other.get())));
      }
    }
    throw new IllegalArgumentException(refusal(text));
  }

  /** Says which half is no country, where one of them is. */
  private static String refusal(String text) {
    Matcher between = BETWEEN.matcher(text);
    while (between.find()) {
      String one = text.substring(0, between.start());
      String other = text.substring(between.end());
      if (country(one).isPresent() && !other.isBlank()) {
        return noCountry(other);
      }
      if (country(other).isPresent() && !one.isBlank()) {
        return noCountry(one);
      }
    }
    return "\"%s\" does not name two countries: write it like JPN-KOR or \"Japan - South Korea\""
        .formatted(text);
  }

  private static String noCountry(String name) {
    List<String> near =
        Lexicon.standard().countries().stream()
            .filter(country -> country.kind() == Country.Kind.STATE)
            .filter(country -> isNear(name, country))
            .map(country -> country.code() + " " + country.name())
            .limit(NAMES_SHOWN)
            .toList();
    return "\"%s\" is no country%s"
        .formatted(
            name,
            near.isEmpty()
                ? ": give its English name or its code (ISO 3166-1 alpha-3)"
                : ": did you mean " + String.join(" or ", near) + "?");
  }

  private static boolean isNear(String name, Country country) {
    String wanted = folded(name);
    return wanted.length() > 1
        && Stream.of(country.code(), country.alpha2(), country.name())
            .map(PairName::folded)
            .anyMatch(known -> known.startsWith(wanted) || known.contains(" " + wanted));
  }

  private static Optional<String> country(String written) {
    String name = folded(written);
    Lexicon lexicon = Lexicon.standard();
    Optional<String> coded =
        lexicon.country(name.toUpperCase(Locale.ROOT)).map(PairName::representative);
    return coded.or(
        () ->
            lexicon.countryWords().stream()
                .filter(word -> word.kind() == CountryWord.Kind.NAME && !word.former())
                .filter(word -> folded(word.form()).equals(name))
                .map(CountryWord::country)
                .findFirst());
  }

  /** A former state is counted under the one that it became. */
  private static String representative(Country country) {
    return country.kind() == Country.Kind.FORMER && country.of() != null
        ? country.of()
        : country.code();
  }

  private static String folded(String name) {
    return Ascii.fold(name).strip().toLowerCase(Locale.ROOT);
  }
}
