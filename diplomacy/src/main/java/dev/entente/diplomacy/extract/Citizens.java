package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.meeting.Level;

/**
 * Tells which citizen without an office leads his state: "a summit with Poland's Jan Wrona", "the
 * Slovak president and Poland's Jan Wrona". Leaders sit at summits, and are named beside leaders.
 */
final class Citizens {

  private static final int SUMMIT_REACH = 4;

  private final Words words;

  Citizens(Grammar grammar) {
    this.words = new Words(grammar);
  }

  void reset(Tokens text) {
    words.reset(text);
  }

  /** Returns whether a name with a state's possessive before it is that of the state's leader. */
  boolean leads(Actor citizen, Group group) {
    for (Actor peer : group.actors) {
      boolean leader =
          peer.kind == Kind.PERSON
              && peer.level == Level.HEAD_OF_STATE_OR_GOVERNMENT
              && !peer.outsider
              && !citizen.country.equals(peer.country);
      if (leader) {
        return true;
      }
    }
    boolean with = words.is(group.from - 1, "with") || words.is(group.from - 1, "between");
    for (int i = group.from - 2; with && i >= group.from - SUMMIT_REACH; i--) {
      if (words.is(i, "summit")) {
        return true;
      }
    }
    return false;
  }
}
