package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import java.util.List;

/**
 * Finds the state of office holders that their sentence tells without naming it beside them: "its
 * ambassador", "his foreign minister", "the Kremlin said President Orlov".
 */
final class Belonging {

  private static final WordSet SENDING =
      WordSet.of("send", "sends", "sent", "sending", "dispatch", "dispatched", "dispatching");

  private final Words words;
  private final PersonRegistry registry;

  Belonging(Grammar grammar, PersonRegistry registry) {
    this.words = new Words(grammar);
    this.registry = registry;
  }

  void reset(Tokens text) {
    words.reset(text);
  }

  /** Gives an office holder without a state the one that the groups before it tell. */
  void find(Actor actor, List<Group> sentence) {
    boolean open =
        actor.human()
            && actor.country == null
            && actor.body == null
            && !actor.counterpart
            && !actor.outsider
            && actor.level != null;
    if (!open) {
      return;
    }
    boolean owned = actor.ownDeterminer && !words.is(actor.from, "their");
    boolean envoy = actor.indefinite && words.isOneOf(actor.from - 1, SENDING);
    if (!owned && !envoy && actor.kind != Kind.PERSON) {
      return;
    }
    Actor owner =
        owned
            ? owner(actor, sentence)
            : envoy ? sender(actor, sentence) : announcer(actor, sentence);
    if (owner != null) {
      actor.country = owner.country;
      actor.body = owner.country == null ? owner.body : null;
    }
  }

  /** Whom "its" or "his" means: the first of the sentence that it fits. */
  private Actor owner(Actor actor, List<Group> sentence) {
    boolean its = words.is(actor.from, "its");
    for (Group group : sentence) {
      if (group.to > actor.from) {
        return null;
      }
      for (Actor before : group.actors) {
        Actor known = its ? before : holder(before);
        boolean fits = its ? before.kind == Kind.STATE || before.kind == Kind.BODY : known != null;
        if (fits && !before.modifier && (known.country != null || known.body != null)) {
          return known;
        }
      }
    }
    return null;
  }

  private Actor holder(Actor before) {
    if (before.kind == Kind.PERSON) {
      return before;
    }
    Person person = before.kind == Kind.NAME ? registry.named(before) : null;
    if (person == null || person.country() == null) {
      return null;
    }
    Actor known = before.copy();
    known.country = person.country();
    return known;
  }

  /** "Poland's president has sent an envoy": whose he is, or null. */
  private Actor sender(Actor envoy, List<Group> sentence) {
    for (Group group : sentence) {
      Actor first = group.actors.get(0);
      boolean subject = group.to < envoy.from && first.country != null && !group.possessive();
      if (subject && (first.human() || first.kind == Kind.STATE) && sends(group, envoy)) {
        return first;
      }
    }
    return null;
  }

  /** "Poland is sending Foreign Minister Wrona": whose he is goes without saying. */
  private boolean sends(Group state, Actor sent) {
    int verb = sent.from - 1;
    for (int i = state.to; i < verb; i++) {
      if (!words.isAny(i, WordClass.AUXILIARY) && !words.isAny(i, WordClass.ADVERB)) {
        return false;
      }
    }
    return words.isOneOf(verb, SENDING);
  }

  /** The government that says what follows. */
  private Actor announcer(Actor actor, List<Group> sentence) {
    for (int k = 0; k < sentence.size(); k++) {
      Group group = sentence.get(k);
      boolean says =
          group.to <= actor.from
              && group.actors.size() == 1
              && group.actors.get(0).kind == Kind.STATE
              && !group.modifier()
              && !group.possessive()
              && (words.isAny(group.to, WordClass.SPEECH) || sends(group, actor));
      if (says) {
        return group.actors.get(0);
      }
    }
    return null;
  }
}
