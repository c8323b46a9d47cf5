package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says which states a list of actors beside the cue of a relation stands for. */
final class CueStates {

  /** "Polish ties are now at their worst": so far before the cue. */
  private static final int BESIDE_REACH = 7;

  private static final Frame NOBODY =
      new Frame("relation", Frame.Family.NOUN, Set.of(), null, null, Set.of(), List.of());

  private final Words words;
  private final Senses senses;
  private final AnaphoraResolver anaphora;
  private final Candidate nobody = new Candidate(NOBODY, Trigger.Form.NOUN, 0, 0, 0);
  private CueSite site;

  CueStates(Words words, Senses senses) {
    this.words = words;
    this.senses = senses;
    this.anaphora = new AnaphoraResolver(words);
  }

  void reset(Tokens text) {
    anaphora.reset(text);
  }

  /**
   * Returns the states of a list.
   *
   * @param adjectives whether an adjective counts before a noun of its own: "Polish troops"
   */
  List<Actor> of(Group group, CueSite cueSite, boolean adjectives) {
    site = cueSite;
    List<Actor> sides = List.of();
    if (QuotedSpeaker.isFirstPerson(words, group.from)) {
      return sides;
    }
    List<Actor> resolved = anaphora.resolve(group, nobody, site.clause(), site.context(), null);
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
    boolean after =
        group.from >= site.end() && group.from - site.end() < 2 && tied(group.to, group.to + 2);
    return after
        || (group.to <= site.at()
            && site.at() - group.to < BESIDE_REACH
            && (group.to == site.at() || tied(group.to, site.end())));
  }

  /** An adjective that means its state: "Polish troops", and "Polish beef" where beef is barred. */
  private boolean stands(Actor actor, Group group) {
    boolean whatever = site.cue().any() && actor.from >= site.end();
    return whatever || isNoun(actor) || isStately(site.isJoint(group) ? group.to : actor.to);
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
    for (int i = token; i < Math.min(site.to(), token + 3); i++) {
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
