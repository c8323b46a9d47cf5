package dev.entente.diplomacy.extract.date;

import dev.entente.diplomacy.meeting.DateRange;
import java.time.LocalDate;
import java.util.Optional;

/** What is counted from the publication day or from an event, and what cannot be counted. */
sealed interface RelativeWhen extends When {

  /** What says nothing that could be counted. */
  When UNCOUNTED = new Vague();

  /** "next week", "early next month", "later this year", "last year", "this weekend". */
  record Stretch(Unit unit, int shift, Part part) implements RelativeWhen {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      DateRange whole = unit.around(unit.shift(published, shift));
      return Optional.of(Counting.cut(part.of(unit, whole, published), published, direction, part));
    }
  }

  /** "today", "yesterday", "tonight": days from the publication's. */
  record Shift(int from, int to) implements RelativeWhen {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      return Optional.of(new DateRange(published.plusDays(from), published.plusDays(to)));
    }
  }

  /** "two days ago", "in three weeks": the calendar's day, week, month or year at that distance. */
  record Away(int count, Unit unit) implements RelativeWhen {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      return Optional.of(unit.around(unit.shift(published, count)));
    }
  }

  /** "the past two weeks", "within ten days": all days up to that distance, back or ahead. */
  record Window(int count, Unit unit) implements RelativeWhen {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      LocalDate end = unit.shift(published, count);
      return Optional.of(
          end.isBefore(published) ? new DateRange(end, published) : new DateRange(published, end));
    }
  }

  /** "later in the day", "the next day", "two weeks later": hangs on an event told before. */
  record FromEvent(int count, Unit unit) implements RelativeWhen {

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
  record Vague() implements RelativeWhen {

    @Override
    public Optional<DateRange> range(LocalDate published, Direction direction) {
      return Optional.empty();
    }
  }
}
