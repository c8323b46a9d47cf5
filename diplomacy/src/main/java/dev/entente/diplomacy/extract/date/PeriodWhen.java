package dev.entente.diplomacy.extract.date;

import dev.entente.diplomacy.meeting.DateRange;
import java.time.LocalDate;
import java.util.Optional;

/** Months, seasons, years and parts of them that a date names. */
sealed interface PeriodWhen extends When {

  /** "in May", "early next March", "September last year", "the end of May 2031". */
  record Month(int month, YearHint year, Part part) implements PeriodWhen {

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
  record WeekOfMonth(int week, Month month) implements PeriodWhen {

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
  record Span(When first, When last) implements PeriodWhen {

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

  /** "in 2031", "late 2031". */
  record Year(int year, Part part) implements PeriodWhen {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      DateRange whole = Unit.YEAR.around(LocalDate.of(year, 1, 1));
      return Optional.of(
          Counting.cut(part.of(Unit.YEAR, whole, published), published, direction, part));
    }
  }

  /** "from 2031 to 2033". */
  record Years(int first, int last) implements PeriodWhen {

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
  record Season(int season, YearHint year) implements PeriodWhen {

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
  record Fraction(int number, int of, YearHint year) implements PeriodWhen {

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
}
