package dev.entente.diplomacy.story;

import dev.entente.diplomacy.extract.date.DateExpression;
import dev.entente.diplomacy.extract.date.DateExpressions;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Optional;

/**
 * Works out the calendar day of a story that comes without one.
 *
 * <p>A full date in the dateline or in a caption is taken. Else the dateline's day and month and
 * the weekday of the text must fit a year: the earliest that is not before the latest year that the
 * text names. A file photo's date is no story's date. Where that is not enough the day stays
 * unknown; it is never guessed.
 */
public final class StoryDate {

  /**
   * A weekday falls on a day of the year again after 11 years at most, after 40 for 29 February.
   */
  private static final int MOST_YEARS = 40;

  private StoryDate() {}

  /** Returns the story's own day where it has one, else the day that its text gives away. */
  public static Optional<LocalDate> of(Story story) {
    Objects.requireNonNull(story, "a story to date");
    return story.publicationDay().or(() -> of(Zones.of(story)));
  }

  /** Returns the day that a text gives away. */
  public static Optional<LocalDate> of(Zones zones) {
    Objects.requireNonNull(zones, "the zones of a story to date");
    Optional<Dateline> dateline = zones.dateline();
    Optional<MonthDay> day = dateline.flatMap(Dateline::monthDay);
    return dateline
        .flatMap(Dateline::date)
        .or(() -> fromCaptions(zones, day))
        .or(() -> day.flatMap(known -> fromWeekday(zones, known)));
  }

  /** The latest full date of a caption; with a dateline's day, that day's next return. */
  private static Optional<LocalDate> fromCaptions(Zones zones, Optional<MonthDay> day) {
    DateExpressions dates = new DateExpressions();
    Optional<LocalDate> taken = Optional.empty();
    for (Zone zone : zones.of(Zone.Kind.CAPTION)) {
      if (!isOldPicture(zones.text(), zone)) {
        for (DateExpression date : dates.find(zones.text(), zone.start(), zone.end())) {
          taken = date.fullDate().isPresent() ? later(taken, date.fullDate().get()) : taken;
        }
      }
    }
    return taken.flatMap(date -> day.isEmpty() ? agreeing(zones, date) : next(day.get(), date));
  }

  /**
   * A picture of the day, or of the day or two before: the weekdays of the text must tell so, where
   * it names any.
   */
  private static Optional<LocalDate> agreeing(Zones zones, LocalDate taken) {
    CalendarScan scan = CalendarScan.of(zones);
    int weekday = taken.getDayOfWeek().getValue();
    if (scan.ownWeekday() == 0 || scan.names(weekday)) {
      return Optional.of(taken);
    }
    int after = Math.floorMod(scan.ownWeekday() - weekday, 7);
    return after <= 2 ? Optional.of(taken.plusDays(after)) : Optional.empty();
  }

  private static boolean isOldPicture(String text, Zone zone) {
    String caption = zone.in(text);
    return caption.regionMatches(true, 0, "file", 0, 4)
        || caption.contains("file photo")
        || caption.contains("file image")
        || caption.contains("posted");
  }

  private static Optional<LocalDate> later(Optional<LocalDate> one, LocalDate other) {
    return Optional.of(one.filter(date -> date.isAfter(other)).orElse(other));
  }

  private static Optional<LocalDate> next(MonthDay day, LocalDate from) {
    for (int year = from.getYear(); year <= from.getYear() + 1; year++) {
      if (day.isValidYear(year) && !day.atYear(year).isBefore(from)) {
        return Optional.of(day.atYear(year));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> fromWeekday(Zones zones, MonthDay day) {
    CalendarScan scan = CalendarScan.of(zones);
    if (scan.ownWeekday() == 0 || scan.latestYear() == 0) {
      return Optional.empty();
    }
    for (int year = scan.latestYear(); year <= scan.latestYear() + MOST_YEARS; year++) {
      boolean fits =
          day.isValidYear(year) && day.atYear(year).getDayOfWeek().getValue() == scan.ownWeekday();
      if (fits) {
        return Optional.of(day.atYear(year));
      }
    }
    return Optional.empty();
  }
}
