package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import java.util.ArrayList;
import java.util.List;

/** Makes a visit to several states a visit to each: "will visit Poland, Hungary and Chile". */
final class Tour {

  /** "A state visit to", "will visit the": what may stand before the first of them. */
  private static final int REACH = 3;

  private Tour() {}

  /** Returns the visit alone, or one for each state that it goes to. */
  static List<Candidate> stops(Candidate visit, Clause clause) {
    Group states = visit.visit() && visit.recalled == null ? destinations(visit, clause) : null;
    if (states == null) {
      return List.of(visit);
    }
    List<Candidate> stops = new ArrayList<>(states.actors.size());
    for (Actor state : states.actors) {
      Candidate stop = visit.withoutActors();
      stop.actors.addAll(visit.actors);
      stop.own.addAll(visit.own);
      stop.stop = state;
      stops.add(stop);
    }
    return stops;
  }

  private static Group destinations(Candidate visit, Clause clause) {
    for (Group group : clause.groups) {
      if (group.from >= visit.triggerEnd) {
        return group.from <= visit.triggerEnd + REACH && group.actors.size() > 1 && lands(group)
            ? group
            : null;
      }
    }
    return null;
  }

  /** Lands by name, each for itself: "the Baltic states" names none. */
  private static boolean lands(Group group) {
    int before = -1;
    for (Actor actor : group.actors) {
      if (actor.from == before) {
        return false;
      }
      before = actor.from;
      if (actor.kind != Kind.STATE || actor.modifier || actor.possessive || actor.country == null) {
        return false;
      }
    }
    return true;
  }
}
