package dev.entente.diplomacy.extract;

import java.util.List;

/**
 * Finds the states of counterparts in their sentence: "talks between Kovar and his counterparts,
 * ... with Poland and Slovakia", "talks with his counterparts - Poland and Slovakia".
 */
final class Counterparts {

  private final Words words;
  private Tokens tokens;

  Counterparts(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** Puts those states into a candidate with counterparts whose state is not known. */
  void name(Candidate candidate, Clause clause) {
    if (!hasOpen(candidate)) {
      return;
    }
    if (candidate.own.isEmpty()) {
      candidate.own.addAll(candidate.actors.stream().filter(a -> !a.counterpart).toList());
    }
    List<Actor> open = candidate.actors.stream().filter(Counterparts::isOpen).toList();
    candidate.actors.removeAll(open);
    int known = candidate.actors.size();
    String own = Actors.firstCountry(candidate.actors);
    for (Group group : clause.groups) {
      boolean enumerated = group.from >= candidate.triggerEnd && Enumeration.is(group, tokens);
      if (words.is(group.from - 1, "with") || enumerated) {
        for (Actor actor : group.actors) {
          if (actor.country != null && !actor.country.equals(own) && actor.represents()) {
            Actor partner = actor.copy();
            partner.counterpart = true;
            candidate.add(partner);
          }
        }
      }
    }
    if (candidate.actors.size() == known) {
      candidate.actors.addAll(open);
    }
  }

  private static boolean hasOpen(Candidate candidate) {
    for (int i = 0; i < candidate.actors.size(); i++) {
      if (isOpen(candidate.actors.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpen(Actor actor) {
    return actor.counterpart && actor.country == null && actor.body == null;
  }
}
