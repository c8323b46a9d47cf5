package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.extract.Frame.Trait;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import java.util.List;

/**
 * Tells whether a place speaks of a gathering of several states without saying which: "foreign
 * ministers of six nations met". A later sentence may name them.
 */
final class OpenTable {

  /** More sit in a hall than at a table: only that they attend is reported. */
  private static final int MOST = 15;

  private static final int BEFORE = 18;
  private static final int BEHIND = 10;

  /** What gathers: states, or those who speak for them. */
  private static final WordSet GATHERED =
      WordSet.of(
          "nations",
          "countries",
          "states",
          "ministers",
          "leaders",
          "presidents",
          "premiers",
          "governments",
          "producers",
          "exporters",
          "envoys",
          "delegations",
          "neighbors",
          "neighbours",
          "counterparts",
          "officials");

  private static final WordSet JOINT_BODIES = WordSet.of("commission", "committee", "council");

  private static final int BODY_REACH = 4;

  private static final WordSet MANY = WordSet.of("dozens", "scores", "hundred", "hundreds");

  /** Spelled numbers from two on; each stands at its place. */
  private static final List<String> NUMBERS =
      List.of(
          "", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private static final WordSet NUMBER_WORDS =
      WordSet.of(NUMBERS.subList(2, NUMBERS.size()).toArray(String[]::new));

  private final Words words;
  private Tokens tokens;

  OpenTable(Grammar grammar) {
    this.words = new Words(grammar);
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
  }

  /** Returns whether words around a trigger that joins nobody say that several states gather. */
  boolean isToldAround(Candidate candidate, Clause clause) {
    if (candidate.visit()
        || candidate.frame.is(Trait.PEOPLE)
        || (candidate.form != Trigger.Form.NOUN && candidate.frame.weak())) {
      return false;
    }
    int first = Math.max(clause.from, candidate.trigger - BEFORE);
    int last = Math.min(clause.to, candidate.triggerEnd + BEHIND);
    if (!areNamed(first, last)) {
      return false;
    }
    for (int i = first; i < last; i++) {
      if (words.isOneOf(i, MANY) || counted(i) > MOST) {
        return false;
      }
    }
    return true;
  }

  /** "Countries", "ministers": those who gather stand between two tokens. */
  private boolean areNamed(int first, int last) {
    for (int i = first; i < last; i++) {
      if (words.isOneOf(i, GATHERED) || isJointBody(i, last)) {
        return true;
      }
    }
    return false;
  }

  /** "The Joint Commission for Trade": of states that the story may name later. */
  private boolean isJointBody(int joint, int stop) {
    boolean body = false;
    boolean named = words.is(joint, "joint") && tokens.capital(joint);
    for (int i = joint + 1; named && i < Math.min(stop, joint + BODY_REACH); i++) {
      body |= words.isOneOf(i, JOINT_BODIES);
    }
    return body;
  }

  /** Returns whether a place joins officials of no state and too few sides to be a meeting. */
  boolean isLeftBy(Candidate candidate, Clause clause) {
    boolean ofOneSide =
        !candidate.visit()
            && candidate.status != null
            && candidate.recalled == null
            && candidate.mode != Mode.PHONE
            && candidate.countries().size() < 2;
    return ofOneSide
        && Actors.all(candidate.actors, OpenTable::mayGather)
        && isToldAround(candidate, clause);
  }

  /** Returns how many states the words around a trigger say that there are, or 0. */
  int size(Candidate candidate, Clause clause) {
    int last = Math.min(clause.to, candidate.triggerEnd + BEHIND);
    for (int i = Math.max(clause.from, candidate.trigger - BEFORE); i < last; i++) {
      int states = counted(i);
      if (states > 1) {
        return states;
      }
    }
    return 0;
  }

  /** Adds the officials whom the words around a noun name without their states, for their rank. */
  void addNameless(Candidate candidate, Clause clause) {
    for (Group group : clause.groups) {
      Actor officials = unnamed(group.actors.get(0));
      boolean before = group.from >= candidate.trigger - BEFORE && group.to <= candidate.trigger;
      boolean gather = isNameless(officials) || isOfMembers(officials);
      if (before && candidate.actors.isEmpty() && gather) {
        candidate.add(officials);
      }
    }
  }

  /** "The ministers of the three countries": as officials whose states are not said. */
  private static Actor unnamed(Actor actor) {
    if (actor.kind != Kind.ANAPHOR || actor.level == null) {
      return actor;
    }
    Actor officials = new Actor(Kind.OFFICIAL, actor.from, actor.to);
    officials.level = actor.level;
    officials.outsider = actor.outsider;
    officials.plural = true;
    return officials;
  }

  /** Whoever sits for a state, and the ministers of a body: they sit for its members. */
  private static boolean mayGather(Actor actor) {
    return isNameless(actor) || (actor.represents() && actor.body == null) || isOfMembers(actor);
  }

  /** "Finance ministers of the Council": those of its members. */
  static boolean isOfMembers(Actor actor) {
    return actor.kind == Kind.OFFICIAL
        && actor.plural
        && actor.body != null
        && actor.represents()
        && actor.level != null
        && actor.level.compareTo(Level.VICE_MINISTER) >= 0;
  }

  /** "Ministers", "their counterparts": officials whose states are not said. */
  private static boolean isNameless(Actor actor) {
    return actor.kind == Kind.OFFICIAL
        && actor.plural
        && !actor.outsider
        && !actor.speaker
        && actor.country == null
        && actor.body == null;
  }

  /** "60 countries", "six river states": the number, or 0 where a token counts nobody. */
  private int counted(int token) {
    boolean digits = tokens.shape(token) == Tokens.Shape.NUMBER;
    boolean counts =
        (digits || words.isOneOf(token, NUMBER_WORDS))
            && (words.isOneOf(token + 1, GATHERED)
                || words.isOneOf(token + 2, GATHERED)
                || isTwiceDescribed(token));
    if (!counts) {
      return 0;
    }
    return digits ? number(token) : spelled(token);
  }

  /** "Seven major industrial countries". */
  private boolean isTwiceDescribed(int token) {
    return words.isOneOf(token + 3, GATHERED)
        && tokens.shape(token + 1) == Tokens.Shape.LOWER
        && tokens.shape(token + 2) == Tokens.Shape.LOWER
        && !words.isAny(token + 1, WordClass.PREPOSITION)
        && !words.isAny(token + 2, WordClass.PREPOSITION)
        && !words.isAny(token + 2, WordClass.CONJUNCTION);
  }

  private int spelled(int token) {
    int number = 2;
    while (!words.is(token, NUMBERS.get(number))) {
      number++;
    }
    return number;
  }

  private int number(int token) {
    int number = 0;
    for (int i = tokens.start(token); i < tokens.end(token) && number <= MOST; i++) {
      char digit = tokens.chars()[i];
      number = digit >= '0' && digit <= '9' ? 10 * number + digit - '0' : number;
    }
    return number;
  }
}
