package dev.entente.diplomacy.meeting;

import java.util.List;

/** Gives a meeting its event code. */
final class Coding {

  private Coding() {}

  /**
   * Returns the code: what was refused or called off first, then plans, then how they met. A visit
   * is seen from the first of the key's countries: 043 when it receives, 042 when it travels.
   */
  static EventCode of(MeetingKey key, Status status, Mode mode, String host, List<String> topics) {
    return switch (status) {
      case REFUSED -> EventCode.REJECT_MEETING;
      case CANCELLED -> EventCode.HALT_TALKS;
      case PROPOSED, SCHEDULED, POSTPONED -> EventCode.INTENT_TO_MEET;
      case ONGOING, HELD -> held(key, mode, host, topics);
    };
  }

  private static EventCode held(MeetingKey key, Mode mode, String host, List<String> topics) {
    if (topics.contains("mediation")) {
      return EventCode.MEDIATE;
    }
    if (topics.contains("negotiation")) {
      return EventCode.NEGOTIATE;
    }
    if (mode == Mode.PHONE) {
      return EventCode.PHONE;
    }
    if (host != null) {
      return key.countries().get(0).equals(host) ? EventCode.HOST_VISIT : EventCode.MAKE_VISIT;
    }
    return EventCode.CONSULT;
  }
}
