package dev.entente.diplomacy.extract.date;

import dev.entente.diplomacy.meeting.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Weekdays and weekends: "Wednesday", "Tuesday next week", "over the weekend". */
sealed interface WeekdayWhen extends When {

  /** "Wednesday", "Monday to Friday", "next Monday and Tuesday"; Monday is 1. */
  record Weekdays(int first, int last, Turn turn) implements WeekdayWhen {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      boolean back = turn == Turn.LAST || (turn == Turn.NONE && direction != Direction.FUTURE);
      if (back) {
        LocalDate to = find(last, published, direction);
        return Optional.of(new DateRange(to.with(onOrBefore(first)), to));
      }
      LocalDate from = find(first, published, direction);
      return Optional.of(new DateRange(from, from.with(onOrAfter(last))));
    }

    private LocalDate find(int weekday, LocalDate published, Direction direction) {
      return switch (turn) {
        case NONE ->
            direction == Direction.FUTURE
                ? published.with(onOrAfter(weekday))
                : published.with(onOrBefore(weekday));
        // told on a Wednesday, "last Tuesday" is not what "yesterday" would say
        case LAST -> published.minusDays(2).with(onOrBefore(weekday));
        case COMING -> published.plusDays(1).with(onOrAfter(weekday));
        case NEXT -> Counting.inWeek(weekday, published, 1);
        case THIS -> {
          LocalDate day = Counting.inWeek(weekday, published, 0);
          boolean gone = day.isBefore(published) && direction == Direction.FUTURE;
          yield gone ? day.plusWeeks(1) : day;
        }
      };
    }

    private static TemporalAdjuster onOrBefore(int weekday) {
      return TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday));
    }

    private static TemporalAdjuster onOrAfter(int weekday) {
      return TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday));
    }
  }

  /** "Tuesday next week", "Friday of last week": weeks counted from the publication's. */
  record WeekdayOfWeek(int weekday, int weeks) implements WeekdayWhen {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      return Optional.of(DateRange.of(Counting.inWeek(weekday, published, weeks)));
    }
  }

  /** "over the weekend": the one that the direction points to. */
  record Weekend() implements WeekdayWhen {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      DateRange own = Unit.WEEKEND.around(published);
      boolean back = direction != Direction.FUTURE && own.from().isAfter(published);
      return Optional.of(back ? Unit.WEEKEND.around(published.minusWeeks(1)) : own);
    }
  }
}
