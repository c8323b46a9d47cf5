package dev.entente.diplomacy.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.diplomacy.meeting.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
  private final Lexicon lexicon = Lexicon.standard();

  /** Lands without inhabitants, and so without demonym or capital of their own. */
  private static final Set<String> UNINHABITED = Set.of("ATA", "BVT", "HMD", "IOT", "SGS", "UMI");

  private Set<String> countriesWith(CountryWord.Kind kind) {
    return lexicon.countryWords().stream()
        .filter(word -> word.kind() == kind)
        .map(CountryWord::country)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> countriesOf(String form, CountryWord.Kind kind) {
    return lexicon.countryWords().stream()
        .filter(word -> word.form().equals(form) && word.kind() == kind)
        .map(CountryWord::country)
        .sorted()
        .toList();
  }

  @Test
  void everyIsoCodeHasANameAnAdjectiveAndACapitalWhereOneExists() {
    Set<String> codes = new TreeSet<>(Set.of("XKX", "YUG"));
    for (String alpha2 : Locale.getISOCountries()) {
      codes.add(new Locale("", alpha2).getISO3Country());
    }
    assertThat(lexicon.countries()).extracting(Country::code).containsExactlyElementsOf(codes);
    assertThat(countriesWith(CountryWord.Kind.NAME)).isEqualTo(codes);
    Set<String> described = countriesWith(CountryWord.Kind.ADJECTIVE);
    assertThat(codes)
        .allMatch(
            code ->
                described.contains(code)
                    || UNINHABITED.contains(code)
                    || Set.of("ATF", "SJM").contains(code));
    assertThat(lexicon.countries())
        .filteredOn(country -> country.capital() == null)
        .extracting(Country::code)
        .containsExactlyInAnyOrder("ATA", "BVT", "HMD", "IOT", "UMI", "TKL");
  }

  @Test
  void everyStatesCapitalIsAPlaceThatMayStandForIt() {
    assertThat(lexicon.countries())
        .filteredOn(country -> country.kind() == Country.Kind.STATE)
        .allSatisfy(
            country ->
                assertThat(lexicon.places(country.capital()))
                    .as(country.name())
                    .anyMatch(place -> place.country().equals(country.code()) && place.governs()));
  }

  @Test
  void knowsStatesFromLandsThatBelongToThem() {
    assertThat(lexicon.countries()).filteredOn(c -> c.kind() == Country.Kind.STATE).hasSize(199);
    assertThat(lexicon.country("GRL")).get().extracting(Country::of).isEqualTo("DNK");
    assertThat(lexicon.country("TWN"))
        .get()
        .extracting(Country::kind)
        .isEqualTo(Country.Kind.STATE);
    assertThat(lexicon.country("PSE"))
        .get()
        .extracting(Country::kind)
        .isEqualTo(Country.Kind.STATE);
    assertThat(lexicon.country("YUG")).get().extracting(Country::of).isEqualTo("SRB");
    assertThat(lexicon.country("ZZZ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "South Korea, KOR",
    "S. Korea, KOR",
    "Republic of Korea, KOR",
    "ROK, KOR",
    "N. Korea, PRK",
    "DPRK, PRK",
    "U.S., USA",
    "US, USA",
    "United States, USA",
    "America, USA",
    "Britain, GBR",
    "U.K., GBR",
    "Holland, NLD",
    "Ivory Coast, CIV",
    "Côte d'Ivoire, CIV",
    "Burma, MMR",
    "Türkiye, TUR",
    "Turkey, TUR",
    "UAE, ARE",
    "DRC, COD",
    "Soviet Union, RUS",
    "Zaire, COD",
    "Upper Volta, BFA",
    "West Germany, DEU",
    "Yugoslavia, YUG",
    "Holy See, VAT",
    "Taiwan, TWN",
    "Palestinian Authority, PSE",
    "Kosovo, XKX",
    "Hong Kong, HKG",
    "Czechoslovakia, CZE"
  })
  void aNameMeansItsCountry(String form, String country) {
    assertThat(countriesOf(form, CountryWord.Kind.NAME)).containsExactly(country);
  }

  @ParameterizedTest
  @CsvSource({
    "British, GBR", "Philippine, PHL", "Emirati, ARE", "Kazakh, KAZ", "Argentine, ARG",
        "Swiss, CHE",
    "Dutch, NLD", "French, FRA", "South Korean, KOR", "Soviet, RUS", "Japanese, JPN", "Saudi, SAU",
    "Nigerien, NER", "Nigerian, NGA", "New Zealand, NZL", "Myanmar, MMR"
  })
  void anAdjectiveMeansItsCountry(String form, String country) {
    assertThat(countriesOf(form, CountryWord.Kind.ADJECTIVE)).containsExactly(country);
  }

  @ParameterizedTest
  @CsvSource({"Briton, GBR", "Filipinos, PHL", "Swede, SWE", "Spaniards, ESP", "Egyptians, EGY"})
  void peopleAreKnownByTheirCountry(String form, String country) {
    assertThat(countriesOf(form, CountryWord.Kind.PERSON)).containsExactly(country);
  }

  @ParameterizedTest
  @CsvSource({"Sino, CHN", "Franco, FRA", "Anglo, GBR", "Russo, RUS", "Indo, IND", "Austro, AUT"})
  void aPrefixHeadsAHyphenPair(String form, String country) {
    assertThat(countriesOf(form, CountryWord.Kind.PREFIX)).containsExactly(country);
  }

  @Test
  void aFormerStatesNameStandsForItInItsTimeOnly() {
    CountryWord soviet =
        lexicon.countryWords().stream()
            .filter(word -> word.form().equals("Soviet Union"))
            .findFirst()
            .orElseThrow();
    assertThat(soviet.standsOn(LocalDate.of(1987, 3, 1))).isTrue();
    assertThat(soviet.standsOn(LocalDate.of(1991, 12, 26))).isFalse();
    assertThat(soviet.former()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Kiev, Kyiv, UKR",
    "Seoul, Seoul, KOR",
    "Brasília, Brasilia, BRA",
    "Davos, Davos, CHE",
    "Camp David, Camp David, USA",
    "Panmunjom, Panmunjom, KOR",
    "Taba, Taba, EGY",
    "Sharm El Sheikh, Sharm el-Sheikh, EGY",
    "The Hague, The Hague, NLD",
    "Putrajaya, Putrajaya, MYS",
    "Vientiane, Vientiane, LAO",
    "Lausanne, Lausanne, CHE",
    "Reykjavik, Reykjavik, ISL",
    "Tripoli, Tripoli, LBY",
    "London, London, GBR",
    "Paris, Paris, FRA",
    "Moscow, Moscow, RUS",
    "Pusan, Busan, KOR",
    "Peking, Beijing, CHN",
    "Washington, Washington, USA"
  })
  void aPlaceResolvesToItsNameAndCountry(String form, String name, String country) {
    Place best = lexicon.places(form).get(0);
    assertThat(best.name()).isEqualTo(name);
    assertThat(best.country()).isEqualTo(country);
    assertThat(best.latitude()).isBetween(-90.0, 90.0);
    assertThat(best.longitude()).isBetween(-180.0, 180.0);
  }

  @Test
  void theGazetteerHoldsTheWorldsLargerPlaces() {
    assertThat(lexicon.places()).hasSizeBetween(4_500, 6_000);
    assertThat(lexicon.places())
        .filteredOn(place -> place.kind() == Place.Kind.REGION)
        .hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jordan",
        "Chad",
        "Georgia",
        "Israel",
        "Milan",
        "Hassan",
        "Paris",
        "Nice",
        "Reading",
        "Male",
        "Van",
        "Turkey",
        "Guinea",
        "Korea",
        "Congo",
        "Dominican",
        "New Mexico",
        "New Jersey",
        "Guinea pig",
        "the North",
        "South China Sea",
        "Washington"
      })
  void anAmbiguousFormIsATrap(String form) {
    assertThat(lexicon.trap(form)).isPresent();
  }

  @Test
  void aFormOfSeveralLandsIsAlwaysATrap() {
    var countriesByForm =
        lexicon.countryWords().stream()
            .filter(word -> !word.former() && word.kind() != CountryWord.Kind.PREFIX)
            .collect(
                Collectors.groupingBy(
                    CountryWord::form,
                    Collectors.mapping(CountryWord::country, Collectors.toSet())));
    assertThat(countriesByForm)
        .allSatisfy(
            (form, countries) ->
                assertThat(countries.size() == 1 || lexicon.trap(form).isPresent())
                    .as(form + " means " + countries)
                    .isTrue());
  }

  @Test
  void theCuratedFamiliesAreThere() {
    assertThat(lexicon.institutions())
        .contains(
            new Institution("Kremlin", Institution.Kind.GOVERNMENT, "RUS"),
            new Institution("Cheong Wa Dae", Institution.Kind.GOVERNMENT, "KOR"),
            new Institution("State Department", Institution.Kind.MINISTRY, "USA"),
            new Institution("Hamas", Institution.Kind.NO_STATE, "PSE"),
            new Institution("foreign ministry", Institution.Kind.MINISTRY, null));
    assertThat(lexicon.bodyNames())
        .contains(
            new BodyName("United Nations", "UN"),
            new BodyName("G-20", "G20"),
            new BodyName("European Community", "EC"));
    assertThat(lexicon.bodyOffices())
        .extracting(BodyOffice::form)
        .contains("EU foreign policy chief", "UN Secretary-General", "NATO Secretary General");
    assertThat(lexicon.stateGroups())
        .contains(new StateGroup("two Koreas", StateGroup.Kind.NOUN, List.of("KOR", "PRK")));
    assertThat(lexicon.agency("Yonhap")).get().extracting(Agency::country).isEqualTo("KOR");
    assertThat(lexicon.agency("Reuters")).get().extracting(Agency::country).isNull();
    assertThat(lexicon.agencies())
        .allSatisfy(
            agency -> assertThat(lexicon.agency(agency.provider())).as("%s", agency).isPresent());
    assertThat(lexicon.gatherings())
        .contains(
            new Gathering("Shangri-La Dialogue", Gathering.Kind.EVENT, "Shangri-La Dialogue", null),
            new Gathering("G-20 summit", Gathering.Kind.EVENT, "G20 summit", "G20"),
            new Gathering("Dialogue", Gathering.Kind.HEAD, null, null));
    assertThat(lexicon.levelWords())
        .contains(
            new LevelWord("vice-ministerial", Level.VICE_MINISTER),
            new LevelWord("summit", Level.HEAD_OF_STATE_OR_GOVERNMENT));
    assertThat(lexicon.nameWords())
        .contains(
            new NameWord("Dato' Seri Utama", NameWord.Part.HONORIFIC),
            new NameWord("Gen.", NameWord.Part.RANK),
            new NameWord("bin", NameWord.Part.PARTICLE));
  }

  @Test
  void knowsWhereAPlaceLies() {
    assertThat(lexicon.spot("Nairobi", List.of()))
        .hasValueSatisfying(
            spot -> {
              assertThat(spot.country()).isEqualTo("KEN");
              assertThat(spot.latitude()).isBetween(-1.4, -1.2);
              assertThat(spot.longitude()).isBetween(36.7, 36.9);
            });
    assertThat(lexicon.spot("South Korea", List.of())).hasValue(new Spot("KOR", null, null));
    assertThat(lexicon.spot("Georgia", List.of("GEO", "USA")))
        .hasValue(new Spot("GEO", null, null));
    assertThat(lexicon.spot("Nowhere-on-Sea", List.of())).isEmpty();
  }

  @Test
  void ofTwoCitiesWithOneNameItIsThatOfASideThatMeets() {
    assertThat(lexicon.spot("Tripoli", List.of())).map(Spot::country).hasValue("LBY");
    assertThat(lexicon.spot("Tripoli", List.of("CYP", "LBN"))).map(Spot::country).hasValue("LBN");
  }

  @Test
  void everyGatheringAndOfficeOfABodyNamesOneThatIsThere() {
    Set<String> bodies =
        lexicon.bodyNames().stream().map(BodyName::body).collect(Collectors.toSet());
    assertThat(lexicon.bodyOffices()).extracting(BodyOffice::body).isSubsetOf(bodies);
    assertThat(lexicon.gatherings())
        .filteredOn(gathering -> gathering.body() != null)
        .extracting(Gathering::body)
        .isSubsetOf(bodies);
  }

  @Test
  void knowsOfficesThatAStateDoesNotHave() {
    assertThat(lexicon.lacks("JPN", "President")).isTrue();
    assertThat(lexicon.lacks("USA", "President")).isFalse();
    assertThat(lexicon.lacks("USA", "Prime Minister")).isTrue();
    assertThat(lexicon.lacks("JPN", "Prime Minister")).isFalse();
  }
}
