package dev.entente.diplomacy.extract.date;

import static dev.entente.diplomacy.extract.date.Word.*;

import dev.entente.diplomacy.extract.date.DateExpressions.Reading;

/**
 * Reads numbered parts of years and months: "the first quarter of 2031", "the second week of May".
 */
final class OrdinalReader {

  private final Tokens tokens;
  private final CalendarSigns signs;
  private final MonthReader months;

  OrdinalReader(Tokens tokens, CalendarSigns signs, MonthReader months) {
    this.tokens = tokens;
    this.signs = signs;
    this.months = months;
  }

  /** "the first quarter of 2031", "the second half of May", "the first week of May". */
  Reading readOrdinal(int at) {
    int number = tokens.value(at);
    int unitAt = tokens.kind(at + 1) == DASH ? at + 2 : at + 1;
    Word kind = tokens.kind(unitAt);
    int of = unitAt + 1;
    boolean joined = tokens.kind(of) == OF;
    int target = joined ? of + 1 : of;
    target = tokens.kind(target) == THE ? target + 1 : target;
    if (kind == WEEK && joined && number <= 5) {
      return months.readWeekOfMonth(number, target);
    }
    if (kind == HALF && number <= 2) {
      Part part = number == 1 ? Part.FIRST_HALF : Part.SECOND_HALF;
      Reading month =
          joined && tokens.kind(target) == MONTH
              ? months.readPartOfMonth(part, target, YearHint.NONE)
              : null;
      return month != null ? month : readFraction(number, 2, of, target, joined);
    }
    return kind == QUARTER && number <= 4 ? readFraction(number, 4, of, target, joined) : null;
  }

  private Reading readFraction(int number, int of, int after, int target, boolean joined) {
    YearHint shifted = signs.shiftedYear(target);
    if (shifted != null) {
      return new Reading(new PeriodWhen.Fraction(number, of, shifted), target + 2);
    }
    if (signs.isYear(target)) {
      YearHint given = YearHint.given(tokens.value(target));
      return new Reading(new PeriodWhen.Fraction(number, of, given), target + 1);
    }
    boolean ofYear = joined && tokens.kind(target) == YEAR;
    boolean quarter = of == 4 && !joined;
    if (ofYear || quarter) {
      return new Reading(
          new PeriodWhen.Fraction(number, of, YearHint.NONE), ofYear ? target + 1 : after);
    }
    return null;
  }
}
