package dev.entente.diplomacy.meeting;

import dev.entente.diplomacy.lexicon.Spot;
import java.util.Set;

/** Gives a meeting its event code. */
final class Coding {

  private Coding() {}

  /**
   * Returns the code: what was refused or called off first, then plans, then how they met. A visit
   * is seen from the first of the key's countries: 043 when it receives, 042 when it travels. In a
   * country that takes no part they met at a third place, 044.
   */
  static EventCode of(
      MeetingKey key, Status status, Mode mode, String host, Spot spot, Set<String> topics) {
    return switch (status) {
      case REFUSED -> EventCode.REJECT_MEETING;
      case CANCELLED -> EventCode.HALT_TALKS;
      case PROPOSED, SCHEDULED, POSTPONED -> EventCode.INTENT_TO_MEET;
      case ONGOING, HELD -> held(key, mode, host, spot, topics);
    };
  }

  private static EventCode held(
      MeetingKey key, Mode mode, String host, Spot spot, Set<String> topics) {
    if (topics.contains(Topics.MEDIATION)) {
      return EventCode.MEDIATE;
    }
    if (topics.contains(Topics.NEGOTIATION)) {
      return EventCode.NEGOTIATE;
    }
    if (mode == Mode.PHONE) {
      return EventCode.PHONE;
    }
    if (host != null) {
      return key.countries().get(0).equals(host) ? EventCode.HOST_VISIT : EventCode.MAKE_VISIT;
    }
    boolean abroad = spot != null && !key.countries().contains(spot.country());
    boolean between = key.bodies().isEmpty() && mode != Mode.VIDEO;
    return abroad && between ? EventCode.THIRD_PLACE : EventCode.CONSULT;
  }
}
