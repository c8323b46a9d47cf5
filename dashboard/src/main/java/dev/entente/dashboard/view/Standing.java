package dev.entente.dashboard.view;

import dev.entente.schemas.diplomacy.MeetingRef;
import dev.entente.schemas.diplomacy.Phase;
import dev.entente.schemas.diplomacy.RelationState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a pair stands on a day: its record, carried there.
 *
 * @param record as it is on the topic
 * @param day the day; where it is before the record's, the record's
 * @param temperature -100 to 100
 * @param trend4Weeks change of temperature over the 4 weeks before the day, points
 * @param trend52Weeks the same over 52 weeks
 * @param phase how the ties move
 * @param phaseSince the day on which the phase began
 * @param nextAnnounced the next announced meeting, or null
 * @param nextProposed the next proposed meeting, or null
 * @param overdue announced meetings whose day has passed without a word of them
 */
public record Standing(
    RelationState record,
    LocalDate day,
    double temperature,
    double trend4Weeks,
    double trend52Weeks,
    Phase phase,
    LocalDate phaseSince,
    MeetingRef nextAnnounced,
    MeetingRef nextProposed,
    List<MeetingRef> overdue) {

  public Standing {
    overdue = List.copyOf(overdue);
  }

  /** Returns how a pair stands on a day. */
  public static Standing on(LocalDate day, RelationState record) {
    Objects.requireNonNull(day, "a standing needs a day");
    Objects.requireNonNull(record, "a standing needs a record");
    if (!day.isAfter(record.getAsOf())) {
      return new Standing(
          record,
          record.getAsOf(),
          record.getTemperature(),
          record.getTrend4Weeks(),
          record.getTrend52Weeks(),
          record.getPhase(),
          record.getPhaseSince(),
          record.getNextAnnounced(),
          record.getNextProposed(),
          record.getOverdue());
    }
    var carried = Carrying.to(day, record);
    MeetingRef announced = ahead(record.getNextAnnounced(), day);
    List<MeetingRef> overdue = new ArrayList<>(record.getOverdue());
    if (announced == null && record.getNextAnnounced() != null) {
      overdue.add(record.getNextAnnounced());
    }
    return new Standing(
        record,
        day,
        carried.temperature(),
        carried.trend4Weeks(),
        carried.trend52Weeks(),
        Phase.valueOf(carried.phase().name()),
        carried.phaseSince(),
        announced,
        ahead(record.getNextProposed(), day),
        overdue);
  }

  private static MeetingRef ahead(MeetingRef meeting, LocalDate day) {
    boolean passed =
        meeting != null && meeting.getDate() != null && meeting.getDate().getTo().isBefore(day);
    return passed ? null : meeting;
  }

  /** Returns both countries, ISO 3166-1 alpha-3. */
  public List<String> countries() {
    return List.of(record.getPair().split("-"));
  }
}
