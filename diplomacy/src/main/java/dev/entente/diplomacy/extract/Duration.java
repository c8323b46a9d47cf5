package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.DateRange;
import java.util.List;

/**
 * How long a meeting lasts, where the words beside it say so: "a three-day visit", "two days of
 * talks". With the day on which it begins or ends, that gives its days.
 */
final class Duration {

  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final int REACH = 6;
  private static final int WEEK = 7;

  private final Words words;
  private Tokens tokens;

  Duration(Grammar grammar) {
    this.words = new Words(grammar);
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
  }

  /**
   * Returns the days of a meeting that begins or ends on a day; that day itself where the words do
   * not say both how long it is and which end of it the day is.
   *
   * @param at the token at which the day stands
   */
  DateRange around(Candidate candidate, Clause clause, DateRange day, int at) {
    int days = days(candidate, clause);
    if (days < 2 || day.days() != 1) {
      return day;
    }
    for (int i = at - 1; i >= Math.max(clause.from, at - REACH); i--) {
      if (words.isAny(i, WordClass.ENDING)) {
        return new DateRange(day.from().minusDays(days - 1L), day.to());
      }
      if (words.isAny(i, WordClass.BEGINNING)) {
        return new DateRange(day.from(), day.to().plusDays(days - 1L));
      }
    }
    for (int i = candidate.trigger - 1;
        i >= Math.max(clause.from, candidate.trigger - 2 * REACH);
        i--) {
      if (words.isAny(i, WordClass.ENDING) || words.is(i, "winding")) {
        return new DateRange(day.from().minusDays(days - 1L), day.to());
      }
      if (words.isAny(i, WordClass.BEGINNING) && !words.is(i, "from")) {
        return new DateRange(day.from(), day.to().plusDays(days - 1L));
      }
    }
    return day;
  }

  /** Returns how many days the words right before a trigger tell, or 0. */
  private int days(Candidate candidate, Clause clause) {
    for (int i = candidate.trigger - 1;
        i >= Math.max(clause.from, candidate.trigger - REACH);
        i--) {
      if (tokens.is(i, ',') || words.is(i, "held")) {
        return 0;
      }
      if (words.is(i, "day") || words.is(i, "days")) {
        return number(tokens.is(i - 1, '-') ? i - 2 : i - 1);
      }
      if (words.is(i, "long") && words.is(i - 2, "week")) {
        return WEEK;
      }
    }
    return 0;
  }

  private int number(int token) {
    for (int n = 0; n < NUMBERS.size(); n++) {
      if (words.is(token, NUMBERS.get(n))) {
        return n + 1;
      }
    }
    if (token < 0 || tokens.shape(token) != Tokens.Shape.NUMBER) {
      return 0;
    }
    String digits = tokens.text(token, token + 1);
    return digits.matches("[0-9]{1,2}") ? Integer.parseInt(digits) : 0;
  }
}
