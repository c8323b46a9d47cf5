package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.meeting.Level;
import java.util.ArrayList;
import java.util.List;

/** Says whom "he", "they", "the two sides", "his counterpart" stand for. */
final class AnaphoraResolver {

  private static final int NEAR = 2;

  /** "The two countries" may have been named a while ago: there is no other pair to mean. */
  private static final int FAR = 5;

  private static final int LEAD = 1;

  private final Words words;
  private final QuotedSpeaker speakers;
  private final PairApart pairs;
  private final Onward onward;

  AnaphoraResolver(Words words) {
    this.words = words;
    this.speakers = new QuotedSpeaker(words);
    this.pairs = new PairApart(words);
    this.onward = new Onward(words);
  }

  void reset(Tokens text) {
    speakers.reset(text);
  }

  /**
   * Returns the actors of a list, its anaphora resolved, for reading only; {@code other} is the
   * other side, or null.
   */
  List<Actor> resolve(
      Group group, Candidate candidate, Clause clause, Context context, Group other) {
    if (Actors.none(group.actors, a -> a.kind == Kind.ANAPHOR)) {
      return group.actors;
    }
    if (group.actors.size() == 1) {
      return meant(group.actors.get(0), candidate, clause, context, other);
    }
    List<Actor> out = new ArrayList<>(group.actors.size());
    for (int k = 0; k < group.actors.size(); k++) {
      Actor actor = group.actors.get(k);
      if (actor.kind != Kind.ANAPHOR) {
        out.add(actor);
      } else {
        out.addAll(meant(actor, candidate, clause, context, other));
      }
    }
    return out;
  }

  private List<Actor> meant(
      Actor anaphor, Candidate candidate, Clause clause, Context context, Group other) {
    if (anaphor.count == 1 || anaphor.count < 0) {
      Actor one = one(anaphor, clause, context, other);
      if (one == null) {
        return List.of();
      }
      boolean land = anaphor.to - anaphor.from > 1 && one.country != null;
      return List.of(land ? landOf(one, anaphor) : one);
    }
    return ranked(anaphor, many(anaphor, candidate, clause, context, other));
  }

  /** "His country": not himself. */
  private static Actor landOf(Actor one, Actor anaphor) {
    Actor land = new Actor(Actor.Kind.STATE, anaphor.from, anaphor.to);
    land.country = one.country;
    return land;
  }

  /** "Officials of the two countries": those countries, by officials of that rank. */
  List<Actor> ranked(Actor anaphor, List<Actor> sides) {
    boolean states = !sides.isEmpty() && Actors.all(sides, a -> a.kind == Kind.STATE);
    Level rank = anaphor.level == null && states ? PairApart.rank(words, anaphor) : anaphor.level;
    if (rank == null && !anaphor.outsider) {
      return sides;
    }
    List<Actor> officials = new ArrayList<>(sides.size());
    for (Actor side : sides) {
      Actor official = new Actor(Actor.Kind.OFFICIAL, anaphor.from, anaphor.to);
      official.country = side.country;
      official.body = side.body;
      official.level = rank;
      official.plural = true;
      official.outsider = anaphor.outsider;
      officials.add(official);
    }
    return officials;
  }

  /** "He", "it", "who". */
  private Actor one(Actor anaphor, Clause clause, Context context, Group other) {
    if (QuotedSpeaker.isFirstPerson(words, anaphor.from)) {
      Actor speaker = speakers.of(anaphor, clause.sentence, context);
      return speaker == null || sameSide(speaker, other) ? null : speaker;
    }
    Actor traveller = onward.goesOn(anaphor, clause) ? context.traveller(clause.sentence) : null;
    if (traveller != null && !sameSide(traveller, other)) {
      return traveller;
    }
    Actor known = one(anaphor, clause, context, other, true);
    return known == null ? one(anaphor, clause, context, other, false) : known;
  }

