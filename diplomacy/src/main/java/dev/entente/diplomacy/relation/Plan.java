package dev.entente.diplomacy.relation;

import java.util.List;
import java.util.Optional;

/** What kind of plan a meeting is that has not been held or put off. */
enum Plan {
  SCHEDULED_FOR_A_DAY,
  PROPOSED_FOR_A_DAY,
  SCHEDULED_UNDATED,
  PROPOSED_UNDATED;

  static final List<Plan> ALL = List.of(values());

  /** Returns the kind of plan that a meeting is, if any. */
  static Optional<Plan> of(MeetingBrief meeting) {
    boolean dated = meeting.date() != null;
    return switch (meeting.status()) {
      case SCHEDULED -> Optional.of(dated ? SCHEDULED_FOR_A_DAY : SCHEDULED_UNDATED);
      case PROPOSED -> Optional.of(dated ? PROPOSED_FOR_A_DAY : PROPOSED_UNDATED);
      case ONGOING, HELD, POSTPONED, CANCELLED, REFUSED -> Optional.empty();
    };
  }

  /** Returns the letter that stands for it in the names of rows. */
  String letter() {
    return switch (this) {
      case SCHEDULED_FOR_A_DAY -> "ns";
      case PROPOSED_FOR_A_DAY -> "np";
      case SCHEDULED_UNDATED -> "us";
      case PROPOSED_UNDATED -> "up";
    };
  }
}
