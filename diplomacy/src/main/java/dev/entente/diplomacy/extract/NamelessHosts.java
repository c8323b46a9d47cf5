package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.meeting.Mode;

/**
 * Finds the state of officials whom a story leaves without one because they are at home where it is
 * told: "a Slovak delegation opened talks with officials here", "Kovar arrived in Warsaw. She will
 * meet government leaders".
 */
final class NamelessHosts {

  private static final int HERE_REACH = 10;

  /** So many sentences tell of one journey. */
  private static final int JOURNEY_REACH = 2;

  /** Whose officials they are is told: "officials of the company". */
  private static final WordSet OWNED = WordSet.of("of", "from", "at", "with", "in");

  private final Words words;
  private Home home;

  NamelessHosts(Grammar grammar) {
    this.words = new Words(grammar);
  }

  /** Begins a story that was written somewhere. */
  void reset(Tokens text, Home storyHome) {
    words.reset(text);
    home = storyHome;
  }

  /** Adds the state of the place to a meeting of guests whose hosts have no other. */
  void receive(Candidate candidate, Clause clause, Journeys journeys) {
    boolean alone =
        candidate.countries().size() == 1
            && candidate.bodies().isEmpty()
            && !candidate.visit()
            && candidate.recalled == null
            && !candidate.withNobody
            && candidate.mode != Mode.PHONE
            && candidate.human();
    if (!alone) {
      return;
    }
    String guest = candidate.countries().get(0);
    int nameless = nameless(candidate);
    boolean talks = nameless < 0 && candidate.form == Trigger.Form.NOUN;
    if (nameless < 0 && !talks) {
      return;
    }
    int from = talks ? candidate.triggerEnd : candidate.actors.get(nameless).to;
    String host = isHere(from, clause, talks ? 1 : HERE_REACH) ? home.cityState() : null;
    if (host == null && !talks && !words.isOneOf(from, OWNED)) {
      boolean over = MentionMerger.isOver(candidate.status);
      int last = over ? candidate.sentence : candidate.sentence - 1;
      host = journeys.hostOf(guest, candidate.sentence - JOURNEY_REACH, last);
    }
    if (host == null || host.equals(guest)) {
      return;
    }
    if (talks) {
      Actor state = new Actor(Kind.STATE, candidate.trigger, candidate.triggerEnd);
      state.country = host;
      candidate.add(state);
    } else {
      Actor officials = candidate.actors.get(nameless).copy();
      officials.country = host;
      candidate.actors.set(nameless, officials);
    }
    candidate.host = host;
  }

  /** Returns the place among the actors of officials of no state, or -1. */
  private static int nameless(Candidate candidate) {
    for (int i = 0; i < candidate.actors.size(); i++) {
      Actor actor = candidate.actors.get(i);
      boolean officials =
          actor.kind == Kind.OFFICIAL
              && actor.plural
              && actor.level != null
              && actor.country == null
              && actor.body == null
              && !actor.outsider
              && !actor.speaker
              && !candidate.own.contains(actor);
      if (officials) {
        return i;
      }
    }
    return -1;
  }

  private boolean isHere(int from, Clause clause, int reach) {
    for (int i = from; i < Math.min(clause.to, from + reach); i++) {
      if (words.is(i, "here")) {
        return true;
      }
      if (words.isAny(i, WordClass.SPEECH) || words.isAny(i, WordClass.CLAUSE)) {
        return false;
      }
    }
    return false;
  }
}
