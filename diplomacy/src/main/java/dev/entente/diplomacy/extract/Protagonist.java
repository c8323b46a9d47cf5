package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import java.util.List;

/** Finds the side that goes without saying where only the other one is told: "the meeting with". */
final class Protagonist {

  private Protagonist() {}

  /** Returns who it is, or none: the state that the story's meetings so far share. */
  static List<Actor> of(Candidate candidate, Context context, Group other) {
    Candidate last = context.last(0);
    if (last == null) {
      Actor beside = beside(other, candidate.sentence, context);
      candidate.inherited |= beside != null;
      return beside == null ? List.of() : List.of(beside);
    }
    for (Actor actor : last.actors) {
      if (actor.represents() && !OneMeant.sameSide(actor, other)) {
        candidate.inherited = true;
        return List.of(actor);
      }
    }
    return List.of();
  }

  /**
   * "Kovar told Wrona that … The meeting with Wrona": the one other official whom the sentence
   * before names with somebody; null where there are more, or none.
   */
  private static Actor beside(Group somebody, int sentence, Context context) {
    Actor other = null;
    boolean named = false;
    for (Group group : context.groups(sentence - 1)) {
      for (Actor actor : group.actors) {
        boolean official = actor.kind == Kind.PERSON && actor.represents() && !actor.possessive;
        boolean same = OneMeant.sameSide(actor, somebody);
        named |= same && official;
        if (official && !same && other != null && other.person != actor.person) {
          return null;
        }
        other = official && !same ? actor : other;
      }
    }
    return named ? other : null;
  }
}
