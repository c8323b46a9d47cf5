package dev.entente.dashboard.view;

import dev.entente.diplomacy.relation.Phase;
import dev.entente.diplomacy.relation.RelationState;
import java.time.LocalDate;
import java.util.List;

/** Carries what moves with the days from a record to a later day, by the formula's own code. */
final class Carrying {

  private Carrying() {}

  /** Only what {@link RelationState#carriedTo} reads is filled in; meetings are seen to apart. */
  static RelationState to(LocalDate day, dev.entente.schemas.diplomacy.RelationState record) {
    return new RelationState(
            record.getPair(),
            record.getAsOf(),
            record.getFormula(),
            record.getTemperature(),
            record.getHeat(),
            record.getMomentum(),
            record.getHalfLifeDays(),
            phase(record.getPhase()),
            record.getPhaseSince(),
            List.of(),
            record.getLastContact(),
            record.getTrend4Weeks(),
            record.getTrend52Weeks(),
            List.of(),
            record.getMeetingsHeld(),
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            record.getStoryCount())
        .carriedTo(day);
  }

  /** A phase that this version does not know is taken for the calmest. */
  private static Phase phase(dev.entente.schemas.diplomacy.Phase phase) {
    return switch (phase) {
      case UNKNOWN, STEADY -> Phase.STEADY;
      case WARMING -> Phase.WARMING;
      case COOLING -> Phase.COOLING;
      case STRAINED -> Phase.STRAINED;
      case FROZEN -> Phase.FROZEN;
    };
  }
}
