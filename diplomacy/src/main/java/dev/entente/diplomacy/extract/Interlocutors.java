package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.meeting.Mode;
import java.util.List;

/**
 * Finds the sides of a meeting that is only where something is said: "in a call, Kovar told Wrona",
 * "at a meeting in Krakow the Polish and Slovak ministers agreed".
 */
final class Interlocutors {

  private static final int BEFORE_NOUN = 5;
  private static final int REACH = 30;

  private static final WordSet QUARREL =
      WordSet.of(
          "accused",
          "accuses",
          "accusing",
          "blamed",
          "blames",
          "blaming",
          "offered",
          "presented",
          "gave",
          "demanded",
          "handed");

  /** "At talks", "after two hours of talks". */
  private static final WordSet SETTING = WordSet.of("in", "at", "during", "after", "following");

  private final Words words;
  private final SubjectFinder subjects;
  private Tokens tokens;

  Interlocutors(Words words, SubjectFinder subjects) {
    this.words = words;
    this.subjects = subjects;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** Returns the lists that talk to each other at a noun that names nobody; none where none do. */
  List<Group> at(Candidate candidate, Clause clause) {
    int adjunct = adjunct(candidate.trigger, clause);
    if (adjunct < 0) {
      return List.of();
    }
    if (words.is(adjunct, "after") || words.is(adjunct, "following")) {
      return opens(adjunct, clause) && !candidate.withNobody
          ? together(candidate, clause)
          : List.of();
    }
    for (int verb = clause.from; verb < clause.to - 1; verb++) {
      boolean near = verb < adjunct || verb < candidate.triggerEnd + REACH;
      if (near
          && words.isAny(verb, WordClass.ADDRESS)
          && !words.isAny(verb - 1, WordClass.AUXILIARY)) {
        List<Group> pair = pair(verb, clause);
        if (!pair.isEmpty()) {
          return pair;
        }
      }
    }
    boolean somewhere = isSomewhere(candidate.triggerEnd);
    if (somewhere && !isAdverbial(candidate.trigger)) {
      List<Group> quarrel = quarrel(adjunct, clause);
      if (!quarrel.isEmpty()) {
        return quarrel;
      }
    }
    if (candidate.frame.mode() == Mode.PHONE || somewhere) {
      List<Group> caller = caller(adjunct, clause);
      if (!caller.isEmpty()) {
        return caller;
      }
    }
    return !isAdverbial(candidate.trigger) && opens(adjunct, clause)
        ? together(candidate, clause)
        : List.of();
  }

  /** "By telephone": the phrase itself says how somebody is told. */
  boolean isAdverbial(int trigger) {
    return words.isAny(trigger, WordClass.PREPOSITION);
  }

  /** Returns where "in", "at" or "during" begins the phrase of a noun, or -1. */
  private int adjunct(int noun, Clause clause) {
    if (isAdverbial(noun)) {
      return noun;
    }
    for (int i = noun - 1; i >= Math.max(clause.from, noun - BEFORE_NOUN); i--) {
      if (words.isOneOf(i, SETTING)) {
        return i;
      }
      boolean measure = words.is(i, "of") && words.isAny(i - 1, WordClass.SPAN);
      if ((words.isAny(i, WordClass.PREPOSITION) && !measure)
          || words.isAny(i, WordClass.AUXILIARY)
          || clause.at(i) != null) {
        return -1;
      }
    }
    return -1;
  }

  /** "Kovar said Wrona promised in a call": who reports what was said was told it. */
  private List<Group> caller(int adjunct, Clause clause) {
    Group caller = subjects.of(adjunct, clause);
    if (caller == null || !(people(caller) || governs(caller))) {
      return List.of();
    }
    int said = words.is(caller.from - 1, "that") ? caller.from - 2 : caller.from - 1;
    Group reporting = words.isAny(said, WordClass.SPEECH) ? subjects.of(said, clause) : null;
    boolean known = reporting != null && (people(reporting) || governs(reporting));
    return known ? List.of(caller, reporting) : List.of();
  }

  /** "Talks in Krakow", "talks on Monday": one round, which those have held who tell of it. */
  private boolean isSomewhere(int from) {
    return from + 1 < tokens.size()
        && ((words.is(from, "in") && tokens.capital(from + 1))
            || (words.is(from, "on") && Calendar.names(tokens, from + 1)));
  }

  /** "Poland accused Slovakia of stalling at talks in Krakow": whose talks they were. */
  private List<Group> quarrel(int adjunct, Clause clause) {
    for (int verb = adjunct - 1; verb > clause.from; verb--) {
      if (words.isOneOf(verb, QUARREL)) {
        Group other = clause.startingAt(verb + 1);
        Group one = other == null ? null : subjects.of(verb, clause);
        return one != null && governs(one) && governs(other) ? List.of(one, other) : List.of();
      }
    }
    return List.of();
  }

  /** A state, its government or its officials. */
  private static boolean governs(Group group) {
    return !group.modifier()
        && !group.possessive()
        && Actors.all(group.actors, a -> a.country != null && (a.human() || a.kind == Kind.STATE));
  }

  private List<Group> pair(int verb, Clause clause) {
    Group told = pronoun(verb + 1, clause);
    Group teller = told == null || told.modifier() ? null : subjects.of(verb, clause);
    return teller == null || !people(told) ? List.of() : List.of(teller, told);
  }

  /** The list that begins at a token, or "her", which is no possessor there. */
  private Group pronoun(int token, Clause clause) {
    Group told = clause.startingAt(token);
    boolean her = told == null && words.is(token, "her");
    if (!her) {
      return told;
    }
    Group listener = new Group(token, token + 1);
    Actor actor = new Actor(Kind.ANAPHOR, token, token + 1);
    actor.count = 1;
    listener.actors.add(actor);
    return listener;
  }

  private static boolean people(Group told) {
    for (Actor actor : told.actors) {
      boolean pronoun = actor.kind == Kind.ANAPHOR && actor.count == 1;
      if (!(actor.human() || pronoun) || actor.outsider || actor.possessive) {
        return false;
      }
    }
    return true;
  }

  private static boolean opens(int adjunct, Clause clause) {
    return adjunct <= clause.from + 1;
  }

  /** The first list behind the noun that joins several states and is somebody's subject. */
  private List<Group> together(Candidate candidate, Clause clause) {
    for (Group group : clause.groups) {
      boolean place = words.isAny(group.from - 1, WordClass.PREPOSITION);
      if (group.from < candidate.triggerEnd || place) {
        continue;
      }
      boolean subject =
          !group.modifier()
              && group.sides() > 1
              && Actors.none(group.actors, a -> a.kind == Kind.ANAPHOR)
              && !words.isAny(group.to, WordClass.AUXILIARY);
      return subject ? List.of(group) : List.of();
    }
    return List.of();
  }
}
