package dev.entente.cli.record;

import dev.entente.cli.record.PublicRecord.Told;
import dev.entente.schemas.diplomacy.Change;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.diplomacy.MeetingFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The meetings that the record knew at an instant, and what has become of them since: rebuilt from
 * the events alone.
 *
 * @param at the instant
 * @param meetings those that stood then, by their days
 */
public record KnownRecord(Instant at, List<Known> meetings) {

  private static final Comparator<Known> BY_DAY =
      Comparator.<Known, String>comparing(known -> Days.of(known.facts().getDate()))
          .thenComparing(known -> known.latest().getMeetingId());

  public KnownRecord {
    Objects.requireNonNull(at, "known when?");
    meetings = meetings.stream().sorted(BY_DAY).toList();
  }

  /**
   * A meeting as it was known.
   *
   * @param latest the last event by then
   * @param since when that event was taken in
   * @param taken what has been taken back or corrected of it since, oldest first
   */
  public record Known(MeetingEvent latest, Instant since, List<Told> taken) {

    public Known {
      taken = List.copyOf(taken);
    }

    /** Returns the facts as they were known. */
    public MeetingFacts facts() {
      return latest.getAfter();
    }
  }

  /**
   * Rebuilds it.
   *
   * @param events all that happened to the meetings in question, in order, later ones too
   * @param at the instant; what happened at that very instant was known
   */
  public static KnownRecord at(Instant at, Collection<Told> events) {
    Map<String, Known> known = new LinkedHashMap<>();
    for (Told told : events) {
      String id = told.event().getMeetingId();
      if (told.at().isAfter(at)) {
        known.computeIfPresent(id, (same, before) -> takenBack(before, told));
      } else if (told.event().getAfter() == null) {
        known.remove(id);
      } else {
        known.put(id, new Known(told.event(), told.at(), List.of()));
      }
    }
    return new KnownRecord(at, List.copyOf(known.values()));
  }

  /** Returns whether an event takes something back that the record had said. */
  public static boolean isTakenBack(MeetingEvent event) {
    return switch (event.getChange()) {
      case CORRECTED, MERGED, SPLIT, RETRACTED -> true;
      case REPORTED, UPDATED, STATUS_CHANGED, UNKNOWN -> false;
    };
  }

  /** Returns the event that ended a meeting's record, where one did. */
  public static Optional<Told> end(Collection<Told> events, String meetingId) {
    return events.stream()
        .filter(told -> told.event().getMeetingId().equals(meetingId))
        .reduce((earlier, later) -> later)
        .filter(told -> told.event().getAfter() == null)
        .filter(told -> told.event().getChange() != Change.UNKNOWN);
  }

  private static Known takenBack(Known before, Told later) {
    if (!isTakenBack(later.event())) {
      return before;
    }
    List<Told> taken = new ArrayList<>(before.taken());
    taken.add(later);
    return new Known(before.latest(), before.since(), taken);
  }
}
