package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Sense.Kind;

/** Finds where a meeting is held, and the event on whose margins it is. */
final class PlaceReader {

  private static final int OTHER_MATTER = 14;

  private static final WordSet LEADING =
      WordSet.of("to", "for", "visit", "visited", "visits", "visiting");

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
  private static final int BEFORE_NOUN = 4;

  private final Senses senses;
  private final Words words;
  private Tokens tokens;
  private final HostEventReader events;
  private Home here;

  PlaceReader(Grammar grammar, Senses senses) {
    this.senses = senses;
    this.words = new Words(grammar);
    this.events = new HostEventReader(grammar, senses);
  }

  /** Begins a story; {@code home} tells where it was written. */
  void reset(Tokens text, Home home) {
    tokens = text;
    words.reset(text);
    events.reset(text);
    here = home;
  }

  /** Sets place, its country and event from the sentence of a candidate. */
  void read(Candidate candidate, Clause clause) {
    int best = -1;
    int bestDistance = Integer.MAX_VALUE;
    for (int i = clause.from; i < clause.to; i++) {
      int place = placeAfter(i, clause);
      int distance = place < 0 ? Integer.MAX_VALUE : distance(candidate, i, place, clause);
      if (distance < bestDistance) {
        best = place;
        bestDistance = distance;
      }
    }
    int named = candidate.placeToken >= 0 ? candidate.placeToken : cityBefore(candidate, clause);
    if (best < 0 && named >= 0) {
      best = named;
    }
    candidate.placeNames = named >= 0 && best == named;
    if (best >= 0) {
      set(candidate, best);
    } else if (here.city() != null && here(candidate, clause)) {
      candidate.place = here.city();
      candidate.placeCountry = here.cityState();
    }
    candidate.event = events.read(candidate, clause);
    Sense city = candidate.event == null ? null : events.city();
    if (candidate.place == null && city != null) {
      candidate.place = city.name();
      candidate.placeCountry = city.code();
    }
  }

  /** "The Krakow talks", "a Krakow peace conference": a city that describes the noun, or -1. */
  private int cityBefore(Candidate candidate, Clause clause) {
    if (candidate.form != Trigger.Form.NOUN) {
      return -1;
    }
    int end = candidate.trigger;
    for (int i = end - 1; i >= Math.max(clause.from, end - BEFORE_NOUN); i--) {
      boolean free = clause.at(i) == null || words.is(i - 1, "the");
      boolean city = senses.cityAt(i) != null && senses.end(i) == end && free;
      if (city) {
        return i;
      }
      if (tokens.shape(i) == Tokens.Shape.LOWER && !words.isAny(i, WordClass.PREPOSITION)) {
        end = i;
      } else if (!tokens.capital(i)) {
        return -1;
      }
    }
    return -1;
  }

  HostEventReader events() {
    return events;
  }

  /** "Met here on Monday": where the story was written. */
  private boolean here(Candidate candidate, Clause clause) {
    for (int i = candidate.trigger; i < Math.min(clause.to, candidate.triggerEnd + 16); i++) {
      if (words.is(i, "here")) {
        return true;
      }
      if (cuts(i)) {
        return false;
      }
    }
    return false;
  }

  /**
   * How far a place stands from the trigger, the more where words between may claim it; a state
   * that other words may claim is not where they meet.
   */
  private int distance(Candidate candidate, int preposition, int place, Clause clause) {
    boolean after = preposition >= candidate.trigger;
    int from = after ? candidate.triggerEnd : senses.end(place);
    int to = after ? preposition : candidate.trigger;
    int claims = 0;
    for (int i = from; i < to; i++) {
      if (cuts(i) && !(after && ofTrigger(i, candidate))) {
        return Integer.MAX_VALUE;
      }
      claims += claims(i, clause) ? 1 : 0;
    }
    boolean opens = preposition == clause.from || reached(preposition);
    boolean state = place(place).kind() == Kind.STATE;
    if (state && claims > (after || opens ? 0 : 1) && !opens) {
      return Integer.MAX_VALUE;
    }
    if (candidate.recalled != null && claims > 1 && !opens) {
      return Integer.MAX_VALUE;
    }
    int distance = after ? preposition - candidate.trigger : 12 + candidate.trigger - preposition;
    return distance + (claims > 1 && after ? OTHER_MATTER : 0);
  }

