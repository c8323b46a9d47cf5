package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Sense.Kind;

/** Finds where a meeting is held, and the event on whose margins it is. */
final class PlaceReader {

  private final Senses senses;
  private final Words words;
  private Tokens tokens;
  private String lastEvent;
  private int lastEventAt = -1;
  private int eventAt = -1;
  private int nameAt = -1;

  PlaceReader(Grammar grammar, Senses senses) {
    this.senses = senses;
    this.words = new Words(grammar);
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
    lastEvent = null;
  }

  /** Sets place, its country and event from the sentence of a candidate. */
  void read(Candidate candidate, Clause clause) {
    int best = -1;
    int bestDistance = Integer.MAX_VALUE;
    for (int i = clause.from; i < clause.to; i++) {
      int place = placeAfter(i, clause);
      if (place < 0) {
        continue;
      }
      int distance = i >= candidate.trigger ? i - candidate.trigger : 12 + candidate.trigger - i;
      if (distance < bestDistance && !cut(candidate, i)) {
        best = place;
        bestDistance = distance;
      }
    }
    if (best >= 0) {
      set(candidate, best);
    }
    candidate.event = event(candidate, clause);
    if (candidate.place == null && candidate.event != null) {
      cityOf(candidate);
    }
  }

  /** "Seoul Defense Dialogue": a gathering named after its city. */
  private void cityOf(Candidate candidate) {
    Sense city = eventAt < 0 ? null : senses.cityWithin(eventAt);
    if (city != null) {
      candidate.place = city.name();
      candidate.placeCountry = city.code();
    }
  }

  /** A full stop of speech stands between trigger and place. */
  private boolean cut(Candidate candidate, int at) {
    for (int i = Math.min(candidate.triggerEnd, at); i < Math.max(candidate.trigger, at); i++) {
      if (tokens.is(i, ';') || words.is(i, "that") || words.isAny(i, WordClass.SPEECH)) {
        return true;
      }
    }
    return false;
  }

  private void set(Candidate candidate, int at) {
    Sense sense = place(at);
    if (sense == null) {
      return;
    }
    candidate.place = sense.name();
    candidate.placeCountry = sense.code();
    candidate.placeToldWithTrigger = !candidate.frame.weak() || at > candidate.trigger;
    candidate.placeIsState = sense.kind() == Kind.STATE;
  }

  /** Returns the token of the place that follows a preposition at a token, or -1. */
  private int placeAfter(int i, Clause clause) {
    boolean in = words.isAny(i, WordClass.PLACE_PREPOSITION);
    boolean to =
        words.is(i, "to")
            && (words.is(i - 1, "visit")
                || words.is(i - 1, "trip")
                || words.is(i - 1, "tour")
                || motion(i - 1));
    boolean visit =
        words.is(i, "visit")
            || words.is(i, "visited")
            || words.is(i, "visits")
            || words.is(i, "visiting");
    boolean leftFor =
        words.is(i, "for")
            && (words.isAny(i - 1, WordClass.DEPARTURE)
                || words.isAny(i - 2, WordClass.DEPARTURE)
                || words.isAny(i - 4, WordClass.DEPARTURE));
    if (!in && !to && !visit && !leftFor) {
      return -1;
    }
    int q = i + 1;
    while (q < clause.to
        && q < i + 8
        && (words.is(q, "the")
            || words.is(q, "a")
            || words.isAny(q, WordClass.LOCATOR)
            || words.is(q, "of")
            || (senses.get(q, Kind.REGION) != null
                && words.isAny(senses.end(q), WordClass.LOCATOR)))) {
      q = senses.get(q, Kind.REGION) != null ? senses.end(q) : q + 1;
    }
    return q < clause.to && place(q) != null && !owner(q, clause) ? q : -1;
  }

  private boolean motion(int i) {
    return words.is(i, "flew")
        || words.is(i, "travel")
        || words.is(i, "travels")
        || words.is(i, "travelled")
        || words.is(i, "traveled")
        || words.is(i, "fly")
        || words.is(i, "flies")
        || words.is(i, "go")
        || words.is(i, "went");
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

  private String event(Candidate candidate, Clause clause) {
    String found = null;
    eventAt = -1;
    for (int i = clause.from; i < clause.to; i++) {
      boolean margin =
          words.is(i, "sidelines")
              || words.is(i, "margins")
              || words.is(i, "fringes")
              || words.is(i, "sideline")
              || words.is(i, "margin")
              || words.is(i, "edges");
      boolean at =
          (words.is(i, "at") && i >= candidate.triggerEnd)
              || words.are(i - 1, "known", "as")
              || (words.is(i, "during") && i >= candidate.triggerEnd);
      if (!margin && !at) {
        continue;
      }
      int q = margin && words.is(i + 1, "of") ? i + 2 : i + 1;
      String name = eventName(q, clause);
      if (name == null && at) {
        name = bodyAsEvent(q, clause);
      }
      if (name != null) {
        lastEvent = name;
        lastEventAt = nameAt;
        eventAt = nameAt;
        found = name;
        break;
      }
      if (margin && lastEvent != null) {
        eventAt = lastEventAt;
        return lastEvent;
      }
    }
    return found;
  }

  /** "At the G20": a body's own gathering, in the fuller form where one was told. */
  private String bodyAsEvent(int from, Clause clause) {
    int q = from < clause.to && words.is(from, "the") ? from + 1 : from;
    if (q >= clause.to || senses.get(q, Kind.BODY) == null) {
      return null;
    }
    String name = tokens.text(q, senses.end(q));
    return lastEvent != null && lastEvent.startsWith(name) ? lastEvent : name;
  }

  /** Returns the name of the gathering that begins here, without its article, or null. */
  private String eventName(int from, Clause clause) {
    int q = from;
    while (q < clause.to
        && (words.isAny(q, WordClass.DETERMINER)
            || words.is(q, "annual")
            || (tokens.shape(q) == Tokens.Shape.LOWER && words.isAny(q, WordClass.MODIFIER))
            || words.is(q, "upcoming"))) {
      q++;
    }
    int start = q;
    nameAt = start;
    if (q < clause.to && senses.get(q, Kind.EVENT) != null) {
      return tokens.text(q, senses.end(q));
    }
    while (q < clause.to && q < start + 9) {
      boolean head = words.isAny(q, WordClass.EVENT_HEAD) || senses.get(q, Kind.EVENT_HEAD) != null;
      if (head && q > start) {
        return tokens.text(start, q + 1);
      }
      boolean inside =
          tokens.capital(q)
              || tokens.is(q, '-')
              || words.is(q, "of")
              || words.is(q, "and")
              || words.is(q, "on")
              || tokens.is(q, '\u2019')
              || words.is(q, "'s");
      if (!inside) {
        return null;
      }
      q++;
    }
    return null;
  }
}
