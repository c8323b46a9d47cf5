package dev.entente.diplomacy.extract.date;

import dev.entente.diplomacy.meeting.DateRange;
import java.time.LocalDate;
import java.util.Optional;

/** Weekdays and weekends: "Wednesday", "Tuesday next week", "over the weekend". */
sealed interface WeekdayWhen extends When {

  /** "Wednesday", "Monday to Friday", "next Monday and Tuesday"; Monday is 1. */
  record Weekdays(int first, int last, Turn turn) implements WeekdayWhen {

    private static final int WEEK = 7;

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      boolean back = turn == Turn.LAST || (turn == Turn.NONE && direction != Direction.FUTURE);
      if (back) {
        LocalDate to = find(last, published, direction);
        return Optional.of(new DateRange(onOrBefore(first, to), to));
      }
      LocalDate from = find(first, published, direction);
      return Optional.of(new DateRange(from, onOrAfter(last, from)));
    }

    private LocalDate find(int weekday, LocalDate published, Direction direction) {
      return switch (turn) {
        case NONE ->
            direction == Direction.FUTURE
                ? onOrAfter(weekday, published)
                : onOrBefore(weekday, published);
        // told on a Wednesday, "last Tuesday" is not what "yesterday" would say
        case LAST -> onOrBefore(weekday, published.minusDays(2));
        case COMING -> onOrAfter(weekday, published.plusDays(1));
        case NEXT -> Counting.inWeek(weekday, published, 1);
        case THIS -> {
          LocalDate day = Counting.inWeek(weekday, published, 0);
          boolean gone = day.isBefore(published) && direction == Direction.FUTURE;
          yield gone ? day.plusWeeks(1) : day;
        }
      };
    }

    private static LocalDate onOrBefore(int weekday, LocalDate day) {
      return day.minusDays(Math.floorMod(day.getDayOfWeek().getValue() - weekday, WEEK));
    }

    private static LocalDate onOrAfter(int weekday, LocalDate day) {
      return day.plusDays(Math.floorMod(weekday - day.getDayOfWeek().getValue(), WEEK));
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
