package dev.entente.producer.read;

import dev.entente.diplomacy.story.Dateline;
import dev.entente.diplomacy.story.StoryDate;
import dev.entente.diplomacy.story.Zones;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Optional;

/**
 * The day of a story that gives none in a field of its own. The text's full date wins; then the day
 * that the user names, whose year also completes a dateline's month and day; then what the text
 * lets one work out.
 */
final class StoryDay {

  /** Wire services are older, but "0001-01-01" and 1900 are how systems write "unknown". */
  private static final LocalDate EARLIEST = LocalDate.of(1901, 1, 1);

  private final LocalDate named;

  /**
   * Makes it for one run.
   *
   * @param named the day that the user names for stories without date, or null
   */
  StoryDay(LocalDate named) {
    this.named = named;
  }

  /**
   * Returns the day of a story.
   *
   * @param latest a day that is worked out and lies after this one is none
   */
  Optional<LocalDate> of(Zones zones, LocalDate latest) {
    Optional<LocalDate> printed = zones.dateline().flatMap(Dateline::date);
    if (printed.isPresent()) {
      return printed;
    }
    if (named != null) {
      Optional<MonthDay> monthDay = zones.dateline().flatMap(Dateline::monthDay);
      return Optional.of(monthDay.map(this::nearestToNamed).orElse(named));
    }
    return StoryDate.of(zones).filter(day -> !day.isAfter(latest));
  }

  private LocalDate nearestToNamed(MonthDay monthDay) {
    LocalDate nearest = named;
    long distance = Long.MAX_VALUE;
    for (int year = named.getYear() - 1; year <= named.getYear() + 1; year++) {
      if (monthDay.isValidYear(year)) {
        LocalDate day = Year.of(year).atMonthDay(monthDay);
        long days = Math.abs(day.toEpochDay() - named.toEpochDay());
        if (days < distance) {
          distance = days;
          nearest = day;
        }
      }
    }
    return nearest;
  }

  /**
   * Refuses a day that no story can have.
   *
   * @throws RefusedException as BAD_VALUE
   */
  static void requireUsable(LocalDate day, LocalDate latest) throws RefusedException {
    if (day.isBefore(EARLIEST)) {
      throw JsonFields.badValue("published", "is before " + EARLIEST);
    }
    if (day.isAfter(latest)) {
      throw JsonFields.badValue("published", "is in the future");
    }
  }
}
