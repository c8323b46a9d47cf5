package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Sense.Kind;

/** Finds where a meeting is held, and the event on whose margins it is. */
final class PlaceReader {

  private static final int OTHER_MATTER = 14;

  private static final int BEFORE_NOUN = 4;

  /** Little words, to which no place belongs. */
  private static final long CLAIM_NOTHING =
      WordClass.bits(
          WordClass.PREPOSITION,
          WordClass.DETERMINER,
          WordClass.ADVERB,
          WordClass.CONJUNCTION,
          WordClass.AUXILIARY,
          WordClass.LIGHT_VERB,
          WordClass.MODIFIER,
          WordClass.SPAN);

  private static final WordSet CUTTING = WordSet.of("that", "who", "whose");

  private final Senses senses;
  private final Words words;
  private Tokens tokens;
  private final HostEventReader events;
  private final PlaceSpots spots;
  private final Elsewhere elsewhere;
  private final Tally cuts = new Tally();
  private final Tally claims = new Tally();
  private Home here;

  /** The sentence whose places and words are known. */
  private Clause known;

  PlaceReader(Grammar grammar, Senses senses) {
    this.senses = senses;
    this.words = new Words(grammar);
    this.events = new HostEventReader(grammar, senses);
    this.spots = new PlaceSpots(senses, words);
    this.elsewhere = new Elsewhere(words);
  }

  /** Begins a story; {@code home} tells where it was written. */
  void reset(Tokens text, Home home) {
    tokens = text;
    words.reset(text);
    events.reset(text);
    spots.reset(text);
    here = home;
    known = null;
  }

  /** Sets place, its country and event from the sentence of a candidate. */
  void read(Candidate candidate, Clause clause) {
    know(clause);
    int best = nearest(candidate, clause);
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

  private void know(Clause clause) {
    if (clause == known) {
      return;
    }
    known = clause;
    spots.find(clause);
    if (spots.size() > 0) {
      cuts.begin(clause.from, clause.to);
      claims.begin(clause.from, clause.to);
      for (int i = clause.from; i < clause.to; i++) {
        cuts.note(cuts(i));
        claims.note(claims(i));
      }
    }
  }

  /** Returns the token of the place that stands nearest to the trigger, or -1. */
  private int nearest(Candidate candidate, Clause clause) {
    int there = placeOfClause(candidate, clause);
    if (there >= 0) {
      return there;
    }
    int best = -1;
    int bestDistance = Integer.MAX_VALUE;
    for (int spot = 0; spot < spots.size(); spot++) {
      int distance = distance(candidate, spots.lead(spot), spots.place(spot), clause);
      if (distance < bestDistance) {
        best = spots.place(spot);
        bestDistance = distance;
      }
    }
    return best;
  }

  /** "From Krakow, where she met Wrona": the place before "where", or -1. */
  private int placeOfClause(Candidate candidate, Clause clause) {
    for (int i = candidate.trigger - 1; i > Math.max(clause.from, candidate.trigger - 14); i--) {
      if (words.is(i, "where")) {
        int end = tokens.is(i - 1, ',') ? i - 1 : i;
        return placeEndingAt(end, clause);
      }
      if (cuts(i)) {
        return -1;
      }
    }
    return -1;
  }

  private int placeEndingAt(int end, Clause clause) {
    for (int i = end - 1; i >= Math.max(clause.from, end - 3); i--) {
      if (senses.end(i) == end && spots.meaning(i) != null) {
        return i;
      }
    }
    return -1;
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
    int behind = ofTrigger(candidate);
    boolean own = after && behind >= from && behind < to;
    if (cuts.between(from, to) > (own ? 1 : 0)) {
      return Integer.MAX_VALUE;
    }
    int claimed = claims.between(from, to);
    boolean speakers = after && words.isAny(senses.end(place), WordClass.SPEECH);
    if (speakers || elsewhere.is(candidate, after, from, to)) {
      return Integer.MAX_VALUE;
    }
    boolean opens = preposition == clause.from || reached(preposition);
    boolean state = spots.meaning(place).kind() == Kind.STATE;
    if (state && claimed > (after || opens ? 0 : 1) && !opens) {
      return Integer.MAX_VALUE;
    }
    if (candidate.recalled != null && claimed > 1 && !opens) {
      return Integer.MAX_VALUE;
    }
    int distance = after ? preposition - candidate.trigger : 12 + candidate.trigger - preposition;
    return distance + (claimed > 1 && after ? OTHER_MATTER : 0);
  }

  /** "Visited", "flew to", "left for": somebody goes there. */
  private boolean reached(int preposition) {
    return !words.isAny(preposition, WordClass.PLACE_PREPOSITION)
        || words.isAny(preposition - 1, WordClass.MOTION_PAST)
        || words.isAny(preposition - 1, WordClass.AUXILIARY)
        || words.is(preposition - 1, "arrive")
        || words.is(preposition - 1, "arrives");
  }

  /** "Talks that ended in Krakow": the "that" whose clause tells of the talks themselves, or -1. */
  private int ofTrigger(Candidate candidate) {
    int behind =
        tokens.is(candidate.triggerEnd, ',') ? candidate.triggerEnd + 1 : candidate.triggerEnd;
    return candidate.form == Trigger.Form.NOUN && words.is(behind, "that") ? behind : -1;
  }

  private boolean cuts(int i) {
    return tokens.is(i, ';') || words.isAny(i, WordClass.SPEECH) || words.isOneOf(i, CUTTING);
  }

  /** A content word that what follows may belong to: "rumours in", "to end the war in". */
  private boolean claims(int i) {
    return tokens.shape(i) == Tokens.Shape.LOWER
        && !words.isAnyOf(i, CLAIM_NOTHING)
        && known.at(i) == null;
  }

  private void set(Candidate candidate, int at) {
    Sense sense = spots.meaning(at);
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

  /** Returns the name of the place that stands at a token, or null. */
  String placeAt(int token) {
    Sense sense = token < tokens.size() ? spots.meaning(token) : null;
    return sense == null ? null : sense.name();
  }
}
