package dev.entente.diplomacy.extract.date;

import static dev.entente.diplomacy.extract.date.Word.*;

import dev.entente.diplomacy.extract.date.DateExpressions.Reading;

/** Reads years: "in 2031", "from 2030 to 2032", "the 2031 summit". */
final class YearReader {

  /** So many words from a name on the noun is looked for that it stands before. */
  private static final int GATHERING_REACH = 4;

  private final Tokens tokens;
  private final CalendarSigns signs;

  YearReader(Tokens tokens, CalendarSigns signs) {
    this.tokens = tokens;
    this.signs = signs;
  }

  /** "in 2031", "from 2030 to 2032", "the 2031 summit". */
  Reading readYear(int at) {
    if (!signs.isYear(at) || tokens.kind(at + 1) == COUNTED) {
      return null;
    }
    Word before = tokens.kind(at - 1);
    if (tokens.isSign(at - 1, '(')) {
      return null; // "(1876-1949)": a life
    }
    boolean range =
        signs.isRangeSign(at + 1, at) && signs.isYear(at + 2) && tokens.kind(at + 3) != DASH;
    boolean led =
        switch (before) {
          case IN,
              OF,
              SINCE,
              FROM,
              BY,
              UNTIL,
              DURING,
              BEFORE,
              AFTER,
              THROUGH,
              BETWEEN,
              FOR,
              OVER,
              THAN,
              YEAR ->
              true;
          default -> false;
        };
    if (range && (led || tokens.kind(at + 1) == DASH)) {
      return new Reading(new PeriodWhen.Years(tokens.value(at), tokens.value(at + 2)), at + 3);
    }
    if (led && isShortYear(at)) {
      int century = tokens.value(at) / 100 * 100;
      return new Reading(
          new PeriodWhen.Years(tokens.value(at), century + tokens.value(at + 2)), at + 3);
    }
    boolean attribute =
        (before == THE || before == A || before == POSSESSOR || before == POSSESSIVE)
            && tokens.kind(at + 1) != DASH
            && tokens.kind(at + 1) != SIGN
            && (!tokens.isCapital(at + 1) || isGathering(at + 1));
    return led || attribute
        ? new Reading(new PeriodWhen.Year(tokens.value(at), Part.WHOLE), at + 1)
        : null;
  }

  /** "The 2030 [Krakow economic summit]". */
  private boolean isGathering(int name) {
    for (int i = name + 1; i < name + GATHERING_REACH && tokens.kind(i) == NONE; i++) {
      if (signs.isMeeting(i)) {
        return true;
      }
    }
    return false;
  }

  /** "2030-31". */
  private boolean isShortYear(int at) {
    return tokens.kind(at + 1) == DASH
        && tokens.kind(at + 2) == NUMBER
        && tokens.length(at + 2) == 2
        && tokens.value(at + 2) > tokens.value(at) % 100;
  }
}
