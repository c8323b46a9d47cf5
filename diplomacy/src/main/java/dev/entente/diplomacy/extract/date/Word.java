package dev.entente.diplomacy.extract.date;

import java.util.EnumSet;
import java.util.Set;

/**
 * The kinds of words that dates are made of, and of those around them that decide what a date is
 * for.
 *
 * <p>{@code date-words.tsv} lists the words of each kind; months, weekdays and numbers are in
 * {@link CalendarWords}.
 */
enum Word {
  /** Any other word. */
  NONE,
  /** Digits; the value is the number. */
  NUMBER,
  /** "21st". */
  ORDINAL_NUMBER,
  /** "1990s". */
  DECADE,
  COMMA,
  DASH,
  /** A full stop that follows letters directly. */
  PERIOD,
  SLASH,
  POSSESSIVE,
  /** Any other sign. */
  SIGN,
  MONTH,
  WEEKDAY,
  COUNT,
  ORDINAL,
  TURN_LAST,
  TURN_NEXT,
  TURN_THIS,
  TURN_COMING,
  TURN_PAST,
  PREVIOUS,
  FOLLOWING,
  SAME,
  THE,
  A,
  THAT,
  POSSESSOR,
  EARLY,
  MID,
  LATE,
  EARLIER,
  LATER,
  END,
  BEGINNING,
  STARTING,
  MIDDLE,
  HALF,
  QUARTER(Unit.QUARTER),
  HOUR(Unit.HOUR),
  DAY(Unit.DAY),
  WEEK(Unit.WEEK),
  WEEKEND(Unit.WEEKEND),
  MONTHS(Unit.MONTH),
  YEAR(Unit.YEAR),
  DECADES,
  SEASON,
  TODAY,
  YESTERDAY,
  TOMORROW,
  OVERNIGHT,
  DAYTIME,
  AGO,
  TIME,
  IN,
  ON,
  AT,
  OF,
  FROM,
  TO,
  AND,
  OR,
  BETWEEN,
  SINCE,
  UNTIL,
  BY,
  BEFORE,
  AFTER,
  FOR,
  DURING,
  OVER,
  WITHIN,
  THROUGH,
  THAN,
  FEW,
  VAGUE,
  NEAR,
  FUTURE,
  COUNTED,
  SAYING,
  DECIDING,
  /** What may stand between "said" and its date. */
  FILLER,
  /** Verbs and joints that show a clause to tell an event, not a saying. */
  HAPPENING;

  private static final Set<Word> HEARTS =
      EnumSet.of(
          NUMBER,
          ORDINAL_NUMBER,
          DECADE,
          MONTH,
          WEEKDAY,
          HOUR,
          DAY,
          WEEK,
          WEEKEND,
          MONTHS,
          YEAR,
          DECADES,
          SEASON,
          QUARTER,
          HALF,
          TODAY,
          YESTERDAY,
          TOMORROW,
          OVERNIGHT,
          DAYTIME,
          AGO,
          VAGUE,
          FUTURE);

  private final Unit unit;

  Word() {
    this(null);
  }

  Word(Unit unit) {
    this.unit = unit;
  }

  /** Returns the unit that a word of time counts in, or null. */
  Unit unit() {
    return unit;
  }

  /** Returns whether it can be the heart of a date: without one, a text holds none. */
  boolean isHeart() {
    return HEARTS.contains(this);
  }

  /** Returns whether it is either of these. */
  boolean isOneOf(Word first, Word second) {
    return this == first || this == second;
  }

  /** Returns whether it is any of these. */
  boolean isOneOf(Word first, Word second, Word third) {
    return this == first || this == second || this == third;
  }

  /** Returns whether it is any of these. */
  boolean isOneOf(Word first, Word second, Word third, Word fourth) {
    return isOneOf(first, second) || isOneOf(third, fourth);
  }

  /** Returns whether it is any of these; makes an array of them. */
  boolean isOneOf(Word... others) {
    for (Word other : others) {
      if (this == other) {
        return true;
      }
    }
    return false;
  }
}
