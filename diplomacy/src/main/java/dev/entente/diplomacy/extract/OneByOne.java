package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.meeting.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers those who sit at a meeting where each has a sentence to himself: "Three ministers met.
 * Slovakia's Kovar was pleased. Jan Wrona of Poland was not. Hungarian Minister Torok left".
 */
final class OneByOne {

  private final Words words;
  private final List<Actor> members = new ArrayList<>(4);
  private Tokens tokens;

  OneByOne(Words words) {
    this.words = words;
  }

  /** Begins a gathering. */
  void reset(Tokens text) {
    tokens = text;
    members.clear();
  }

  /**
   * Notes of whom a sentence speaks; returns all when they are as many as the gathering has.
   *
   * @param rank of those who gather, or null
   * @param size how many states they stand for, or 0
   * @return null while some are missing
   */
  Group next(Clause clause, Level rank, int size) {
    Group subject = clause.groups.get(0);
    boolean first = size > 2 && subject.actors.size() == 1 && subject.from - clause.from < 2;
    Actor actor = first ? somebody(subject.actors.get(0), clause, rank) : null;
    boolean member = actor != null && !StatePairs.includes(members, actor.country);
    if (member) {
      members.add(actor);
    }
    boolean all = member && members.size() == size;
    return all ? new Group(subject.from, subject.to, List.copyOf(members)) : null;
  }

  /** "Minister Kovar of Slovakia", "Slovakia's Kovar", "Kovar of Slovakia"; null for others. */
  private Actor somebody(Actor named, Clause clause, Level rank) {
    if (named.person != null) {
      Level own = named.person.level();
      boolean ranks = rank == null || own == null || own == rank;
      boolean sits = ranks && AttendanceReader.attends(named) && StatePairs.isState(named);
      return sits ? named : null;
    }
    Group of = words.is(named.to, "of") ? clause.startingAt(named.to + 1) : null;
    Actor state = of == null ? named : of.actors.get(0);
    boolean citizen =
        rank != null
            && named.nameFrom >= 0
            && !named.possessive
            && (of == null || state.kind == Kind.STATE)
            && StatePairs.isState(state);
    if (!citizen) {
      return null;
    }
    Person person = new Person(new int[0], tokens.text(named.nameFrom, named.nameTo));
    person.holds(null, rank, true);
    person.of(state.country, true);
    Actor member = new Actor(Kind.PERSON, named.from, named.to);
    member.person = person;
    member.country = state.country;
    return member;
  }
}
