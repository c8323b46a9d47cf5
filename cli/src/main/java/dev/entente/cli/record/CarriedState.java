package dev.entente.cli.record;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Status;
import dev.entente.diplomacy.relation.Phase;
import dev.entente.schemas.diplomacy.MeetingRef;
import dev.entente.schemas.diplomacy.RelationState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Carries a pair's state to a later day with the formula that the record names. */
public final class CarriedState {

  /** The formula that this version knows. */
  private static final String FORMULA = "heat-1";

  private CarriedState() {}

  /**
   * Returns the state of a later day on which nothing more has been told.
   *
   * @throws IllegalArgumentException if the day is before the state's own, or the formula is one
   *     that this version does not know
   */
  public static RelationState of(RelationState state, LocalDate day) {
    if (!FORMULA.equals(state.getFormula())) {
      throw new IllegalArgumentException(
          "the state of %s was made with the formula %s; this version carries %s only: use the version that made it"
              .formatted(state.getPair(), state.getFormula(), FORMULA));
    }
    dev.entente.diplomacy.relation.RelationState carried = moving(state).carriedTo(day);
    boolean announcedPassed = state.getNextAnnounced() != null && carried.nextAnnounced() == null;
    boolean proposedPassed = state.getNextProposed() != null && carried.nextProposed() == null;
    boolean otherPhase = !carried.phaseSince().equals(state.getPhaseSince());
    List<MeetingRef> overdue = new ArrayList<>(state.getOverdue());
    if (announcedPassed) {
      overdue.add(state.getNextAnnounced());
    }
    return RelationState.newBuilder(state)
        .setAsOf(day)
        .setTemperature(carried.temperature())
        .setHeat(carried.heat())
        .setMomentum(carried.momentum())
        .setPhase(dev.entente.schemas.diplomacy.Phase.valueOf(carried.phase().name()))
        .setPhaseSince(carried.phaseSince())
        .setPhaseCauses(otherPhase ? List.of() : state.getPhaseCauses())
        .setTrend4Weeks(carried.trend4Weeks())
        .setTrend52Weeks(carried.trend52Weeks())
        .setNextAnnounced(announcedPassed ? null : state.getNextAnnounced())
        .setNextProposed(proposedPassed ? null : state.getNextProposed())
        .setOverdue(overdue)
        .build();
  }

  /** Returns what of the state moves with time; the rest is left empty. */
  private static dev.entente.diplomacy.relation.RelationState moving(RelationState state) {
    return new dev.entente.diplomacy.relation.RelationState(
        state.getPair(),
        state.getAsOf(),
        state.getFormula(),
        state.getTemperature(),
        state.getHeat(),
        state.getMomentum(),
        state.getHalfLifeDays(),
        Phase.valueOf(state.getPhase().name()),
        state.getPhaseSince(),
        List.of(),
        state.getLastContact(),
        state.getTrend4Weeks(),
        state.getTrend52Weeks(),
        List.of(),
        state.getMeetingsHeld(),
        null,
        null,
        meeting(state.getNextAnnounced()),
        meeting(state.getNextProposed()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        state.getStoryCount());
  }

  private static dev.entente.diplomacy.relation.RelationState.MeetingRef meeting(
      MeetingRef meeting) {
    return meeting == null
        ? null
        : new dev.entente.diplomacy.relation.RelationState.MeetingRef(
            meeting.getMeetingId(),
            Status.valueOf(meeting.getStatus().name()),
            meeting.getLevel() == null ? null : Level.valueOf(meeting.getLevel().name()),
            meeting.getDate() == null
                ? null
                : new DateRange(meeting.getDate().getFrom(), meeting.getDate().getTo()),
            meeting.getPlace(),
            meeting.getHostEvent());
  }
}
