package dev.entente.diplomacy.extract.date;

import dev.entente.diplomacy.meeting.DateRange;
import java.time.LocalDate;

/**
 * A part of a month, week, year or season.
 *
 * <p>Of a month, early is day 1 to 10, mid 11 to 20, late 21 to the end (codebook). Years are cut
 * in thirds in the same way; of a week, early is Monday to Wednesday and late Thursday to Sunday
 * (our choice: the codebook is silent).
 */
enum Part {
  WHOLE,
  BEGINNING,
  EARLY,
  EARLY_TO_MID,
  MID,
  MID_TO_LATE,
  LATE,
  END,
  FIRST_HALF,
  SECOND_HALF,
  /** What of it lies before the publication day: "earlier this month". */
  EARLIER,
  /** What of it lies after the publication day: "later this month". */
  LATER;

  /** Cuts this part out of a stretch. */
  DateRange of(Unit unit, DateRange whole, LocalDate published) {
    return switch (this) {
      case WHOLE -> whole;
      case EARLIER -> ending(whole, published.minusDays(1));
      case LATER -> beginning(whole, published.plusDays(1));
      case BEGINNING, EARLY, EARLY_TO_MID, MID, MID_TO_LATE, LATE, END, FIRST_HALF, SECOND_HALF ->
          switch (unit) {
            case HOUR, DAY, WEEKEND -> whole;
            case WEEK -> ofWeek(whole);
            case MONTH -> ofMonth(whole);
            case QUARTER -> ofMonths(whole, 3);
            case YEAR -> ofMonths(whole, 12);
          };
    };
  }

  private static DateRange ending(DateRange whole, LocalDate last) {
    LocalDate to = last.isAfter(whole.to()) ? whole.to() : last;
    return new DateRange(whole.from(), to.isBefore(whole.from()) ? whole.from() : to);
  }

  private static DateRange beginning(DateRange whole, LocalDate first) {
    LocalDate from = first.isBefore(whole.from()) ? whole.from() : first;
    return new DateRange(from.isAfter(whole.to()) ? whole.to() : from, whole.to());
  }

  private DateRange ofWeek(DateRange week) {
    return switch (this) {
      case BEGINNING -> days(week, 1, 2);
      case EARLY -> days(week, 1, 3);
      case EARLY_TO_MID, FIRST_HALF -> days(week, 1, 4);
      case MID -> days(week, 2, 4);
      case MID_TO_LATE -> days(week, 3, 7);
      case LATE, SECOND_HALF -> days(week, 4, 7);
      case END -> days(week, 5, 7);
      case WHOLE, EARLIER, LATER -> week;
    };
  }

  private DateRange ofMonth(DateRange month) {
    return switch (this) {
      case BEGINNING, EARLY -> days(month, 1, 10);
      case EARLY_TO_MID -> days(month, 1, 20);
      case MID -> days(month, 11, 20);
      case MID_TO_LATE -> days(month, 11, 31);
      case LATE, END -> days(month, 21, 31);
      case FIRST_HALF -> days(month, 1, 15);
      case SECOND_HALF -> days(month, 16, 31);
      case WHOLE, EARLIER, LATER -> month;
    };
  }

  private DateRange ofMonths(DateRange whole, int months) {
    int third = months / 3;
    int quarter = Math.max(1, months / 4);
    return switch (this) {
      case BEGINNING -> months(whole, 0, quarter);
      case EARLY -> months(whole, 0, third);
      case EARLY_TO_MID -> months(whole, 0, 2 * third);
      case MID -> months(whole, third, 2 * third);
      case MID_TO_LATE -> months(whole, third, months);
      case LATE -> months(whole, 2 * third, months);
      case END -> months(whole, months - quarter, months);
      case FIRST_HALF -> months(whole, 0, months / 2);
      case SECOND_HALF -> months(whole, months / 2, months);
      case WHOLE, EARLIER, LATER -> whole;
    };
  }

  /** Days counted from 1; the last is cut to the stretch. */
  private static DateRange days(DateRange whole, int first, int last) {
    LocalDate to = whole.from().plusDays(last - 1L);
    return new DateRange(
        whole.from().plusDays(first - 1L), to.isAfter(whole.to()) ? whole.to() : to);
  }

  /** Months counted from 0; the last is excluded. */
  private static DateRange months(DateRange whole, int first, int last) {
    return new DateRange(
        whole.from().plusMonths(first), whole.from().plusMonths(last).minusDays(1));
  }
}
