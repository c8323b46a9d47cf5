package dev.entente.diplomacy.extract.date;

import static dev.entente.diplomacy.extract.date.Word.*;

import dev.entente.diplomacy.extract.date.DateExpressions.Reading;

/** Reads seasons: "this spring", "summer of 2031". */
final class SeasonReader {

  /** In the order of the word list: spring, summer, autumn, winter, fall. */
  private static final int[] SEASONS = {1, 2, 3, 4, 3};

  private final Tokens tokens;
  private final CalendarSigns signs;

  SeasonReader(Tokens tokens, CalendarSigns signs) {
    this.tokens = tokens;
    this.signs = signs;
  }

  /** "[in the] spring", "summer of 2031", "autumn 2031"; without a sign of time it is no season. */
  Reading readSeason(int at) {
    int of = tokens.kind(at + 1) == OF ? at + 2 : at + 1;
    boolean named = signs.isYear(of) || signs.shiftedYear(of) != null || isAfterIn(at);
    return named ? readNamedSeason(at, YearHint.NONE) : null;
  }

  private boolean isAfterIn(int at) {
    Word before = tokens.kind(at - 1) == THE ? tokens.kind(at - 2) : tokens.kind(at - 1);
    return before.isOneOf(IN, DURING, SINCE, UNTIL, BY) && !tokens.isCapital(at);
  }

  Reading readNamedSeason(int at, YearHint turn) {
    int season = SEASONS[tokens.value(at)];
    int of = tokens.kind(at + 1) == OF ? at + 2 : at + 1;
    YearHint shifted = signs.shiftedYear(of);
    if (signs.isYear(of)) {
      YearHint given = YearHint.given(tokens.value(of));
      return new Reading(new PeriodWhen.Season(season, given), of + 1);
    }
    return shifted != null
        ? new Reading(new PeriodWhen.Season(season, shifted), of + 2)
        : new Reading(new PeriodWhen.Season(season, turn), at + 1);
  }
}
