package dev.entente.diplomacy.extract.date;

import dev.entente.diplomacy.meeting.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * What a date expression says, before it is counted out against a publication day.
 *
 * <p>A stretch that holds the publication day is cut there: what has happened "this week" happened
 * by that day, what is to come in "May" comes from that day on. Named days are never cut.
 */
sealed interface When {

  /** Counts it out; empty where it is vague or hangs on another event. */
  Optional<DateRange> range(LocalDate published, Direction direction);

  /** A leap day returns within 8 years. */
  int MOST_YEARS = 8;

  /** "Oct. 18, 2031", "18 October"; year 0 where the text gives none. */
  record Day(int year, int month, int day) implements When {

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
  record Days(Day first, Day last) implements When {

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
  record DayOfYear(Day day, int years) implements When {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      return day.withYear(published.getYear() + years).range(published, direction);
    }
  }

  /** "on the 21st": of the month that fits, or of a month counted from the publication's. */
  record DayOfMonth(int day, Optional<Integer> months) implements When {

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
  record WeekOf(Day day) implements When {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      return day.range(published, direction)
          .map(first -> new DateRange(first.from(), first.from().plusDays(6)));
    }
  }

  /** "Wednesday", "Monday to Friday", "next Monday and Tuesday"; Monday is 1. */
  record Weekdays(int first, int last, Turn turn) implements When {

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
  record WeekdayOfWeek(int weekday, int weeks) implements When {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      return Optional.of(DateRange.of(Counting.inWeek(weekday, published, weeks)));
    }
  }

  /** "in May", "early next March", "September last year", "the end of May 2031". */
  record Month(int month, YearHint year, Part part) implements When {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      return Counting.byYear(
          year,
          published,
          direction,
          Unit.MONTH,
          part,
          at -> Optional.of(LocalDate.of(at, month, 1)));
    }

    Month with(YearHint other) {
      return new Month(month, other, part);
    }

    Month with(Part other) {
      return new Month(month, year, other);
    }
  }

  /** "the second week of May": days 8 to 14; week 0 is the last seven days. */
  record WeekOfMonth(int week, Month month) implements When {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      return month
          .range(published, Direction.NONE == direction ? Direction.PAST : direction)
          .map(whole -> Unit.MONTH.around(whole.from()))
          .map(whole -> week == 0 ? lastDays(whole) : days(whole));
    }

    private static DateRange lastDays(DateRange whole) {
      return new DateRange(whole.to().minusDays(6), whole.to());
    }

    private DateRange days(DateRange whole) {
      LocalDate from = whole.from().plusDays(7L * (week - 1));
      LocalDate to = from.plusDays(6);
      boolean past = to.isAfter(whole.to());
      return past ? lastDays(whole) : new DateRange(from, to);
    }
  }

  /** "May to July", "late May or early June": from the beginning of one to the end of the other. */
  record Span(When first, When last) implements When {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      Direction side = direction == Direction.NONE ? Direction.PAST : direction;
      boolean back = side == Direction.PAST;
      Optional<DateRange> known = (back ? last : first).range(published, side);
      if (known.isEmpty()) {
        return Optional.empty();
      }
      Optional<DateRange> other =
          back
              ? first.range(anchor(first, published, known.get().from()), Direction.PAST)
              : last.range(anchor(last, published, known.get().to()), Direction.FUTURE);
      return other.map(
          range ->
              new DateRange(
                  earlier(range.from(), known.get().from()), later(range.to(), known.get().to())));
    }

    /** A month that tells its year is counted from the publication, another from its neighbour. */
    private static LocalDate anchor(When end, LocalDate published, LocalDate neighbour) {
      boolean tells = end instanceof Month month && month.year().kind() != YearHint.Kind.NONE;
      return tells ? published : neighbour;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
      return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
      return one.isAfter(other) ? one : other;
    }
  }

  /** "next week", "early next month", "later this year", "last year", "this weekend". */
  record Stretch(Unit unit, int shift, Part part) implements When {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      DateRange whole = unit.around(unit.shift(published, shift));
      return Optional.of(Counting.cut(part.of(unit, whole, published), published, direction, part));
    }
  }

  /** "over the weekend": the one that the direction points to. */
  record Weekend() implements When {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      DateRange own = Unit.WEEKEND.around(published);
      boolean back = direction != Direction.FUTURE && own.from().isAfter(published);
      return Optional.of(back ? Unit.WEEKEND.around(published.minusWeeks(1)) : own);
    }
  }

  /** "in 2031", "late 2031". */
  record Year(int year, Part part) implements When {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      DateRange whole = Unit.YEAR.around(LocalDate.of(year, 1, 1));
      return Optional.of(
          Counting.cut(part.of(Unit.YEAR, whole, published), published, direction, part));
    }
  }

  /** "from 2031 to 2033". */
  record Years(int first, int last) implements When {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      return last < first
          ? Optional.empty()
          : Optional.of(new DateRange(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)));
    }
  }

  /**
   * "this spring", "in the summer of 2031": spring is 1, from March; summer 2; autumn 3; winter 4,
   * from December of the year. Of the northern half of the earth.
   */
  record Season(int season, YearHint year) implements When {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      return Counting.byYear(
          year,
          published,
          direction,
          Unit.QUARTER,
          Part.WHOLE,
          at -> Optional.of(LocalDate.of(at, 3 * season, 1)));
    }
  }

  /** "the first quarter of 2031" (of 4), "the second half of next year" (of 2). */
  record Fraction(int number, int of, YearHint year) implements When {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      int months = 12 / of;
      int at =
          switch (year.kind()) {
            case GIVEN -> year.value();
            case SHIFTED -> published.getYear() + year.value();
            case LAST -> published.getYear() - 1;
            case NEXT -> published.getYear() + 1;
            case NONE, THIS -> published.getYear();
          };
      LocalDate from = LocalDate.of(at, 1 + months * (number - 1), 1);
      DateRange whole = new DateRange(from, from.plusMonths(months).minusDays(1));
      return Optional.of(Counting.cut(whole, published, direction, Part.WHOLE));
    }
  }

  /** "today", "yesterday", "tonight": days from the publication's. */
  record Shift(int from, int to) implements When {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      return Optional.of(new DateRange(published.plusDays(from), published.plusDays(to)));
    }
  }

  /** "two days ago", "in three weeks": the calendar's day, week, month or year at that distance. */
  record Away(int count, Unit unit) implements When {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      return Optional.of(unit.around(unit.shift(published, count)));
    }
  }

  /** "the past two weeks", "within ten days": all days up to that distance, back or ahead. */
  record Window(int count, Unit unit) implements When {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      LocalDate end = unit.shift(published, count);
      return Optional.of(
          end.isBefore(published) ? new DateRange(end, published) : new DateRange(published, end));
    }
  }

  /** "later in the day", "the next day", "two weeks later": hangs on an event told before. */
  record FromEvent(int count, Unit unit) implements When {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      return Optional.empty();
    }

    DateRange from(DateRange event) {
      LocalDate day = unit.shift(count < 0 ? event.from() : event.to(), count);
      return count == 0 ? event : unit.around(day);
    }
  }

  /** "soon", "recently", "in the coming days", "in the 1990s": says nothing to count. */
  record Vague() implements When {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      return Optional.empty();
    }
  }
}
