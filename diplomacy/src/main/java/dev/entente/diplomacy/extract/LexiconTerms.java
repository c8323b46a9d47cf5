package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Sense.Kind;
import dev.entente.diplomacy.lexicon.BodyName;
import dev.entente.diplomacy.lexicon.BodyOffice;
import dev.entente.diplomacy.lexicon.Country;
import dev.entente.diplomacy.lexicon.CountryWord;
import dev.entente.diplomacy.lexicon.Gathering;
import dev.entente.diplomacy.lexicon.Institution;
import dev.entente.diplomacy.lexicon.Lexicon;
import dev.entente.diplomacy.lexicon.NameWord;
import dev.entente.diplomacy.lexicon.Place;
import dev.entente.diplomacy.lexicon.StateGroup;
import dev.entente.diplomacy.lexicon.Trap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the lexicon into phrases with senses, the most telling sense of a phrase first. */
final class LexiconTerms {

  private final Lexicon lexicon;
  private final Map<String, Trap> traps;
  private final List<LexiconEntry> entries = new ArrayList<>();
  private final Set<String> places = new HashSet<>();

  private LexiconTerms(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.traps = lexicon.traps();
  }

  /** Returns every phrase of a lexicon that the readers look for. */
  static List<LexiconEntry> of(Lexicon lexicon) {
    LexiconTerms terms = new LexiconTerms(lexicon);
    terms.traps.values().forEach(terms::trap);
    lexicon.countryWords().forEach(terms::countryWord);
    lexicon.stateGroups().forEach(terms::group);
    lexicon.institutions().forEach(terms::institution);
    lexicon.bodyNames().forEach(terms::body);
    lexicon.bodyOffices().forEach(terms::bodyOffice);
    lexicon.gatherings().forEach(terms::gathering);
    terms.entries.addAll(TitleTerms.of(lexicon.titleWords()));
    lexicon.places().forEach(terms::place);
    lexicon.nameWords().forEach(terms::nameWord);
    terms.entries.addAll(TitleTerms.ofCounterparts());
    return terms.entries;
  }

  private void add(Kind kind, String code, String name, String phrase) {
    Trap trap = traps.get(phrase);
    boolean minor = kind == Kind.CITY || kind == Kind.REGION;
    boolean shy =
        minor && trap != null && (trap.kind() == Trap.Kind.WORD || trap.kind() == Trap.Kind.PERSON);
    entries.add(new LexiconEntry(phrase, Sense.of(kind, code, name, phrase, shy)));
  }

  private void trap(Trap trap) {
    if (trap.kind() == Trap.Kind.NEVER) {
      boolean small = !Character.isUpperCase(trap.form().charAt(0));
      entries.add(
          new LexiconEntry(
              trap.form(),
              new Sense(
                  Kind.NOTHING,
                  null,
                  null,
                  null,
                  false,
                  small ? Sense.Writing.LOWER : Sense.writing(trap.form()),
                  false)));
    }
  }

  private void countryWord(CountryWord word) {
    Country country = lexicon.country(word.country()).orElse(null);
    boolean state =
        country != null
            && (country.kind() != Country.Kind.TERRITORY || word.country().equals("HKG"));
    if (!state) {
      return;
    }
    Trap trap = traps.get(word.form());
    boolean other =
        trap != null
            && trap.kind() == Trap.Kind.SEVERAL
            && !trap.countries().isEmpty()
            && !trap.countries().get(0).equals(word.country());
    if (other) {
      if (word.kind() == CountryWord.Kind.NAME) {
        add(Kind.NAMESAKE, word.country(), country.name(), word.form());
      }
      return;
    }
    switch (word.kind()) {
      case NAME -> add(Kind.STATE, word.country(), country.name(), word.form());
      case ADJECTIVE -> add(Kind.ADJECTIVE, word.country(), country.capital(), word.form());
      case PERSON -> {
        if (word.form().endsWith("s")) {
          add(Kind.PEOPLE, word.country(), null, word.form());
        }
      }
      case PREFIX -> add(Kind.PAIR_HEAD, word.country(), null, word.form());
    }
  }

  private void group(StateGroup group) {
    String codes = String.join("|", group.countries());
    switch (group.kind()) {
      case NOUN -> add(Kind.STATE, codes, null, group.form());
      case ADJECTIVE -> add(Kind.ADJECTIVE, codes, null, group.form());
      case TALKS -> {}
    }
  }

  private void institution(Institution institution) {
    if (institution.kind() == Institution.Kind.NO_STATE) {
      entries.add(new LexiconEntry(institution.form(), Sense.office(Kind.NEVER_RANK, null, false)));
      return;
    }
    if (institution.country() == null) {
      entries.add(new LexiconEntry(institution.form(), Sense.office(Kind.ROLE, null, false)));
      return;
    }
    boolean residence =
        institution.kind() == Institution.Kind.RESIDENCE
            || institution.form().equals("White House")
            || institution.form().equals("Kremlin");
    String city =
        residence
            ? lexicon.country(institution.country()).map(Country::capital).orElse(null)
            : null;
    add(Kind.GOVERNMENT, institution.country(), city, institution.form());
  }

  private void body(BodyName body) {
    add(Kind.BODY, null, body.body(), body.form());
  }

  /** An office that names no body beside it; "EU foreign policy chief" is read as two. */
  private void bodyOffice(BodyOffice office) {
    boolean named =
        lexicon.bodyNames().stream()
            .anyMatch(
                body ->
                    office.form().startsWith(body.form() + " ")
                        && !body.form().equals("Security Council"));
    if (!named) {
      entries.add(
          new LexiconEntry(
              office.form(),
              new Sense(
                  Kind.ROLE,
                  null,
                  office.body(),
                  office.level(),
                  false,
                  Sense.Writing.ANY,
                  false)));
    }
  }

  private void gathering(Gathering gathering) {
    switch (gathering.kind()) {
      case EVENT -> add(Kind.EVENT, null, gathering.name(), gathering.form());
      case HEAD ->
          entries.add(
              new LexiconEntry(gathering.form(), Sense.office(Kind.EVENT_HEAD, null, false)));
    }
  }

  private void nameWord(NameWord word) {
    switch (word.part()) {
      case HONORIFIC, RANK ->
          entries.add(
              new LexiconEntry(
                  word.form(), Sense.of(Kind.HONORIFIC, null, null, word.form(), false)));
      case SUFFIX ->
          entries.add(
              new LexiconEntry(word.form(), Sense.of(Kind.SUFFIX, null, null, word.form(), false)));
      case PARTICLE -> {}
    }
  }

  private void place(Place place) {
    if (!places.add(place.form())) {
      return;
    }
    Kind kind =
        place.governs()
            ? Kind.CAPITAL
            : place.kind() == Place.Kind.REGION ? Kind.REGION : Kind.CITY;
    add(kind, place.country(), place.form(), place.form());
  }
}
