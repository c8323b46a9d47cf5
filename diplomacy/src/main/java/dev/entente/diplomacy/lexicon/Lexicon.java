package dev.entente.diplomacy.lexicon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The noun side of the lexicon: every form that names a country, a place, a government, a body, a
 * gathering, an agency, a title or a part of a name. Immutable, and the same for the same tables:
 * lists are in the tables' order.
 *
 * <p>Forms are as printed. Those without a lower-case letter ("US", "ROK") and those with a
 * lower-case first letter mean themselves exactly; the others may be matched in capitals too, as
 * headlines have them. {@link #traps()} tells which forms deceive, and which longer forms mean
 * something else.
 */
public final class Lexicon {
  private static final class Holder {
    private static final Lexicon STANDARD = LexiconReader.read(null);
  }

  private final Map<String, Country> countries;
  private final Map<String, Country> countriesByName;
  private final List<CountryWord> countryWords;
  private final List<Place> places;
  private final Map<String, List<Place>> placesByForm;
  private final List<Institution> institutions;
  private final List<BodyName> bodyNames;
  private final List<BodyOffice> bodyOffices;
  private final List<StateGroup> stateGroups;
  private final List<Agency> agencies;
  private final Map<String, Agency> agenciesByForm;
  private final List<Gathering> gatherings;
  private final List<TitleWord> titleWords;
  private final Titles titles;
  private final List<LevelWord> levelWords;
  private final Set<AbsentOffice> absentOffices;
  private final Map<String, TellingOffice> tellingOffices;
  private final List<NameWord> nameWords;
  private final Map<String, Trap> traps;

  Lexicon(
      List<Country> countries,
      List<CountryWord> countryWords,
      List<Place> places,
      List<Institution> institutions,
      List<BodyName> bodyNames,
      List<BodyOffice> bodyOffices,
      List<StateGroup> stateGroups,
      List<Agency> agencies,
      List<Gathering> gatherings,
      List<TitleWord> titleWords,
      List<LevelWord> levelWords,
      List<AbsentOffice> absentOffices,
      List<TellingOffice> tellingOffices,
      List<NameWord> nameWords,
      List<Trap> traps) {
    this.countries = byKey(countries, Country::code);
    this.countriesByName = byKey(countries, Country::name);
    this.countryWords = countryWords;
    this.places = places;
    this.placesByForm = places.stream().collect(Collectors.groupingBy(Place::form));
    this.institutions = institutions;
    this.bodyNames = bodyNames;
    this.bodyOffices = bodyOffices;
    this.stateGroups = stateGroups;
    this.agencies = agencies;
    this.agenciesByForm = byKey(agencies, Agency::form);
    this.gatherings = gatherings;
    this.titleWords = titleWords;
    this.titles = new Titles(titleWords);
    this.levelWords = levelWords;
    this.absentOffices = Set.copyOf(absentOffices);
    this.tellingOffices = byKey(tellingOffices, TellingOffice::form);
    this.nameWords = nameWords;
    this.traps = byKey(traps, Trap::form);
  }

  private static <E> Map<String, E> byKey(Collection<E> entries, Function<E, String> key) {
    Map<String, E> map = new HashMap<>();
    entries.forEach(entry -> map.put(key.apply(entry), entry));
    return map;
  }

  /** Returns the lexicon that comes with Entente, read once. */
  public static Lexicon standard() {
    return Holder.STANDARD;
  }

  /**
   * Returns our lexicon with a newsroom's own entries on top. Its tables have the names and columns
   * of ours, and only those lines that differ: a line with a known form replaces ours, a line of
   * "!" and a form takes ours away.
   *
   * @throws LexiconException where a line cannot be read, or the folder does not exist
   */
  public static Lexicon with(Path folder) {
    Objects.requireNonNull(folder, "no folder with a newsroom's entries");
    if (!Files.isDirectory(folder)) {
      throw new LexiconException(
          folder + " is not a folder: name one that holds tables such as titles.tsv");
    }
    return LexiconReader.read(folder);
  }

  /**
   * Returns whether a state has no such office: there is no president of Japan.
   *
   * @param country ISO 3166-1 alpha-3 of the state
   * @param title as printed, without a country
   */
  public boolean lacks(String country, String title) {
    Objects.requireNonNull(country, "no state that might have an office");
    Objects.requireNonNull(title, "no office that it might have");
    return absentOffices.contains(new AbsentOffice(title.toLowerCase(Locale.ROOT), country));
  }

  /**
   * Returns the office of a title that tells by itself whose it is.
   *
   * @param title as printed, without a country
   */
  public Optional<TellingOffice> tellingOffice(String title) {
    Objects.requireNonNull(title, "no office that might tell whose it is");
    return Optional.ofNullable(tellingOffices.get(title.toLowerCase(Locale.ROOT)));
  }

  /** Returns the country of an ISO 3166-1 alpha-3 code. */
  public Optional<Country> country(String code) {
    return Optional.ofNullable(countries.get(code));
  }

  /** Returns every land with a code, by code. */
  public List<Country> countries() {
    return countries.values().stream().sorted((a, b) -> a.code().compareTo(b.code())).toList();
  }

  /** Returns the words that speak of countries: names, adjectives, people, prefixes. */
  public List<CountryWord> countryWords() {
    return countryWords;
  }

  /** Returns every place, the best of a form first. */
  public List<Place> places() {
    return places;
  }

  /**
   * Returns the places of a name, best first: capitals and seats, venues, then by population.
   * Accents do not matter.
   */
  public List<Place> places(String name) {
    return placesByForm.getOrDefault(Ascii.fold(name), List.of());
  }

  /**
   * Returns where a place lies that a story names as a meeting's: a city, a land or a country. Of
   * several places with the name it is the one in a country that takes part, else the best known.
   *
   * @param name as printed
   * @param parties ISO 3166-1 alpha-3 of the states that meet
   */
  public Optional<Spot> spot(String name, Collection<String> parties) {
    Objects.requireNonNull(name, "the name of a place");
    List<Place> cities =
        places(name).stream().filter(place -> place.kind() != Place.Kind.REGION).toList();
    return cities.stream()
        .filter(place -> parties.contains(place.country()))
        .findFirst()
        .or(() -> cities.stream().findFirst())
        .map(Spot::of)
        .or(() -> Optional.ofNullable(countriesByName.get(name)).map(Spot::of))
        .or(() -> places(name).stream().findFirst().map(Spot::of));
  }

  /** Returns the institutions that a story names for a state. */
  public List<Institution> institutions() {
    return institutions;
  }

  /** Returns the names of international bodies. */
  public List<BodyName> bodyNames() {
    return bodyNames;
  }

  /** Returns the offices that represent bodies. */
  public List<BodyOffice> bodyOffices() {
    return bodyOffices;
  }

  /** Returns the names that stand for particular states. */
  public List<StateGroup> stateGroups() {
    return stateGroups;
  }

  /** Returns the agencies' printed names. */
  public List<Agency> agencies() {
    return agencies;
  }

  /** Returns the agency of a printed name. */
  public Optional<Agency> agency(String form) {
    return Optional.ofNullable(agenciesByForm.get(form));
  }

  /** Returns gatherings and the head nouns of their names. */
  public List<Gathering> gatherings() {
    return gatherings;
  }

  /** Returns the words that titles are made of. */
  public List<TitleWord> titleWords() {
    return titleWords;
  }

  /** Returns the grammar that ranks titles. */
  public Titles titles() {
    return titles;
  }

  /** Returns the words that tell a meeting's level by themselves. */
  public List<LevelWord> levelWords() {
    return levelWords;
  }

  /** Returns honorifics, ranks, particles and suffixes of names. */
  public List<NameWord> nameWords() {
    return nameWords;
  }

  /** Returns the forms that deceive, by form. */
  public Map<String, Trap> traps() {
    return new LinkedHashMap<>(traps);
  }

  /** Returns in which way a form deceives, if it does. */
  public Optional<Trap> trap(String form) {
    return Optional.ofNullable(traps.get(form));
  }
}
