package dev.entente.bench.quality;

import dev.entente.diplomacy.meeting.DateRange;
import java.time.temporal.ChronoUnit;

/** Days that two ranges have in common. */
final class Days {

  private Days() {}

  /** Returns the share of days in both among the days from the first of both to the last. */
  static double shared(DateRange one, DateRange other) {
    var latestStart = one.from().isAfter(other.from()) ? one.from() : other.from();
    var earliestStart = one.from().isAfter(other.from()) ? other.from() : one.from();
    var latestEnd = one.to().isAfter(other.to()) ? one.to() : other.to();
    var earliestEnd = one.to().isAfter(other.to()) ? other.to() : one.to();
    long common = Math.max(0, ChronoUnit.DAYS.between(latestStart, earliestEnd) + 1);
    return (double) common / (ChronoUnit.DAYS.between(earliestStart, latestEnd) + 1);
  }
}
