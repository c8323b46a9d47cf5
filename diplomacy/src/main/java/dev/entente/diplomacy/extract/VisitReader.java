package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.extract.Frame.Trait;
import dev.entente.diplomacy.meeting.Status;
import java.util.List;

/** Gives visits their host: whoever is at home where they go. */
final class VisitReader {

  private static final int LEAVING_REACH = 8;
  private static final int INVITATION_REACH = 22;
  private static final int PARTNER_REACH = 8;

  private static final WordSet INVITING = WordSet.of("invited", "invites");

  private final Senses senses;
  private final Words words;
  private final Destination destinations;
  private final SharedVisit shared;

  /** The journey that the sentence told of last, or null. */
  private Candidate journey;

  VisitReader(Grammar grammar, Senses senses) {
    this.senses = senses;
    this.words = new Words(grammar);
    this.destinations = new Destination(senses, words);
    this.shared = new SharedVisit(words);
  }

  /**
   * Begins a story.
   *
   * @param state the state that it is of, or null
   */
  void reset(Tokens text, String state) {
    words.reset(text);
    destinations.reset(state);
    journey = null;
  }

  /** Adds the host to a visit; returns false for a visit to nobody. */
  boolean accepts(Candidate candidate, Clause clause) {
    if (!candidate.visit() || candidate.recalled != null) {
      return true;
    }
    String host = destinations.of(candidate, journeysEnd(candidate), clause);
    if (host == null || candidate.actors.isEmpty() || !leavesAfterwards(candidate, clause)) {
      return false;
    }
    if (candidate.countries().contains(host)) {
      return false;
    }
    Actor receiving = new Actor(Kind.STATE, candidate.trigger, candidate.triggerEnd);
    receiving.country = host;
    candidate.add(receiving);
    candidate.host = host;
    if (candidate.stateVisit && hasArrived(candidate)) {
      candidate.status = Status.ONGOING;
    }
    candidate.invited =
        paidToPerson(candidate)
            || invited(candidate, clause)
            || withHost(candidate, clause)
            || shared.told(candidate, clause);
    journey = candidate;
    if (candidate.stop != null) {
      stay(candidate);
    }
    return true;
  }

  /** A stop of a tour has a place of its own. */
  private void stay(Candidate visit) {
    Sense land = null;
    for (int i = visit.stop.from; i < visit.stop.to && land == null; i++) {
      Sense sense = senses.first(i);
      land = sense != null && visit.host.equals(sense.code()) ? sense : null;
    }
    visit.place = land == null ? null : land.name();
    visit.placeCountry = visit.host;
    visit.placeIsState = !visit.stop.capital;
  }

  /** "Paid President Wrona a visit": he receives the guest. */
  private static boolean paidToPerson(Candidate visit) {
    if (visit.visited == null) {
      return false;
    }
    List<Actor> hosts = visit.visited.actors.stream().filter(Actor::human).toList();
    hosts.forEach(visit::add);
    return !hosts.isEmpty();
  }

  /** "Arrived in Warsaw for a state visit": the visit is to where its guest has come. */
  private String journeysEnd(Candidate visit) {
    boolean same =
        visit.frame.family() == Frame.Family.VISIT_NOUN
            && journey != null
            && journey.sentence == visit.sentence
            && !visit.actors.isEmpty()
            && visit.actors.get(0).country != null
            && visit.actors.get(0).country.equals(journey.actors.get(0).country);
    return same ? journey.host : null;
  }

  /** "A visit to Poland with President Wrona": somebody of the host's is there. */
  private boolean withHost(Candidate visit, Clause clause) {
    int stop = Math.min(clause.to - 1, visit.triggerEnd + PARTNER_REACH);
    for (int i = visit.triggerEnd; i < stop; i++) {
      Group with = words.is(i, "with") ? clause.startingAt(i + 1) : null;
      if (with != null && with.actors.get(0).human() && isOf(with, visit.host)) {
        with.actors.forEach(visit::add);
        visit.cover(visit.trigger, with.to);
        return true;
      }
    }
    return false;
  }

  /** "Accepted Wrona's invitation to visit", "at the invitation of Wrona": he will receive him. */
  private boolean invited(Candidate visit, Clause clause) {
    int stop = Math.min(clause.to - 2, visit.triggerEnd + INVITATION_REACH);
    for (int i = Math.max(clause.from, visit.trigger - INVITATION_REACH); i < stop; i++) {
      boolean asked = words.isOneOf(i, INVITING) && i < visit.trigger;
      if (asked || words.is(i, "invitation")) {
        Group inviting = asked ? null : clause.startingAt(i + 2);
        inviting = inviting == null ? clause.endingAt(asked && has(i - 1) ? i - 1 : i) : inviting;
        if (inviting != null && (isOf(inviting, visit.host) || isOfNobodyYet(inviting, visit))) {
          inviting.actors.forEach(visit::add);
          visit.cover(i, Math.max(i + 1, inviting.to));
          return true;
        }
      }
    }
    return false;
  }

  private boolean has(int token) {
    return words.is(token, "has") || words.is(token, "had");
  }

  /** "At the invitation of the foreign minister Wrona": who invites is of where the guest goes. */
  private static boolean isOfNobodyYet(Group inviting, Candidate visit) {
    Actor first = inviting.actors.get(0);
    boolean open =
        inviting.actors.size() == 1
            && first.person != null
            && first.person != visit.actors.get(0).person
            && !first.person.countryTold()
            && first.represents();
    if (open) {
      first.person.guessed(visit.host);
    }
    return open;
  }

  private static boolean isOf(Group inviting, String host) {
    for (Actor actor : inviting.actors) {
      boolean government = actor.human() || actor.kind == Kind.STATE;
      if (!government || actor.outsider || !host.equals(actor.country)) {
        return false;
      }
    }
    return true;
  }

  /** "Arrived in Warsaw on Monday for a state visit": it has begun. */
  private boolean hasArrived(Candidate visit) {
    return journeysEnd(visit) != null
        && visit.status == Status.SCHEDULED
        && journey.status == Status.HELD
        && journey.form == Trigger.Form.PAST
        && journey.host.equals(visit.host)
        && (words.is(journey.triggerEnd - 1, "in")
            || words.is(journey.triggerEnd - 1, "into")
            || words.is(journey.triggerEnd - 1, "here"));
  }

  /**
   * "Left Warsaw after talks", "left Warsaw for Prague": who leaves a place met somebody there only
   * if it is said.
   */
  private boolean leavesAfterwards(Candidate visit, Clause clause) {
    if (!visit.frame.is(Trait.LEAVES)) {
      return true;
    }
    int end = Math.min(clause.to, visit.triggerEnd + LEAVING_REACH);
    for (int i = visit.triggerEnd; i < end; i++) {
      boolean then = words.is(i, "after") || words.is(i, "following");
      if (then || (words.is(i, "for") && clause.startingAt(i + 1) != null)) {
        return clause.startingAt(visit.triggerEnd) != null;
      }
    }
    return false;
  }
}
