package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;

/** Decides whether what a trigger joins is a meeting of states. */
final class Acceptance {

  private Acceptance() {}

  /** Two sides at least, one of them a state, and more than a hint of a contact. */
  static boolean accepts(Candidate candidate) {
    if (candidate.countries().isEmpty() || candidate.sides() < 2) {
      return false;
    }
    boolean human = candidate.actors.stream().anyMatch(Actor::human);
    if (candidate.frame.weak()
        && !human
        && !candidate.firm
        && candidate.date == null
        && candidate.place == null) {
      return false;
    }
    return human
        || candidate.frame.family() != Frame.Family.VERB
        || candidate.actors.stream().noneMatch(a -> a.kind == Kind.NAME);
  }
}
