package dev.entente.diplomacy.extract.date;

import dev.entente.diplomacy.meeting.DateRange;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/** Days that a date names: "Oct. 18, 2031", "Jan. 4-7", "the 21st", "the week of May 3". */
sealed interface DayWhen extends When {

  /** A leap day returns within 8 years. */
  int MOST_YEARS = 8;

  /** "Oct. 18, 2031", "18 October"; year 0 where the text gives none. */
  record Day(int year, int month, int day) implements DayWhen {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      return new Days(this, this).range(published, direction);
    }

    Day withYear(int other) {
      return new Day(other, month, day);
    }

    private Optional<LocalDate> in(int anyYear) {
      MonthDay monthDay = MonthDay.of(month, day);
      int at = year == 0 ? anyYear : year;
      return monthDay.isValidYear(at) ? Optional.of(monthDay.atYear(at)) : Optional.empty();
    }
  }

  /** "Jan. 4-7", "Dec. 30 to Jan. 2": the last day is the first such after the first day. */
  record Days(Day first, Day last) implements DayWhen {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      if (first.year() != 0) {
        return in(first.year());
      }
      if (last.year() != 0) {
        boolean turns = MonthDay.of(first.month(), first.day()).isAfter(lastDay());
        return in(turns ? last.year() - 1 : last.year());
      }
      Optional<DateRange> before = Optional.empty();
      Optional<DateRange> after = Optional.empty();
      int year = published.getYear();
      for (int away = MOST_YEARS; away >= -MOST_YEARS; away--) {
        Optional<DateRange> range = in(year + away);
        if (range.isPresent()) {
          boolean begun = !range.get().from().isAfter(published);
          boolean open = !range.get().to().isBefore(published);
          before = begun && before.isEmpty() ? range : before;
          after = open ? range : after;
        }
      }
      return Counting.choose(before, after, published, direction);
    }

    private MonthDay lastDay() {
      return MonthDay.of(last.month(), last.day());
    }

    private Optional<DateRange> in(int year) {
      Optional<LocalDate> from = first.in(year);
      Optional<LocalDate> to =
          last.in(year).filter(day -> from.isPresent() && !day.isBefore(from.get()));
      Optional<LocalDate> end = to.or(() -> last.year() == 0 ? last.in(year + 1) : last.in(year));
      return from.isPresent() && end.isPresent() && !end.get().isBefore(from.get())
          ? Optional.of(new DateRange(from.get(), end.get()))
          : Optional.empty();
    }
  }

  /** "Sept. 19 last year": years counted from the publication's. */
  record DayOfYear(Day day, int years) implements DayWhen {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      return day.withYear(published.getYear() + years).range(published, direction);
    }
  }

  /** "on the 21st": of the month that fits, or of a month counted from the publication's. */
  record DayOfMonth(int day, Optional<Integer> months) implements DayWhen {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      if (months.isPresent()) {
        return at(published.plusMonths(months.get()));
      }
      int step = direction == Direction.FUTURE ? 1 : -1;
      for (int away = 0; away <= 2; away++) {
        Optional<DateRange> range = at(published.plusMonths((long) step * away));
        if (range.isPresent() && fits(range.get().from(), published, direction)) {
          return range;
        }
      }
      return Optional.empty();
    }

    private Optional<DateRange> at(LocalDate month) {
      return day <= month.lengthOfMonth()
          ? Optional.of(DateRange.of(month.withDayOfMonth(day)))
          : Optional.empty();
    }

    private static boolean fits(LocalDate day, LocalDate published, Direction direction) {
      return direction == Direction.FUTURE ? !day.isBefore(published) : !day.isAfter(published);
    }
  }

  /** "the week of May 3": seven days from that day. */
  record WeekOf(Day day) implements DayWhen {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      return day.range(published, direction)
          .map(first -> new DateRange(first.from(), first.from().plusDays(6)));
    }
  }
}
