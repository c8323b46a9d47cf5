package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.RuleFile.Rule;
import dev.entente.diplomacy.relation.Signal;
import java.util.List;

/**
 * Words that tell how two states stand.
 *
 * @param name the rule
 * @param signal what they say, or null where the kind is NONE
 * @param kind how they are bound to the two states
 * @param noun whether they name a matter together with the words before them: "fishing dispute"
 * @param near words of which one must stand close by for the cue to count; empty for none
 * @param links words that may stand between an ACT and the other state: "expelled from"
 * @param any whether the other state may be an adjective before whatever noun: "Polish beef"
 */
record RelationCue(
    String name, Signal signal, Kind kind, boolean noun, WordSet near, WordSet links, boolean any) {

  /** How a cue is bound to the states. */
  enum Kind {
    /** It holds between the states of its sentence, or of the meeting told last. */
    BOND,
    /** One state does it to the other: subject, verb, object. */
    ACT,
    /** A noun for a quarrel or for violence: somebody's, against or between somebody. */
    HARM,
    /** A noun for help, which goes to somebody. */
    AID,
    /** It is said of a state by another: "Slovakia said Poland was to blame". */
    CHARGE,
    /** It looks like a cue and is none: "prisoners of war". */
    NONE
  }

  static List<RelationCue> of(Rule rule) {
    rule.allowOnly("words", "nouns", "signal", "kind", "near", "links", "any", "example", "not");
    Signal signal = rule.constant("signal", Signal.class);
    Kind kind = rule.constant("kind", Kind.class);
    if (signal == null && kind != Kind.NONE) {
      throw rule.broken("'signal' is missing; write one of " + List.of(Signal.values()));
    }
    if (kind == null) {
      throw rule.broken("'kind' is missing; write one of " + List.of(Kind.values()));
    }
    WordSet near = words(rule, "near");
    WordSet links = words(rule, "links");
    boolean any = rule.yes("any");
    return List.of(
        new RelationCue(rule.name(), signal, kind, false, near, links, any),
        new RelationCue(rule.name(), signal, kind, true, near, links, any));
  }

  private static WordSet words(Rule rule, String key) {
    return rule.all(key).isEmpty()
        ? WordSet.NONE
        : WordSet.of(rule.phrases(key).toArray(String[]::new));
  }
}
