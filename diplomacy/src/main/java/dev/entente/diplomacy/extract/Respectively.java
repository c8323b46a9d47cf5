package dev.entente.diplomacy.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives each of several holders of an office the state that stands in the same place of another
 * list: "his Polish and Slovak counterparts, Wrona and Kovar".
 */
final class Respectively {

  private Respectively() {}

  /** Returns whether there are as many holders as states, and more than one. */
  static boolean fits(List<Actor> holders, List<Actor> states) {
    return states.size() > 1 && persons(holders).size() == states.size();
  }

  /** Returns the holders, each with its state. */
  static List<Actor> pair(List<Actor> holders, List<Actor> states) {
    List<Actor> persons = persons(holders);
    for (int i = 0; i < persons.size(); i++) {
      Actor state = states.get(i);
      persons.get(i).country = state.country;
      persons.get(i).body = state.country == null ? state.body : null;
    }
    return persons;
  }

  private static List<Actor> persons(List<Actor> holders) {
    List<Actor> persons = new ArrayList<>(holders.size());
    for (Actor holder : holders) {
      if (holder.kind == Actor.Kind.PERSON) {
        persons.add(holder);
      }
    }
    return persons;
  }
}
