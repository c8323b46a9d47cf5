package dev.entente.diplomacy.extract.date;

import dev.entente.diplomacy.meeting.DateRange;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date as a text words it: "Wednesday", "from Jan. 4-7", "early next month".
 *
 * <p>What it means hangs on the status of the event that it dates, so it is counted out late, by
 * {@link #resolve}.
 */
public final class DateExpression {

  /** What the words around a date make of it. */
  public enum Role {
    /** It can be an event's date. */
    PLAIN,
    /** It dates what was said or decided: "said Tuesday", "agreed Monday to meet". */
    ATTRIBUTION,
    /** Something began then: "since March", "from 2017", "after May 20". */
    SINCE,
    /** The event begins then: "from Monday", "starting April 20". It serves as the event's date. */
    START,
    /** Something ends then: "by June", "until Friday", "before the weekend". */
    DEADLINE,
    /** A length of time gone by: "the first in 11 years". */
    AGE
  }

  private final int start;
  private final int end;
  private final When when;
  private final Role role;

  DateExpression(int start, int end, When when, Role role) {
    this.start = start;
    this.end = end;
    this.when = when;
    this.role = role;
  }

  /** Returns the offset of its first character in the text that was scanned, UTF-16 units. */
  public int start() {
    return start;
  }

  /** Returns its end, exclusive. A preposition before it is not part of it. */
  public int end() {
    return end;
  }

  /** Returns what the words around make of it. */
  public Role role() {
    return role;
  }

  /** Returns whether an event may take its date from it: it is plain or a start. */
  public boolean canDateAnEvent() {
    return role == Role.PLAIN || role == Role.START;
  }

  /** Returns whether it names a weekday or a day, so that it wins over "next week". */
  public boolean isDay() {
    return when instanceof DayWhen.Day
        || when instanceof DayWhen.Days
        || when instanceof WeekdayWhen.Weekdays
        || when instanceof WeekdayWhen.WeekdayOfWeek
        || when instanceof DayWhen.DayOfMonth
        || when instanceof DayWhen.DayOfYear
        || when instanceof RelativeWhen.Shift;
  }

  /** Returns the weekday that it names alone, without "next" or "last": Monday 1 to Sunday 7. */
  public OptionalInt weekday() {
    return when instanceof WeekdayWhen.Weekdays days
            && days.first() == days.last()
            && days.turn() == Turn.NONE
        ? OptionalInt.of(days.first())
        : OptionalInt.empty();
  }

  /** Returns the day that it names with its year; of several the last. */
  public Optional<LocalDate> fullDate() {
    boolean whole =
        (when instanceof DayWhen.Day day && day.year() != 0)
            || (when instanceof DayWhen.Days days && days.last().year() != 0);
    // with the year given, the publication day does not matter
    return whole
        ? when.range(LocalDate.EPOCH, Direction.NONE).map(DateRange::to)
        : Optional.empty();
  }

  /** Returns whether it is counted in days from the publication day: "today", "last night". */
  public boolean isFromToday() {
    return when instanceof RelativeWhen.Shift;
  }

  /** Returns whether it says nothing that could be counted: "soon", "in the coming days". */
  public boolean isVague() {
    return when instanceof RelativeWhen.Vague;
  }

  /** Returns whether it hangs on an event told before: "later in the day", "the next day". */
  public boolean isFromEvent() {
    return when instanceof RelativeWhen.FromEvent;
  }

  /**
   * Counts it out.
   *
   * @param published the day that "Wednesday" is counted from
   * @param direction which way the event lies, as its status tells
   * @return the narrowest interval that it allows; empty where it is vague, hangs on another event
   *     or names no day of the calendar
   */
  public Optional<DateRange> resolve(LocalDate published, Direction direction) {
    Objects.requireNonNull(published, "a publication day to count from");
    Objects.requireNonNull(direction, "a direction, NONE at least");
    if (role == Role.AGE && when instanceof RelativeWhen.Away away) {
      return new RelativeWhen.Away(-away.count(), away.unit()).range(published, direction);
    }
    return when.range(published, direction);
  }

  /** Counts it from the event that it hangs on; empty where it hangs on none. */
  public Optional<DateRange> resolveFrom(DateRange event) {
    Objects.requireNonNull(event, "the date of the event to count from");
    return when instanceof RelativeWhen.FromEvent fromEvent
        ? Optional.of(fromEvent.from(event))
        : Optional.empty();
  }

  /** Returns the words themselves. */
  public String in(String text) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return when + " " + role + " [" + start + ", " + end + ")";
  }
}
