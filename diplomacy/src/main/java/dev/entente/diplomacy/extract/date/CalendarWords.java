package dev.entente.diplomacy.extract.date;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of months and weekdays, for readers of single fields such as a dateline.
 *
 * <p>Every method looks at a stretch of a longer text and allocates nothing. Letter case is ignored
 * here; whether "march" can be a month is the caller's business.
 */
public final class CalendarWords {

  private static final String[] MONTHS = {
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december"
  };

  /** The letters of an abbreviation; September has one more at times. */
  private static final int SHORT = 3;

  private static final int SEPTEMBER = 8;

  private static final String[] WEEKDAYS = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
  };

  private CalendarWords() {}

  /** Returns all spellings of months and weekdays, in small letters and without full stops. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>(List.of(WEEKDAYS));
    for (String month : MONTHS) {
      names.add(month);
      names.add(month.substring(0, SHORT));
    }
    names.add(MONTHS[SEPTEMBER].substring(0, SHORT + 1));
    return names;
  }

  /**
   * Returns the month that the letters from start to end name, 1 to 12, or 0. Abbreviations are
   * those of wires: three letters, and "Sept"; their full stop is not part of the stretch.
   */
  public static int month(CharSequence text, int start, int end) {
    int length = end - start;
    if (length < SHORT || length > 9) {
      return 0;
    }
    for (int i = 0; i < MONTHS.length; i++) {
      String name = MONTHS[i];
      boolean fits =
          length == name.length() || length == SHORT || (length == SHORT + 1 && i == SEPTEMBER);
      if (fits && length <= name.length() && matches(text, start, end, name)) {
        return i + 1;
      }
    }
    return 0;
  }

  /**
   * Returns the weekday that the letters from start to end name, Monday 1 to Sunday 7, or 0.
   * Abbreviations are not weekdays here: "Sun", "Mon" and "Sat" are other words too often.
   */
  public static int weekday(CharSequence text, int start, int end) {
    int length = end - start;
    if (length < 6 || length > 9) {
      return 0;
    }
    for (int i = 0; i < WEEKDAYS.length; i++) {
      if (length == WEEKDAYS[i].length() && matches(text, start, end, WEEKDAYS[i])) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Returns whether the stretch is the beginning of a lower-case word, in any letter case. */
  private static boolean matches(CharSequence text, int start, int end, String word) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      if (lower != word.charAt(i - start)) {
        return false;
      }
    }
    return true;
  }
}
