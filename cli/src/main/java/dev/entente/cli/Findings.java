package dev.entente.cli;

import dev.entente.schemas.diplomacy.DateRange;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.wire.DeadLetter;
import dev.entente.schemas.wire.Rejection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the public topics hold, latest states only.
 *
 * @param meetings by day, then countries; those without a day last
 * @param relations by pair
 * @param rejections in the order in which they came, partition by partition
 * @param deadLetters likewise
 */
record Findings(
    List<Meeting> meetings,
    List<RelationState> relations,
    List<Rejection> rejections,
    List<DeadLetter> deadLetters) {

  private static final Comparator<Meeting> BY_DAY =
      Comparator.comparing(Findings::firstDay)
          .thenComparing(meeting -> String.join("-", meeting.getCountries()))
          .thenComparing(Meeting::getMeetingId);

  Findings {
    meetings = meetings.stream().sorted(BY_DAY).toList();
    relations = relations.stream().sorted(Comparator.comparing(RelationState::getPair)).toList();
    rejections = List.copyOf(rejections);
    deadLetters = List.copyOf(deadLetters);
  }

  private static LocalDate firstDay(Meeting meeting) {
    return Optional.ofNullable(meeting.getDate()).map(DateRange::getFrom).orElse(LocalDate.MAX);
  }
}
