package dev.entente.diplomacy.extract;

import java.util.ArrayList;
import java.util.List;

/** Actors that one list joins: "Poland, Slovakia and the Czech foreign minister". */
final class Group {

  final List<Actor> actors;
  int from;
  int to;

  Group(int from, int to) {
    this(from, to, new ArrayList<>(2));
  }

  /** Makes a list of actors, which takes the list itself for its own. */
  Group(int from, int to, List<Actor> actors) {
    this.from = from;
    this.to = to;
    this.actors = actors;
  }

  /** Returns how many different states and bodies the actors represent. */
  int sides() {
    int count = 0;
    for (int i = 0; i < actors.size(); i++) {
      String side = side(actors.get(i));
      boolean again = false;
      for (int k = 0; k < i && side != null && !again; k++) {
        again = side.equals(side(actors.get(k)));
      }
      count += side == null || again ? 0 : 1;
    }
    return count;
  }

  private static String side(Actor actor) {
    return !actor.represents() ? null : actor.country != null ? actor.country : actor.body;
  }

  boolean possessive() {
    return !actors.isEmpty() && actors.get(actors.size() - 1).possessive;
  }

  boolean modifier() {
    return Actors.all(actors, actor -> actor.modifier);
  }

  boolean anaphor() {
    return actors.size() == 1 && actors.get(0).kind == Actor.Kind.ANAPHOR;
  }

  @Override
  public String toString() {
    return actors.toString();
  }
}
