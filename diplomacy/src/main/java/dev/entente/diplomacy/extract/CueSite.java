package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A cue of a relation in its sentence: the lists around it, and the states they stand for. */
final class CueSite {

  /** "Polish ties are now at their worst": so far before the cue. */
  private static final int BESIDE_REACH = 7;

  private static final Frame NOBODY =
      new Frame(
          "relation",
          Frame.Family.NOUN,
          Set.of(),
          null,
          null,
          false,
          false,
          false,
          List.of(),
          false);

  private final Words words;
  private final Senses senses;
  private final AnaphoraResolver anaphora;
  private final Candidate nobody = new Candidate(NOBODY, Trigger.Form.NOUN, 0, 0, 0);
  private Tokens tokens;
  private RelationCue cue;
  private Clause clause;
  private Context context;
  private int at;
  private int end;

  CueSite(Words words, Senses senses) {
    this.words = words;
    this.senses = senses;
    this.anaphora = new AnaphoraResolver(words);
  }

  void reset(Tokens text) {
    tokens = text;
    anaphora.reset(text);
  }

  /** Turns to a cue between two tokens. */
  void turnTo(RelationCue ofCue, Clause ofClause, Context ofContext, int first, int last) {
    cue = ofCue;
    clause = ofClause;
    context = ofContext;
    at = first;
    end = last;
  }

  RelationCue cue() {
    return cue;
  }

  Tokens tokens() {
    return tokens;
  }

  Context context() {
    return context;
  }

  /** Returns the first token of the cue. */
  int at() {
    return at;
  }

  /** Returns the token after the cue. */
  int end() {
    return end;
  }

  Clause clause() {
    return clause;
  }

  /** Returns the first token of the sentence. */
  int from() {
    return clause.from;
  }

  /** Returns the token after the sentence. */
  int to() {
    return clause.to;
  }

  List<Group> groups() {
    return clause.groups;
  }

  /** Returns those of a list that can stand in a relation. */
  List<Actor> states(Group group) {
    return sides(group, true);
  }

  /** Returns them without adjectives before any noun that is not the cue's: "Polish films". */
  List<Actor> bareStates(Group group) {
    return sides(group, false);
  }

  /** "Slovak and Polish troops": adjectives that belong together. */
  boolean isJoint(Group group) {
    return group.actors.size() > 1 && Actors.all(group.actors, actor -> actor.modifier);
  }

  /** Returns the first list of the sentence with a state, before the cue; or null. */
  Group first() {
    for (Group group : clause.groups) {
      if (group.to <= at && !states(group).isEmpty()) {
        return group;
      }
    }
    return null;
  }

  /** Returns the nearest list with a state that ends before a token, or null. */
  Group lastBefore(int token) {
    Group found = null;
    for (Group group : clause.groups) {
      if (group.to <= token && !states(group).isEmpty()) {
        found = group;
      }
    }
    return found;
  }

  /** "Its ambassador to Poland": the state that a list of envoys is sent to, or null. */
  Actor host(Group envoys) {
    for (int i = envoys.from + 1; i < envoys.to; i++) {
      Sense state = words.is(i - 1, "to") ? senses.get(i, Sense.Kind.STATE) : null;
      if (state != null) {
        Actor host = new Actor(Kind.STATE, i, i + 1);
        host.country = state.code();
        return host;
      }
    }
    return null;
  }

  /** Returns whether a comma or the word of another clause stands between two tokens. */
  boolean isCut(int first, int last) {
    for (int i = first; i < last; i++) {
      boolean clauseWord = words.isAny(i, WordClass.CLAUSE) && !words.is(i, "as");
      if (clauseWord || tokens.is(i, ';') || tokens.is(i, ',')) {
        return true;
      }
    }
    return false;
  }

  /** Nothing but words that a noun may have before it. */
  boolean isPhrase(int first, int last) {
    for (int i = first; i < last; i++) {
      boolean free =
          !tokens.is(i, ',')
              && !tokens.is(i, ';')
              && !words.isAny(i, WordClass.PREPOSITION)
              && !words.isAny(i, WordClass.AUXILIARY)
              && !words.isAny(i, WordClass.CLAUSE)
              && !words.isAny(i, WordClass.SPEECH)
              && !words.is(i, "'s");
      if (!free) {
        return false;
      }
    }
    return true;
  }

  private List<Actor> sides(Group group, boolean adjectives) {
    List<Actor> sides = List.of();
    if (QuotedSpeaker.isFirstPerson(words, group.from)) {
      return sides;
    }
    List<Actor> resolved = anaphora.resolve(group, nobody, clause, context, null);
    for (int i = 0; i < resolved.size(); i++) {
      Actor actor = resolved.get(i);
      boolean adjective = actor.modifier && !actor.possessive && actor.kind == Kind.STATE;
      boolean acting =
          !adjective
              || isBeside(group)
              || (adjectives
                  ? stands(actor, group)
                  : isNoun(actor) && words.is(actor.from - 1, "with"));
      boolean outsider = actor.outsider && actor.person == null;
      if (StatePairs.isState(actor)
          && acting
          && actor.kind != Kind.NAME
          && (adjectives || !outsider)) {
        sides = sides.isEmpty() ? new ArrayList<>(resolved.size()) : sides;
        sides.add(actor);
      }
    }
    return sides;
  }

  /** "Polish ties", "Polish economic cooperation": right before the cue. */
  private boolean isBeside(Group group) {
    boolean after = group.from >= end && group.from - end < 2 && tied(group.to, group.to + 2);
    return after
        || (group.to <= at
            && at - group.to < BESIDE_REACH
            && (group.to == at || tied(group.to, end)));
  }

  /** An adjective that means its state: "Polish troops", and "Polish beef" where beef is barred. */
  private boolean stands(Actor actor, Group group) {
    boolean whatever = cue.any() && actor.from >= end;
    return whatever || isNoun(actor) || isStately(isJoint(group) ? group.to : actor.to);
  }

  /** "Poland", "Poles", before whatever word; "U.S." may be either. */
  private boolean isNoun(Actor actor) {
    boolean noun =
        senses.get(actor.from, Sense.Kind.STATE) != null
            || senses.get(actor.from, Sense.Kind.PEOPLE) != null;
    return noun && senses.get(actor.from, Sense.Kind.ADJECTIVE) == null;
  }

  /** "Polish troops", "the Polish farm policy": what a state has or does, not a Polish film. */
  private boolean isStately(int token) {
    for (int i = token; i < Math.min(clause.to, token + 3); i++) {
      if (words.isAny(i, WordClass.STATELY)) {
        return true;
      }
      if (words.isAny(i, WordClass.PREPOSITION) || words.isAny(i, WordClass.CONJUNCTION)) {
        return false;
      }
    }
    return false;
  }

  /** Returns whether a word for a relation stands there: "ties", "cooperation". */
  private boolean tied(int first, int last) {
    for (int i = first; i < last; i++) {
      if (words.isAny(i, WordClass.WITH_TAKER)) {
        return true;
      }
    }
    return false;
  }
}
