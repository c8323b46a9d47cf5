package dev.entente.diplomacy.extract;

import java.util.List;

/**
 * The states, or the bodies, for which some actors sit at a table. Actors come and learn their
 * state while a sentence is read, and the sides are asked for dozens of times: they are named anew
 * only when the actors have changed them.
 */
final class Sides {

  private final List<Actor> actors;
  private final boolean ofBodies;
  private List<String> known = List.of();
  private boolean settled;

  /** A bit for each side, by its hash; of use once settled. */
  private long bits;

  /**
   * Begins with the actors so far.
   *
   * @param ofBodies whether bodies are meant, not states
   */
  Sides(List<Actor> actors, boolean ofBodies) {
    this.actors = actors;
    this.ofBodies = ofBodies;
  }

  /** Returns them, sorted, each once. */
  List<String> names() {
    if (!settled && !isKnown()) {
      known = named();
    }
    return known;
  }

  /** Says that they will not change any more: what is added from now on belongs to one of them. */
  void settle() {
    List<String> names = names();
    for (int i = 0; i < names.size(); i++) {
      bits |= 1L << names.get(i).hashCode();
    }
    settled = true;
  }

  /** Returns whether these and others, both settled, are the same. */
  boolean equal(Sides others) {
    return bits == others.bits
        && known.size() == others.known.size()
        && SortedNames.holds(known, others.known);
  }

  /** Returns whether others are among these, both settled. */
  boolean hold(Sides others) {
    return (others.bits & ~bits) == 0 && SortedNames.holds(known, others.known);
  }

  private boolean isKnown() {
    long seen = 0;
    for (int i = 0; i < actors.size(); i++) {
      String side = side(actors.get(i));
      int at = side == null ? 0 : known.indexOf(side);
      if (at < 0) {
        return false;
      }
      seen |= side == null ? 0 : 1L << at;
    }
    return known.size() < Long.SIZE && Long.bitCount(seen) == known.size();
  }

  private List<String> named() {
    String first = null;
    List<String> sides = List.of();
    for (int i = 0; i < actors.size(); i++) {
      String side = side(actors.get(i));
      if (side == null || side.equals(first)) {
        continue;
      }
      if (first == null) {
        first = side;
      } else {
        sides = sides.isEmpty() ? SortedNames.pair(first, side) : SortedNames.with(sides, side);
      }
    }
    return sides.isEmpty() && first != null ? List.of(first) : sides;
  }

  private String side(Actor actor) {
    if (!actor.represents()) {
      return null;
    }
    return ofBodies ? (actor.country == null ? actor.body : null) : actor.country;
  }
}
