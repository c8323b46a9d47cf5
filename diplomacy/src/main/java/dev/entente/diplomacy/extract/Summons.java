package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;

/** Finds who summoned an envoy where the verb is passive: "was summoned in Warsaw". */
final class Summons {

  private final Words words;

  Summons(Words words) {
    this.words = words;
  }

  /** Returns the state that the envoy was summoned by, or null. */
  Group host(Candidate candidate, Group envoy, Clause clause) {
    Group ministry = ministry(candidate.triggerEnd, clause);
    Group at = ministry == null && envoy != null ? post(envoy, clause) : ministry;
    if (at == null) {
      return null;
    }
    Group host = new Group(at.from, at.to);
    Actor state = new Actor(Kind.STATE, at.from, at.to);
    state.country = Actors.firstCountry(at.actors);
    host.actors.add(state);
    return host;
  }

  /** "Was summoned to the Polish foreign ministry": whose ministry it is, or null. */
  private Group ministry(int from, Clause clause) {
    Group at = words.is(from, "to") ? clause.startingAt(from + 1) : null;
    if (words.is(from - 1, "ministry") || words.are(from, "to", "the", "foreign")) {
      int city = words.is(from - 1, "ministry") ? from : from + 4;
      at = words.is(city, "in") ? clause.startingAt(city + 1) : at;
    }
    return ofSomeState(at);
  }

  /** "The Slovak ambassador in Warsaw was summoned": where the envoy is, or null. */
  private Group post(Group envoy, Clause clause) {
    boolean posted = words.is(envoy.to, "in") || words.is(envoy.to, "to");
    return posted ? ofSomeState(clause.startingAt(envoy.to + 1)) : null;
  }

  private static Group ofSomeState(Group group) {
    return group == null || Actors.firstCountry(group.actors) == null ? null : group;
  }
}
