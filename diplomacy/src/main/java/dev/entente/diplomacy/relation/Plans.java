package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.relation.RelationState.MeetingRef;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a pair has before it, and what it had and never heard of again. A plan without a day is
 * ahead for a year after the report that made it one.
 *
 * @param rows of the pair
 * @param head what is carried of it
 * @param asOf the day to look from
 */
record Plans(RelationRows rows, PairHead head, LocalDate asOf) {

  private static final int OVERDUE_LIMIT = 10;
  private static final int DAYS = 365;

  private static final Comparator<MeetingBrief> NEXT_FIRST =
      Comparator.<MeetingBrief, LocalDate>comparing(plan -> plan.date().from())
          .thenComparing(plan -> plan.date().to())
          .thenComparing(
              MeetingBrief::level,
              Comparator.nullsFirst(Comparator.<Level>naturalOrder()).reversed())
          .thenComparing(MeetingBrief::meetingId);

  /** Returns the next scheduled meeting, or null. */
  MeetingRef announced() {
    return next(Plan.SCHEDULED_FOR_A_DAY, Plan.SCHEDULED_UNDATED);
  }

  /** Returns the next proposed meeting, or null. */
  MeetingRef proposed() {
    return next(Plan.PROPOSED_FOR_A_DAY, Plan.PROPOSED_UNDATED);
  }

  private MeetingRef next(Plan dated, Plan undated) {
    Optional<MeetingBrief> next =
        head.has(dated)
            ? rows.plans(dated, asOf, RelationRows.NO_DAY).stream().min(NEXT_FIRST)
            : Optional.empty();
    return next.or(() -> latest(undated)).map(MeetingRef::of).orElse(null);
  }

  private Optional<MeetingBrief> latest(Plan undated) {
    return head.has(undated)
        ? rows.latestPlans(undated, asOf.minusDays(DAYS), asOf, 1).stream().findFirst()
        : Optional.empty();
  }

  /** Returns scheduled meetings of the last year whose last day has passed, oldest first. */
  List<MeetingRef> overdue() {
    if (!head.has(Plan.SCHEDULED_FOR_A_DAY)) {
      return List.of();
    }
    return rows
        .latestPlans(
            Plan.SCHEDULED_FOR_A_DAY, asOf.minusDays(DAYS), asOf.minusDays(1), OVERDUE_LIMIT)
        .stream()
        .sorted(NEXT_FIRST)
        .map(MeetingRef::of)
        .toList();
  }
}