  /** The nearest who fits: of a known state or body, or with an office, wherever it is. */
  private Actor one(Actor anaphor, Clause clause, Context context, Group other, boolean placed) {
    boolean thing = words.is(anaphor.from, "it") || words.is(anaphor.from, "its");
    int first = Math.max(0, clause.sentence - 2);
    for (int s = clause.sentence; s >= first; s--) {
      if (s < clause.sentence && onward.isSame(anaphor, context.groups(s))) {
        first = Math.max(0, Math.max(first - 1, clause.sentence - FAR));
        continue;
      }
      Actor found = null;
      for (Group group : context.groups(s)) {
        boolean before = s < clause.sentence || group.to <= anaphor.from;
        if (!before) {
          break;
        }
        for (Actor actor : group.actors) {
          boolean kind =
              thing
                  ? isThing(actor)
                  : actor.kind == Kind.PERSON
                      || (actor.kind == Kind.OFFICIAL && !actor.plural && !serves(actor));
          boolean belongs = actor.country != null || actor.body != null;
          if (kind
              && (placed ? belongs : !thing && holdsOffice(actor))
              && !sameSide(actor, other)
              && (found == null || (!thing && asked(group)))) {
            found = actor;
          }
        }
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** "Will ask Wrona to raise it at his summit": it is his who is asked. */
  private boolean asked(Group group) {
    return words.isAny(group.from - 1, WordClass.CONTROL_VERB) && words.is(group.to, "to");
  }

  /** "An aide to Kovar said she would come": it is Kovar who would. */
  private boolean serves(Actor aide) {
    return aide.level == Level.WORKING && words.is(aide.to, "to");
  }

  /** "President Wrona": not of the state of another president, where the story does not say so. */
  private static boolean sameOffice(Actor there, Actor actor) {
    return there.person != null
        && actor.person != null
        && !there.person.countryTold()
        && actor.person.level() == Level.HEAD_OF_STATE_OR_GOVERNMENT
        && actor.person.title() != null
        && actor.person.title().equalsIgnoreCase(there.person.title());
  }

  /** "President Wrona", whose state the story has yet to tell. */
  private static boolean holdsOffice(Actor actor) {
    Person person = actor.person;
    return person != null
        && person.title() != null
        && person.level() != null
        && person.level().compareTo(Level.MINISTER) >= 0
        && !actor.outsider;
  }

  /** A state, its government, one of its ministries: what "it" may stand for. */
  private static boolean isThing(Actor actor) {
    boolean office =
        actor.kind == Kind.OFFICIAL && actor.level == null && !actor.plural && actor.represents();
    return (actor.kind == Kind.STATE || office) && !actor.modifier && !actor.possessive;
  }

  private static boolean sameSide(Actor actor, Group other) {
    if (other == null) {
      return false;
    }
    for (Actor there : other.actors) {
      boolean person = there.person != null && there.person == actor.person;
      boolean state = there.country != null && there.country.equals(actor.country);
      if (person || (state && !sameOffice(there, actor))) {
        return true;
      }
    }
    return false;
  }

  /** "They", "the two sides", "both leaders". */
  private List<Actor> many(
      Actor anaphor, Candidate candidate, Clause clause, Context context, Group other) {
    Candidate with = other == null ? null : context.lastWith(other);
    if (with != null) {
      candidate.inherited = true;
      return with.actors;
    }
    Group nearby = null;
    for (int k = 0; k < clause.groups.size(); k++) {
      Group group = clause.groups.get(k);
      if (group.to <= anaphor.from
          && group.sides() >= 2
          && (anaphor.count == 0 || group.sides() == anaphor.count)) {
        nearby = group;
      }
    }
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
    int reach = anaphor.count == 2 ? FAR : NEAR;
    for (int s = clause.sentence - 1; s >= Math.max(0, clause.sentence - reach); s--) {
      for (Group group : context.groups(s)) {
        if (group.sides() >= 2 && (anaphor.count == 0 || group.sides() == anaphor.count)) {
          candidate.inherited = true;
          return group.actors;
        }
      }
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

  /** The side that goes without saying: the state that the story's meetings so far share. */
  List<Actor> protagonist(Candidate candidate, Context context, Group other) {
    Candidate last = context.last(0);
    if (last == null) {
      Actor beside = beside(other, candidate.sentence, context);
      candidate.inherited |= beside != null;
      return beside == null ? List.of() : List.of(beside);
    }
    for (Actor actor : last.actors) {
      if (actor.represents() && !sameSide(actor, other)) {
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
        boolean same = sameSide(actor, somebody);
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
