package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Sense.Kind;
import dev.entente.diplomacy.meeting.DateRange;
import java.util.HashMap;
import java.util.Map;

/** Finds the gathering at which, or on whose margins, a meeting is held. */
final class HostEventReader {

  private static final int BESIDE = 5;

  private static final WordSet MARGINS =
      WordSet.of("sidelines", "margins", "fringes", "sideline", "margin", "edges");

  private static final WordSet OPENINGS = WordSet.of("at", "as", "during");

  private static final WordSet LEADS = MARGINS.and(OPENINGS);

  private final Senses senses;
  private final Words words;
  private Tokens tokens;
  private String lastEvent;
  private int lastEventAt = -1;
  private int eventAt = -1;
  private int nameAt = -1;

  private final FirstWord leads;
  private final Map<String, DateRange> days = new HashMap<>();
  private final Map<String, Sense> cities = new HashMap<>();

  HostEventReader(Grammar grammar, Senses senses) {
    this.senses = senses;
    this.words = new Words(grammar);
    this.leads = new FirstWord(words, LEADS);
  }

  /** Returns the days of a gathering, where the story tells them beside its name, or null. */
  DateRange days(String event) {
    return days.get(event);
  }

  /** Returns the city of a gathering, where the story tells it beside its name, or null. */
  Sense city(String event) {
    return cities.get(event);
  }

  /** Notes the gatherings that a sentence names, and the days beside them. */
  void note(Clause clause, DateReader dates) {
    if (!senses.mayTellOf(Kind.EVENT)) {
      return;
    }
    for (int i = clause.from; i < clause.to; i++) {
      if (senses.get(i, Kind.EVENT) == null) {
        continue;
      }
      int end = senses.end(i);
      lastEvent = tokens.text(i, end);
      lastEventAt = i;
      DateRange told = dates.startingWithin(clause, end, end + BESIDE);
      if (told != null) {
        days.putIfAbsent(lastEvent, told);
      }
      Sense city = words.is(end, "in") ? senses.cityAt(end + 1) : null;
      if (city != null) {
        cities.putIfAbsent(lastEvent, city);
      }
      i = end - 1;
    }
  }

  void reset(Tokens text) {
    days.clear();
    cities.clear();
    tokens = text;
    words.reset(text);
    lastEvent = null;
    eventAt = -1;
    leads.reset();
  }

  /** "Seoul Defense Dialogue": the city that the gathering read last is named after, or null. */
  Sense city() {
    return eventAt < 0 ? null : senses.cityWithin(eventAt);
  }

  /** Returns the gathering that a candidate's sentence names, or null. */
  String read(Candidate candidate, Clause clause) {
    String found = null;
    eventAt = -1;
    for (int i = leads.in(clause); i < clause.to; i++) {
      boolean margin = words.isOneOf(i, MARGINS);
      boolean at = words.isOneOf(i, OPENINGS) && opens(i, candidate);
      if (!margin && !at) {
        continue;
      }
      int q = margin && words.is(i + 1, "of") ? i + 2 : i + 1;
      String name = eventName(q, clause);
      if (name == null && lastEvent != null && generic(q, clause)) {
        eventAt = lastEventAt;
        return lastEvent;
      }
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

  /** "At the forum", "known as the forum", "during the forum". */
  private boolean opens(int i, Candidate candidate) {
    boolean after = i >= candidate.triggerEnd;
    return (words.is(i, "at") && (after || words.is(i + 1, "the")))
        || words.are(i - 1, "known", "as")
        || (words.is(i, "during") && after);
  }

  /** "The forum", "the security conference": the gathering named before. */
  private boolean generic(int from, Clause clause) {
    if (!words.is(from, "the")) {
      return false;
    }
    for (int i = from + 1; i < Math.min(clause.to, from + 4); i++) {
      if (tokens.shape(i) != Tokens.Shape.LOWER) {
        return false;
      }
      boolean gathering =
          words.is(i, "forum")
              || words.is(i, "conference")
              || words.is(i, "gathering")
              || words.is(i, "dialogue")
              || words.is(i, "event");
      if (gathering) {
        return true;
      }
    }
    return false;
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
