package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.meeting.Level;

/** An office as read from the text: "deputy foreign minister". */
final class Title {
  int from;
  int to;
  Level level;

  /** The token of the role, and whether a word lowers it. */
  int head;

  boolean lowered;
  boolean plural;
  boolean counterpart;
  boolean speaker;
  boolean outsider;
  boolean former;

  /** The international body whose office it is, or null. */
  String body;

  /** The state named inside: "deputy U.S. trade representative". */
  String country;

  /** Begins anew at a token, after what was read came to nothing. */
  void begin(int at) {
    from = at;
    former = false;
    country = null;
  }

  /** Returns who holds it, in the tokens from {@code first} to before {@code last}. */
  Actor holder(Kind kind, int first, int last) {
    Actor actor = new Actor(kind, first, last);
    actor.level = level;
    actor.titleFrom = from;
    actor.titleTo = to;
    actor.plural = plural;
    actor.counterpart = counterpart;
    actor.speaker = speaker;
    actor.outsider = outsider || former;
    actor.country = country;
    actor.envoy = level == Level.SENIOR_OFFICIAL;
    return actor;
  }

  /** Returns the higher of two ranks, either of which may be null. */
  static Level higher(Level a, Level b) {
    return a == null || (b != null && b.compareTo(a) > 0) ? b : a;
  }

  /** Returns the rank of a deputy; null where none is told. */
  static Level lower(Level level) {
    if (level == null) {
      return null;
    }
    return switch (level) {
      case HEAD_OF_STATE_OR_GOVERNMENT -> Level.MINISTER;
      case MINISTER -> Level.VICE_MINISTER;
      case VICE_MINISTER, SENIOR_OFFICIAL -> Level.SENIOR_OFFICIAL;
      case WORKING -> Level.WORKING;
    };
  }
}
