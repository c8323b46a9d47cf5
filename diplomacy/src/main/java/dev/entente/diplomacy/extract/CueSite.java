package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import java.util.List;

/** A cue of a relation in its sentence: the lists around it, and the states they stand for. */
final class CueSite {

  private final Words words;
  private final Senses senses;
  private final CueStates states;
  private Tokens tokens;
  private RelationCue cue;
  private Clause clause;
  private Context context;
  private int at;
  private int end;

  CueSite(Words words, Senses senses) {
    this.words = words;
    this.senses = senses;
    this.states = new CueStates(words, senses);
  }

  void reset(Tokens text) {
    tokens = text;
    states.reset(text);
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
    return states.of(group, this, true);
  }

  /** Returns them without adjectives before any noun that is not the cue's: "Polish films". */
  List<Actor> bareStates(Group group) {
    return states.of(group, this, false);
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
}
