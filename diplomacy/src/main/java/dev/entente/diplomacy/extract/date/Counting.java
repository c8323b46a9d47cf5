package dev.entente.diplomacy.extract.date;

import dev.entente.diplomacy.meeting.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Counts stretches of the calendar out from a publication day: which year's, and how much of it.
 */
final class Counting {

  private Counting() {}

  /** The first day of a stretch in a given year. */
  interface Beginning {
    Optional<LocalDate> in(int year);
  }

  /** Returns the stretch that begins so in the year that the hint and the direction point to. */
  static Optional<DateRange> byYear(
      YearHint year,
      LocalDate published,
      Direction direction,
      Unit unit,
      Part part,
      Beginning beginning) {
    int own = published.getYear();
    Stretches stretches = at -> whole(at, unit, beginning, part, published);
    try {
      return switch (year.kind()) {
        case GIVEN ->
            stretches.in(year.value()).map(range -> cut(range, published, direction, part));
        case SHIFTED ->
            stretches.in(own + year.value()).map(range -> cut(range, published, direction, part));
        case THIS -> stretches.in(own).map(range -> cut(range, published, direction, part));
        case LAST -> latest(own, stretches, range -> range.to().isBefore(published));
        case NEXT -> next(own, stretches, range -> range.from().isAfter(published));
        case NONE ->
            choose(
                    direction == Direction.FUTURE
                        ? Optional.empty()
                        : latest(own, stretches, range -> !range.from().isAfter(published)),
                    direction == Direction.PAST
                        ? Optional.empty()
                        : next(own, stretches, range -> !range.to().isBefore(published)),
                    published,
                    direction)
                .map(range -> cut(range, published, direction, part));
      };
    } catch (DateTimeException outOfCalendar) {
      return Optional.empty();
    }
  }

  /** The stretch of each year. */
  interface Stretches {
    Optional<DateRange> in(int year);
  }

  private static Optional<DateRange> whole(
      int year, Unit unit, Beginning beginning, Part part, LocalDate published) {
    return beginning
        .in(year)
        .map(
            first ->
                unit == Unit.MONTH
                    ? Unit.MONTH.around(first)
                    : new DateRange(first, first.plusMonths(3).minusDays(1)))
        .map(whole -> part.of(unit, whole, published));
  }

  private static Optional<DateRange> latest(
      int year, Stretches stretches, Predicate<DateRange> fits) {
    for (int at = year; at >= year - 2; at--) {
      Optional<DateRange> range = stretches.in(at).filter(fits);
      if (range.isPresent()) {
        return range;
      }
    }
    return Optional.empty();
  }

  private static Optional<DateRange> next(
      int year, Stretches stretches, Predicate<DateRange> fits) {
    for (int at = year - 1; at <= year + 2; at++) {
      Optional<DateRange> range = stretches.in(at).filter(fits);
      if (range.isPresent()) {
        return range;
      }
    }
    return Optional.empty();
  }

  /** Returns that of two that the direction points to; the nearer one where it points nowhere. */
  static Optional<DateRange> choose(
      Optional<DateRange> before,
      Optional<DateRange> after,
      LocalDate published,
      Direction direction) {
    return switch (direction) {
      case PAST -> before;
      case FUTURE -> after;
      case NONE -> {
        if (before.isEmpty() || after.isEmpty()) {
          yield before.or(() -> after);
        }
        long back = distance(before.get(), published);
        long ahead = distance(after.get(), published);
        yield back <= ahead ? before : after;
      }
    };
  }

  private static long distance(DateRange range, LocalDate day) {
    return range.contains(day)
        ? 0
        : Math.min(
            Math.abs(ChronoUnit.DAYS.between(range.to(), day)),
            Math.abs(ChronoUnit.DAYS.between(day, range.from())));
  }

  /** Cuts a stretch that holds the publication day at that day, as the direction tells. */
  static DateRange cut(DateRange range, LocalDate published, Direction direction, Part part) {
    boolean holds = range.contains(published) && part != Part.LATER && part != Part.EARLIER;
    return switch (direction) {
      case PAST -> holds ? new DateRange(range.from(), published) : range;
      case FUTURE -> holds ? new DateRange(published, range.to()) : range;
      case NONE -> range;
    };
  }

  /** Returns a weekday, Monday 1, of the week so many after the publication's. */
  static LocalDate inWeek(int weekday, LocalDate published, int weeks) {
    return published.plusDays(7L * weeks + weekday - published.getDayOfWeek().getValue());
  }
}
