package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.story.Dateline;
import dev.entente.diplomacy.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose affairs a story means when it names no state, and where it was written.
 *
 * @param state of the dateline's city, else of the provider, else null
 * @param city of the dateline as the lexicon spells it, or null where it knows none
 * @param cityState the state that the city is in, or null
 * @param statement whether a government itself tells of its meetings, in a readout
 */
record Home(String state, String city, String cityState, boolean statement) {

  /** A dateline there says nothing of whose president a story means. */
  private static final String TERRITORY = "HKG";

  /** Reads them from a story's provider and dateline. */
  static Home of(Grammar grammar, Story story, Optional<Dateline> dateline) {
    Sense place =
        dateline
            .flatMap(Dateline::city)
            .map(city -> place(grammar, city.toLowerCase(Locale.ROOT).strip()))
            .orElse(null);
    String provider = story.provider();
    String named = provider == null ? null : stateIn(grammar, provider);
    String told = provider == null ? null : grammar.agencyState(provider);
    String agency = told == null ? named : told;
    boolean government =
        provider != null && (grammar.isGovernment(provider) || (named != null && office(provider)));
    boolean readout =
        story.headline() != null && story.headline().toLowerCase(Locale.ROOT).startsWith("readout");
    String placeState = place == null || place.code().equals(TERRITORY) ? null : place.code();
    boolean spelled = place != null && place.kind() != Sense.Kind.STATE;
    return new Home(
        (government && agency != null) || told != null || placeState == null ? agency : placeState,
        spelled ? place.name() : null,
        placeState,
        government || readout);
  }

  /** "Office of the Prime Minister of Canada": a government's own press office. */
  private static boolean office(String provider) {
    return Stream.of("Office", "Ministry", "Department", "Government", "Presidency", "Embassy")
        .anyMatch(provider::contains);
  }

  /** Returns the state that a provider's name names, or null. */
  private static String stateIn(Grammar grammar, String provider) {
    List<String> words = words(provider.toLowerCase(Locale.ROOT));
    for (int first = 0; first < words.size(); first++) {
      int node = PhraseTrie.ROOT;
      for (int i = first; i < words.size(); i++) {
        int id = grammar.vocabulary().get(words.get(i));
        node = id == 0 ? PhraseTrie.NONE : grammar.senses().next(node, id);
        if (node == PhraseTrie.NONE) {
          break;
        }
        for (Sense sense : grammar.senses().meanings(node)) {
          if (sense.kind() == Sense.Kind.STATE && sense.code().length() == 3) {
            return sense.code();
          }
        }
      }
    }
    return null;
  }

  /** Returns what spaces and commas part. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>(4);
    int from = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == ' ' || name.charAt(i) == ',') {
        if (i > from) {
          words.add(name.substring(from, i));
        }
        from = i + 1;
      }
    }
    return words;
  }

  private static Sense place(Grammar grammar, String city) {
    int node = PhraseTrie.ROOT;
    for (String word : words(city)) {
      int id = grammar.vocabulary().get(word);
      node = id == 0 ? PhraseTrie.NONE : grammar.senses().next(node, id);
      if (node == PhraseTrie.NONE) {
        return null;
      }
    }
    for (Sense sense : grammar.senses().meanings(node)) {
      boolean place =
          sense.kind() == Sense.Kind.CAPITAL
              || sense.kind() == Sense.Kind.CITY
              || sense.kind() == Sense.Kind.STATE;
      if (place) {
        return sense;
      }
    }
    return null;
  }
}