  /** "Visited", "flew to", "left for": somebody goes there. */
  private boolean reached(int preposition) {
    return !words.isAny(preposition, WordClass.PLACE_PREPOSITION)
        || words.isAny(preposition - 1, WordClass.MOTION_PAST)
        || words.isAny(preposition - 1, WordClass.AUXILIARY)
        || words.is(preposition - 1, "arrive")
        || words.is(preposition - 1, "arrives");
  }

  /** "Talks that ended in Krakow": the clause tells of the talks themselves. */
  private boolean ofTrigger(int i, Candidate candidate) {
    int behind =
        tokens.is(candidate.triggerEnd, ',') ? candidate.triggerEnd + 1 : candidate.triggerEnd;
    return i == behind && candidate.form == Trigger.Form.NOUN && words.is(i, "that");
  }

  private boolean cuts(int i) {
    return tokens.is(i, ';')
        || words.is(i, "that")
        || words.is(i, "who")
        || words.is(i, "whose")
        || words.isAny(i, WordClass.SPEECH);
  }

  /** A content word that what follows may belong to: "rumours in", "to end the war in". */
  private boolean claims(int i, Clause clause) {
    return tokens.shape(i) == Tokens.Shape.LOWER
        && clause.at(i) == null
        && !words.isAny(i, WordClass.PREPOSITION)
        && !words.isAny(i, WordClass.DETERMINER)
        && !words.isAny(i, WordClass.ADVERB)
        && !words.isAny(i, WordClass.CONJUNCTION)
        && !words.isAny(i, WordClass.AUXILIARY)
        && !words.isAny(i, WordClass.LIGHT_VERB)
        && !words.isAny(i, WordClass.MODIFIER)
        && !words.isAny(i, WordClass.SPAN);
  }

  private void set(Candidate candidate, int at) {
    Sense sense = place(at);
    boolean several = sense != null && sense.name() == null; // "the Baltic states"
    if (sense == null || several) {
      return;
    }
    candidate.place = sense.name();
    candidate.placeCountry = sense.code();
    candidate.placeToldWithTrigger = !candidate.frame.weak() || at > candidate.trigger;
    candidate.placeIsState = sense.kind() == Kind.STATE;
    candidate.placeFollows = at > candidate.trigger;
  }

  /** Returns the token of the place that follows a preposition at a token, or -1. */
  private int placeAfter(int i, Clause clause) {
    if (!words.isAny(i, WordClass.PLACE_PREPOSITION) && !leads(i)) {
      return -1;
    }
    int q = i + 1;
    while (q < clause.to
        && q < i + 8
        && (words.is(q, "the")
            || words.is(q, "a")
            || words.isAny(q, WordClass.LOCATOR)
            || words.is(q, "of")
            || (senses.get(q, Kind.ADJECTIVE) != null
                && words.isAny(senses.end(q), WordClass.LOCATOR))
            || (senses.get(q, Kind.REGION) != null
                && words.isAny(senses.end(q), WordClass.LOCATOR)))) {
      q = senses.end(q);
    }
    return q < clause.to && place(q) != null && !owner(q, clause) ? q : -1;
  }

  /** "Visited", "a trip to", "went to", "left for": a word that only sometimes leads to a place. */
  private boolean leads(int i) {
    if (!words.isOneOf(i, LEADING)) {
      return false;
    }
    if (words.is(i, "to")) {
      return words.isOneOf(i - 1, JOURNEYS);
    }
    if (words.is(i, "visiting") && words.is(i - 1, "after")) {
      return false;
    }
    return !words.is(i, "for")
        || words.isAny(i - 1, WordClass.DEPARTURE)
        || words.isAny(i - 2, WordClass.DEPARTURE)
        || words.isAny(i - 4, WordClass.DEPARTURE);
  }

  /** "In Poland's interest", "in Polish": no place. */
  private boolean owner(int q, Clause clause) {
    int end = senses.end(q);
    return end < clause.to && words.is(end, "'s");
  }

  /** Returns the name of the place that stands at a token, or null. */
  String placeAt(int token) {
    Sense sense = token < tokens.size() ? place(token) : null;
    return sense == null ? null : sense.name();
  }

  private Sense place(int q) {
    Sense city = senses.get(q, Kind.CITY);
    if (city != null) {
      return city;
    }
    Sense capital = senses.get(q, Kind.CAPITAL);
    if (capital != null) {
      return capital;
    }
    Sense residence = senses.get(q, Kind.GOVERNMENT);
    if (residence != null && residence.name() != null) {
      return residence;
    }
    return senses.get(q, Kind.STATE);
  }
}
