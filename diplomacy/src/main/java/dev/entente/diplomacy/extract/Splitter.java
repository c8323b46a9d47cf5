package dev.entente.diplomacy.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * Parts "back-to-back talks with his Polish and Slovak counterparts" into one meeting per partner.
 */
final class Splitter {

  private static final int REACH = 6;
  private static final int TOGETHER = 30;

  private final Words words;

  Splitter(Grammar grammar) {
    this.words = new Words(grammar);
  }

  void reset(Tokens text) {
    words.reset(text);
  }

  /** Returns the candidate alone, or one for each partner of its own side. */
  List<Candidate> split(Candidate candidate) {
    if (candidate.sides() < 3) {
      return List.of(candidate);
    }
    SortedSet<String> own = sidesOf(candidate.own);
    if (own.size() != 1 || !separate(candidate)) {
      return List.of(candidate);
    }
    List<Candidate> parts = new ArrayList<>(2);
    for (String side : sidesOf(candidate.actors)) {
      if (!own.contains(side)) {
        Candidate part = candidate.withoutActors();
        for (Actor actor : candidate.actors) {
          if (own.contains(side(actor)) || side.equals(side(actor)) || side(actor).isEmpty()) {
            part.add(actor);
          }
        }
        parts.add(part);
      }
    }
    return parts;
  }

  /**
   * "Met the Polish president, Wrona, and the Czech one, Novak": each of them, not both at once.
   */
  private boolean oneByOne(Candidate candidate) {
    boolean together = candidate.frame.family() != Frame.Family.VERB;
    for (int i = candidate.from; i < candidate.triggerEnd + TOGETHER; i++) {
      together |= words.isAny(i, WordClass.TOGETHER);
    }
    return !together
        && candidate.actors.stream()
                .filter(a -> !candidate.own.contains(a))
                .filter(a -> a.kind == Actor.Kind.PERSON && a.titleFrom >= 0 && !a.plural)
                .map(Splitter::side)
                .distinct()
                .count()
            == candidate.sides() - 1;
  }

  private boolean separate(Candidate candidate) {
    if (oneByOne(candidate)) {
      return true;
    }
    long counterparts =
        candidate.actors.stream().filter(a -> a.counterpart).map(Splitter::side).distinct().count();
    if (counterparts > 1) {
      return true;
    }
    for (int i = Math.max(0, candidate.trigger - REACH); i < candidate.triggerEnd + REACH; i++) {
      boolean each =
          words.is(i, "separate")
              || words.is(i, "separately")
              || words.is(i, "bilateral")
              || words.is(i, "respectively")
              || (words.are(i, "back", "-", "to") && words.are(i + 3, "-", "back"))
              || (words.are(i, "one", "-", "on") && words.are(i + 3, "-", "one"));
      if (each) {
        return true;
      }
    }
    return false;
  }

  private static String side(Actor actor) {
    return actor.country != null ? actor.country : actor.body == null ? "" : actor.body;
  }

  private static SortedSet<String> sidesOf(List<Actor> actors) {
    SortedSet<String> sides = new java.util.TreeSet<>();
    for (Actor actor : actors) {
      if (actor.represents()) {
        sides.add(side(actor));
      }
    }
    return sides;
  }
}
