package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import java.util.ArrayList;
import java.util.List;

/** Says whom a word for several means: "they", "the two sides", "both leaders". */
final class SeveralMeant {

  private static final int NEAR = 2;

  /** "The two countries" may have been named a while ago: there is no other pair to mean. */
  private static final int FAR = 5;

  private static final int LEAD = 1;

  private final Words words;
  private final PairApart pairs;

  SeveralMeant(Words words) {
    this.words = words;
    this.pairs = new PairApart(words);
  }

  /** Returns those whom the word means; none where the story does not tell. */
  List<Actor> of(Actor anaphor, Candidate candidate, Clause clause, Context context, Group other) {
    Candidate with = other == null ? null : context.lastWith(other);
    if (with != null) {
      candidate.inherited = true;
      return with.actors;
    }
    Group nearby = before(anaphor, clause);
    if (nearby != null) {
      return nearby.actors;
    }
    List<Actor> joined = anaphor.count == 2 ? adjectives(anaphor, clause) : List.of();
    if (!joined.isEmpty()) {
      return joined;
    }
    List<Actor> apart =
        words.isAny(anaphor.from - 1, WordClass.CLAUSE) ? apart(anaphor, clause) : List.of();
    if (!apart.isEmpty()) {
      return apart;
    }
    Candidate last = context.last(anaphor.count);
    if (last != null) {
      candidate.inherited = true;
      return last.actors;
    }
    Group earlier = inSentencesBefore(anaphor, clause.sentence, context);
    if (earlier != null) {
      candidate.inherited = true;
      return earlier.actors;
    }
    List<Actor> two = pairs.of(anaphor, clause, context, FAR);
    if (!two.isEmpty()) {
      candidate.inherited = true;
      return two;
    }
    return anaphor.count == 2 && clause.sentence > LEAD
        ? pairOfLead(candidate, context)
        : List.of();
  }

  /** "Slovakia and Poland said they": the last list of as many in the same sentence, or null. */
  private static Group before(Actor anaphor, Clause clause) {
    Group nearby = null;
    for (int k = 0; k < clause.groups.size(); k++) {
      Group group = clause.groups.get(k);
      nearby = group.to <= anaphor.from && areAsMany(group, anaphor) ? group : nearby;
    }
    return nearby;
  }

  private static Group inSentencesBefore(Actor anaphor, int sentence, Context context) {
    int reach = anaphor.count == 2 ? FAR : NEAR;
    for (int s = sentence - 1; s >= Math.max(0, sentence - reach); s--) {
      for (Group group : context.groups(s)) {
        if (areAsMany(group, anaphor)) {
          return group;
        }
      }
    }
    return null;
  }

  private static boolean areAsMany(Group group, Actor anaphor) {
    return group.sides() >= 2 && (anaphor.count == 0 || group.sides() == anaphor.count);
  }

  /** "The two countries", far down a story whose first sentences name two together. */
  private static List<Actor> pairOfLead(Candidate candidate, Context context) {
    for (int s = 0; s <= LEAD; s++) {
      for (Group group : context.groups(s)) {
        if (group.sides() == 2) {
          candidate.inherited = true;
          return group.actors;
        }
      }
    }
    return List.of();
  }

  /** "Strained Slovak-Polish ties before the two countries met": the two of the adjectives. */
  private static List<Actor> adjectives(Actor anaphor, Clause clause) {
    for (int k = 0; k < clause.groups.size(); k++) {
      Group group = clause.groups.get(k);
      boolean states =
          group.to <= anaphor.from
              && group.actors.size() == 2
              && Actors.all(group.actors, a -> a.kind == Kind.STATE && a.country != null)
              && apart(group.actors.get(0), group.actors.get(1));
      if (states) {
        return group.actors.stream().map(BackReference::plain).toList();
      }
    }
    return List.of();
  }

  /** "Wrona gave his Slovak counterpart a book when they met": the two whom the sentence names. */
  private static List<Actor> apart(Actor anaphor, Clause clause) {
    List<Actor> named = new ArrayList<>(2);
    for (Group group : clause.groups) {
      if (group.to > anaphor.from) {
        break;
      }
      for (Actor actor : group.actors) {
        if (actor.human() && actor.represents()) {
          named.add(actor);
        }
      }
    }
    boolean two = named.size() == 2 && anaphor.count != 3 && anaphor.count != 4;
    return two && apart(named.get(0), named.get(1)) ? named : List.of();
  }

  private static boolean apart(Actor one, Actor other) {
    return one.country == null ? other.country != null : !one.country.equals(other.country);
  }
}
