package dev.entente.diplomacy.extract;

import java.util.ArrayList;
import java.util.List;

/** The pairs, or larger groups, of states that one cue joins, and the tokens that name them. */
final class StatePairs {

  /** A joint statement of more than so many is none about each two of them. */
  static final int LARGEST_GROUP = 4;

  private final List<List<String>> found = new ArrayList<>(2);
  private Clause clause;
  private int from;
  private int to;

  /** Begins anew with none; a cue stands in these tokens of a sentence. */
  void begin(Clause ofCue, int at, int end) {
    found.clear();
    clause = ofCue;
    from = at;
    to = end;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  int size() {
    return found.size();
  }

  /** Returns those found first, good until the next cue. */
  List<List<String>> first(int most) {
    return found.size() > most ? found.subList(0, most) : found;
  }

  /** Returns the first token of the cue and its sides. */
  int from() {
    return from;
  }

  /** Returns the token after them. */
  int to() {
    return to;
  }

  /** Adds a group of states that an earlier sentence or a meeting names. */
  void add(List<String> states) {
    if (!found.contains(states)) {
      found.add(states);
    }
  }

  /** A joint act of three or more is one statement about all of them. */
  void among(List<Actor> actors) {
    List<String> states = countries(actors);
    if (states.size() > 1 && states.size() <= LARGEST_GROUP) {
      found.add(states);
      for (int k = 0; k < actors.size(); k++) {
        Actor actor = actors.get(k);
        cover(actor);
      }
    }
  }

  /** Each of some with each of others. */
  void cross(List<Actor> left, List<Actor> right) {
    for (Actor a : left) {
      for (Actor b : right) {
        boolean two = isState(a) && isState(b) && !a.country.equals(b.country);
        if (two && !contains(a.country, b.country)) {
          found.add(SortedNames.with(List.of(a.country), b.country));
          cover(a);
          cover(b);
        }
      }
    }
  }

  private boolean contains(String one, String other) {
    for (List<String> states : found) {
      if (states.size() == 2 && states.contains(one) && states.contains(other)) {
        return true;
      }
    }
    return false;
  }

  private void cover(Actor actor) {
    boolean here = actor.from >= clause.from && actor.to <= clause.to;
    from = here ? Math.min(from, actor.from) : from;
    to = here ? Math.max(to, actor.to) : to;
  }

  /** Returns whether an actor stands for one state, not for a region's. */
  static boolean isState(Actor actor) {
    return actor.country != null && actor.country.length() == 3;
  }

  /** Returns the states of actors, each once, sorted. */
  static List<String> countries(List<Actor> actors) {
    List<String> countries = List.of();
    for (int k = 0; k < actors.size(); k++) {
      Actor actor = actors.get(k);
      if (isState(actor)) {
        countries = SortedNames.with(countries, actor.country);
      }
    }
    return countries;
  }

  /** Returns how many states actors have. */
  static int count(List<Actor> actors) {
    int count = 0;
    for (int i = 0; i < actors.size(); i++) {
      Actor actor = actors.get(i);
      count += isState(actor) && !includes(actors, i, actor.country) ? 1 : 0;
    }
    return count;
  }

  /** Returns whether one of the actors stands for a state. */
  static boolean includes(List<Actor> actors, String country) {
    return includes(actors, actors.size(), country);
  }

  private static boolean includes(List<Actor> actors, int first, String country) {
    for (int i = 0; i < first; i++) {
      if (country.equals(actors.get(i).country)) {
        return true;
      }
    }
    return false;
  }
}
