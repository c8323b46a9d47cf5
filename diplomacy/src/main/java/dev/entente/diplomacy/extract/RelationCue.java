package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.RuleFile.Rule;
import dev.entente.diplomacy.relation.Signal;

/**
 * Words that tell how two states stand.
 *
 * @param name the rule
 * @param signal what they say
 * @param act whether one state does it to another; else it holds between the states of its sentence
 */
record RelationCue(String name, Signal signal, boolean act) {

  static RelationCue of(Rule rule) {
    rule.allowOnly("words", "signal", "act", "example", "not");
    Signal signal = rule.constant("signal", Signal.class);
    if (signal == null) {
      throw rule.broken("'signal' is missing; write one of " + java.util.List.of(Signal.values()));
    }
    return new RelationCue(rule.name(), signal, rule.yes("act"));
  }
}
