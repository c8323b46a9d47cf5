package dev.entente.diplomacy.meeting;

import java.time.LocalDate;

/**
 * An interval of calendar days, both ends included.
 *
 * @param from first day
 * @param to last day, not before {@code from}
 */
public record DateRange(LocalDate from, LocalDate to) implements Comparable<DateRange> {

  public DateRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "a date range ends before it begins: " + from + " to " + to);
    }
  }

  /** Returns the range of one day. */
  public static DateRange of(LocalDate day) {
    return new DateRange(day, day);
  }

  /** Returns how many days it holds, at least 1. */
  public long days() {
    return to.toEpochDay() - from.toEpochDay() + 1;
  }

  /** Returns whether it is a single day. */
  public boolean oneDay() {
    return from.equals(to);
  }

  /** Returns the number of days between the nearest ends of both, 0 when they touch or overlap. */
  public long gapTo(DateRange other) {
    if (to.isBefore(other.from)) {
      return other.from.toEpochDay() - to.toEpochDay();
    }
    return other.to.isBefore(from) ? from.toEpochDay() - other.to.toEpochDay() : 0;
  }

  /** Returns whether the day lies in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  @Override
  public int compareTo(DateRange other) {
    int byStart = from.compareTo(other.from);
    return byStart != 0 ? byStart : to.compareTo(other.to);
  }
}
