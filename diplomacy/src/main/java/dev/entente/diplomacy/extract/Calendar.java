package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.date.CalendarWords;
import java.time.DayOfWeek;

/** Tells names of months and weekdays from names of persons. */
final class Calendar {

  /** All that can be one: a first look at the hash alone. */
  private static final WordSet NAMES = WordSet.of(CalendarWords.names().toArray(String[]::new));

  private Calendar() {}

  /**
   * Returns whether a capital token is a month or weekday; "Jan" and "May" need a number beside
   * them.
   */
  static boolean names(Tokens tokens, int token) {
    if (token < 0 || token >= tokens.size() || !tokens.capital(token)) {
      return false;
    }
    if (NAMES.withHash(tokens.hash(token)) == null) {
      return false;
    }
    int start = tokens.start(token);
    int end =
        tokens.text().charAt(tokens.end(token) - 1) == '.'
            ? tokens.end(token) - 1
            : tokens.end(token);
    if (CalendarWords.weekday(tokens.text(), start, end) > 0) {
      return true;
    }
    int month = CalendarWords.month(tokens.text(), start, end);
    return month > 0
        && (end - start > 4
            || number(tokens, token + 1)
            || number(tokens, token - 1)
            || end < tokens.end(token));
  }

  /** Returns the weekday that a capital token names, or null. */
  static DayOfWeek weekday(Tokens tokens, int token) {
    if (!tokens.capital(token) || NAMES.withHash(tokens.hash(token)) == null) {
      return null;
    }
    int end = tokens.end(token);
    end = tokens.text().charAt(end - 1) == '.' ? end - 1 : end;
    int day = CalendarWords.weekday(tokens.text(), tokens.start(token), end);
    return day > 0 ? DayOfWeek.of(day) : null;
  }

  private static boolean number(Tokens tokens, int token) {
    return token >= 0 && token < tokens.size() && tokens.shape(token) == Tokens.Shape.NUMBER;
  }
}
