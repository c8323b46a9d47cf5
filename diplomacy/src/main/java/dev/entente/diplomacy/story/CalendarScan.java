package dev.entente.diplomacy.story;

import dev.entente.diplomacy.extract.date.CalendarWords;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The first weekday and the latest year that a story's body names.
 *
 * <p>A weekday after "next", "last" or "every" does not tell the story's own day, so it is passed
 * over. A target year ("by 2030") and a quantity ("2,000", "2019 troops") are no years that have
 * come.
 */
final class CalendarScan {

  private static final Set<String> OTHER_WEEK =
      Set.of("next", "last", "previous", "following", "coming", "every", "each", "super", "black");

  private static final Set<String> TARGET = Set.of("by", "until", "till", "through", "before");

  private static final Set<String> COUNTED =
      Set.of(
          "people",
          "troops",
          "soldiers",
          "workers",
          "jobs",
          "tons",
          "tonnes",
          "km",
          "kilometers",
          "kilometres",
          "miles",
          "meters",
          "metres",
          "won",
          "yen",
          "dollars",
          "euros",
          "pounds",
          "years",
          "days",
          "mln",
          "billion",
          "million",
          "barrels",
          "points",
          "feet",
          "gmt",
          "hours");

  private int firstWeekday;
  private int weekdays;
  private int latestYear;

  private CalendarScan() {}

  static CalendarScan of(Zones zones) {
    CalendarScan scan = new CalendarScan();
    for (Zone zone : zones.all()) {
      if (zone.kind() == Zone.Kind.BODY) {
        scan.read(zones.text(), zone.start(), zone.end());
      }
    }
    return scan;
  }

  /** Returns Monday 1 to Sunday 7, or 0. */
  int firstWeekday() {
    return firstWeekday;
  }

  /** Returns whether the body names the weekday, Monday 1 to Sunday 7. */
  boolean names(int weekday) {
    return (weekdays & 1 << weekday) != 0;
  }

  /** Returns the year, or 0. */
  int latestYear() {
    return latestYear;
  }

  private void read(String text, int from, int to) {
    String before = "";
    for (int i = from; i < to; ) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int end = wordEnd(text, i, to);
      int weekday = Character.isUpperCase(text.charAt(i)) ? CalendarWords.weekday(text, i, end) : 0;
      if (weekday != 0 && !OTHER_WEEK.contains(before)) {
        firstWeekday = firstWeekday == 0 ? weekday : firstWeekday;
        weekdays |= 1 << weekday;
      }
      int year = year(text, i, end);
      if (year > latestYear
          && !TARGET.contains(before)
          && !COUNTED.contains(after(text, end, to))) {
        latestYear = year;
      }
      before = text.substring(i, end).toLowerCase(Locale.ROOT);
      i = end;
    }
  }

  private static int wordEnd(String text, int start, int to) {
    int end = start;
    while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String after(String text, int end, int to) {
    int start = end;
    while (start < to && text.charAt(start) == ' ') {
      start++;
    }
    return text.substring(start, wordEnd(text, start, to)).toLowerCase(Locale.ROOT);
  }

  /** A number of four digits from 1900 to 2099 that stands for itself; 0 where it does not. */
  private static int year(String text, int start, int end) {
    if (end - start != 4 || (text.charAt(start) != '1' && text.charAt(start) != '2')) {
      return 0;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      value = value * 10 + (c - '0');
    }
    boolean partOfNumber =
        (start > 1 && ",.$€£¥#".indexOf(text.charAt(start - 1)) >= 0)
            || (end + 1 < text.length()
                && ",.%".indexOf(text.charAt(end)) >= 0
                && (text.charAt(end) == '%' || Character.isDigit(text.charAt(end + 1))));
    return partOfNumber || value < 1900 || value > 2099 ? 0 : value;
  }

  /**
   * Returns the latest date with a year that a stretch names: "Oct. 18, 2031", "18 October 2031".
   */
  static Optional<LocalDate> latestFullDate(String text, Zone zone) {
    LocalDate latest = null;
    for (int i = zone.start(); i < zone.end(); ) {
      int end = wordEnd(text, i, zone.end());
      int month = end > i ? CalendarWords.month(text, i, end) : 0;
      if (month != 0) {
        LocalDate date = fullDate(text, i, end, month, zone);
        latest = date != null && (latest == null || date.isAfter(latest)) ? date : latest;
      }
      i = Math.max(end, i + 1);
    }
    return Optional.ofNullable(latest);
  }

  private static LocalDate fullDate(String text, int start, int end, int month, Zone zone) {
    int next = skip(text, end, zone.end());
    int nextEnd = wordEnd(text, next, zone.end());
    int first = number(text, next, nextEnd);
    int second = skip(text, nextEnd, zone.end());
    int year = number(text, second, wordEnd(text, second, zone.end()));
    if (first > 0 && first <= 31 && year >= 1900 && year < 2100) {
      return StoryDate.date(year, month, first).orElse(null);
    }
    int dayEnd = start;
    while (dayEnd > zone.start() && text.charAt(dayEnd - 1) == ' ') {
      dayEnd--;
    }
    int dayStart = dayEnd;
    while (dayStart > zone.start() && Character.isDigit(text.charAt(dayStart - 1))) {
      dayStart--;
    }
    int day = number(text, dayStart, dayEnd);
    boolean dayFirst = day > 0 && day <= 31 && first >= 1900 && first < 2100;
    return dayFirst ? StoryDate.date(first, month, day).orElse(null) : null;
  }

  private static int skip(String text, int from, int to) {
    int i = from;
    while (i < to && (text.charAt(i) == ' ' || text.charAt(i) == '.' || text.charAt(i) == ',')) {
      i++;
    }
    return i;
  }

  private static int number(String text, int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || i - start >= 4) {
        return 0;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }
}
