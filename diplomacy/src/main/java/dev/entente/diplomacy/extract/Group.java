package dev.entente.diplomacy.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Actors that one list joins: "Poland, Slovakia and the Czech foreign minister". */
final class Group {

  final List<Actor> actors = new ArrayList<>(2);
  int from;
  int to;

  Group(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** Returns the states and bodies that the actors represent, each once. */
  SortedSet<String> sides() {
    SortedSet<String> sides = new TreeSet<>();
    for (Actor actor : actors) {
      if (actor.represents()) {
        sides.add(actor.country != null ? actor.country : actor.body);
      }
    }
    return sides;
  }

  boolean possessive() {
    return !actors.isEmpty() && actors.get(actors.size() - 1).possessive;
  }

  boolean modifier() {
    for (Actor actor : actors) {
      if (!actor.modifier) {
        return false;
      }
    }
    return true;
  }

  boolean anaphor() {
    return actors.size() == 1 && actors.get(0).kind == Actor.Kind.ANAPHOR;
  }

  @Override
  public String toString() {
    return actors.toString();
  }
}
