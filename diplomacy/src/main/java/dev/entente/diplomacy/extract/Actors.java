package dev.entente.diplomacy.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Asks about the actors of a list: tens of times a sentence, so that nothing is made for it. */
final class Actors {

  private Actors() {}

  /** Returns a list of one, to which others may be added. */
  static List<Actor> alone(Actor actor) {
    List<Actor> actors = new ArrayList<>(1);
    actors.add(actor);
    return actors;
  }

  /** Returns whether it is so of each; true of none. */
  static boolean all(List<Actor> actors, Predicate<Actor> so) {
    for (int i = 0; i < actors.size(); i++) {
      if (!so.test(actors.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether it is so of one at least. */
  static boolean any(List<Actor> actors, Predicate<Actor> so) {
    for (int i = 0; i < actors.size(); i++) {
      if (so.test(actors.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether it is so of none. */
  static boolean none(List<Actor> actors, Predicate<Actor> so) {
    return !any(actors, so);
  }

  /** Returns the state that the first of them has who has one, or null. */
  static String firstCountry(List<Actor> actors) {
    for (int i = 0; i < actors.size(); i++) {
      if (actors.get(i).country != null) {
        return actors.get(i).country;
      }
    }
    return null;
  }
}
