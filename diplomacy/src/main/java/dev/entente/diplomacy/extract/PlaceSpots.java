package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Sense.Kind;
import java.util.Arrays;

/**
 * The places that a sentence names, each behind the word that leads to it: "in Krakow", "visited
 * Poland". Looked for once, and weighed by each candidate of the sentence.
 */
final class PlaceSpots {

  private static final int REACH = 8;

  private static final WordSet LEADING =
      WordSet.of("to", "for", "visit", "visited", "visits", "visiting");

  private static final WordSet WELCOME =
      WordSet.of("welcome", "welcomes", "welcomed", "welcoming", "invite", "invited", "inviting");

  private static final WordSet JOURNEYS =
      WordSet.of(
          "visit",
          "trip",
          "tour",
          "flew",
          "travel",
          "travels",
          "travelled",
          "traveled",
          "fly",
          "flies",
          "go",
          "goes",
          "went",
          "going",
          "flying",
          "travelling",
          "traveling",
          "come",
          "comes",
          "came",
          "coming",
          "return",
          "returns",
          "returned",
          "head",
          "heads",
          "headed",
          "heading",
          "way",
          "journey",
          "mission");

  private static final long MAY_FOLLOW_PLACE =
      WordClass.bits(
          WordClass.PREPOSITION,
          WordClass.CONJUNCTION,
          WordClass.ADVERB,
          WordClass.CLAUSE,
          WordClass.AUXILIARY);

  private final Senses senses;
  private final Words words;
  private Tokens tokens;
  private int size;
  private int[] leads = new int[16];
  private int[] places = new int[16];

  PlaceSpots(Senses senses, Words words) {
    this.senses = senses;
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** Looks for the places of a sentence. */
  void find(Clause clause) {
    size = 0;
    for (int i = clause.from; i < clause.to; i++) {
      int place = placeAfter(i, clause);
      if (place >= 0) {
        add(i, place);
      }
    }
  }

  private void add(int lead, int place) {
    if (size == leads.length) {
      leads = Arrays.copyOf(leads, 2 * size);
      places = Arrays.copyOf(places, 2 * size);
    }
    leads[size] = lead;
    places[size++] = place;
  }

  /** Returns how many there are. */
  int size() {
    return size;
  }

  /** Returns the preposition or verb that leads to a place: a token. */
  int lead(int spot) {
    return leads[spot];
  }

  /** Returns the token at which a place begins. */
  int place(int spot) {
    return places[spot];
  }

  /** Returns what place begins at a token, or null. */
  Sense meaning(int token) {
    if (isOfCapital(token)) {
      return senses.get(token, Kind.ADJECTIVE);
    }
    Sense city = senses.get(token, Kind.CITY);
    if (city != null) {
      return city;
    }
    Sense capital = senses.get(token, Kind.CAPITAL);
    if (capital != null) {
      return capital;
    }
    Sense residence = senses.get(token, Kind.GOVERNMENT);
    if (residence != null && residence.name() != null) {
      return residence;
    }
    return senses.get(token, Kind.STATE);
  }

  /** Returns the token of the place that follows a preposition at a token, or -1. */
  private int placeAfter(int i, Clause clause) {
    if (!words.isAny(i, WordClass.PLACE_PREPOSITION) && (!leads(i, clause) || guest(i, clause))) {
      return -1;
    }
    int q = i + 1;
    while (q < clause.to
        && q < i + REACH
        && (words.is(q, "the")
            || words.is(q, "a")
            || words.isAny(q, WordClass.LOCATOR)
            || words.is(q, "of")
            || (q > i + 1 && words.is(q, "'s"))
            || (words.isAny(q + 1, WordClass.LOCATOR) && words.is(q - 1, "'s"))
            || (senses.get(q, Kind.STATE) != null && ownsCity(senses.end(q)))
            || namesCapital(q, clause)
            || isBeforeLocator(q)
            || (senses.get(q, Kind.ADJECTIVE) != null
                && words.isAny(senses.end(q), WordClass.LOCATOR))
            || (senses.get(q, Kind.REGION) != null
                && words.isAny(senses.end(q), WordClass.LOCATOR)))) {
      q = Math.max(q + 1, senses.end(q));
    }
    if (q < clause.to && meaning(q) != null && !owner(q, clause)) {
      return q;
    }
    int capital = words.is(q - 1, "city") ? q - 2 : q - 1;
    return capital > i + 1 && isOfCapital(capital - 1) ? capital - 1 : -1;
  }

  /** "In the Polish capital on Monday": the capital without its name; not "capital markets". */
  private boolean isOfCapital(int adjective) {
    Sense state = senses.get(adjective, Kind.ADJECTIVE);
    int capital = state == null ? -1 : senses.end(adjective);
    if (capital < 0 || state.name() == null || !words.is(capital, "capital")) {
      return false;
    }
    int next = words.is(capital + 1, "city") ? capital + 2 : capital + 1;
    return next >= tokens.size()
        || (tokens.shape(next) != Tokens.Shape.LOWER && !words.is(next, "'s"))
        || words.isAnyOf(next, MAY_FOLLOW_PLACE);
  }

  /** "At the Tatra resort of": a name of something else that tells where a town lies. */
  private boolean isBeforeLocator(int name) {
    return tokens.capital(name)
        && senses.first(name) == null
        && (words.isAny(name + 1, WordClass.LOCATOR)
            || (tokens.capital(name + 1)
                && senses.first(name + 1) == null
                && words.isAny(name + 2, WordClass.LOCATOR)));
  }

  /** "Visited", "a trip to", "went to", "left for": a word that only sometimes leads to a place. */
  private boolean leads(int i, Clause clause) {
    if (!words.isOneOf(i, LEADING)) {
      return false;
    }
    if (words.is(i, "to")) {
      return words.isOneOf(i - 1, JOURNEYS) || welcomed(i, clause);
    }
    if (words.is(i, "visiting") && words.is(i - 1, "after")) {
      return false;
    }
    return !words.is(i, "for")
        || words.isAny(i - 1, WordClass.DEPARTURE)
        || words.isAny(i - 2, WordClass.DEPARTURE)
        || words.isAny(i - 4, WordClass.DEPARTURE);
  }

  /** "Welcomed President Wrona to Krakow". */
  private boolean welcomed(int to, Clause clause) {
    Group guests = clause.endingAt(to);
    return guests != null && words.isOneOf(guests.from - 1, WELCOME);
  }

  /** "Visiting U.S. Secretary of State Holt": where she is from, not where she is. */
  private boolean guest(int i, Clause clause) {
    Group visiting = words.is(i, "visiting") ? clause.startingAt(i) : null;
    return visiting != null && Actors.all(visiting.actors, Actor::human);
  }

  /** "In Poland's capital Warsaw", "in its neighbour's northern port of": the token of "'s". */
  private boolean ownsCity(int end) {
    return words.is(end, "'s")
        && (words.isAny(end + 1, WordClass.LOCATOR) || words.isAny(end + 2, WordClass.LOCATOR));
  }

  /** "In the Polish capital, Warsaw": the token of the comma. */
  private boolean namesCapital(int comma, Clause clause) {
    return comma + 1 < clause.to
        && words.is(comma, ",")
        && words.is(comma - 1, "capital")
        && senses.get(comma + 1, Kind.CAPITAL) != null;
  }

  /** "In Poland's interest", "in Polish": no place. */
  private boolean owner(int q, Clause clause) {
    int end = senses.end(q);
    return end < clause.to && words.is(end, "'s");
  }
}
