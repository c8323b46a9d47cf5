package dev.entente.diplomacy.extract.date;

import dev.entente.diplomacy.meeting.DateRange;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a date expression says, before it is counted out against a publication day.
 *
 * <p>A stretch that holds the publication day is cut there: what has happened "this week" happened
 * by that day, what is to come in "May" comes from that day on. Named days are never cut.
 */
sealed interface When permits DayWhen, WeekdayWhen, PeriodWhen, RelativeWhen {

  /** Counts it out; empty where it is vague or hangs on another event. */
  Optional<DateRange> range(LocalDate published, Direction direction);
}
