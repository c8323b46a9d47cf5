package dev.entente.diplomacy.story;

import dev.entente.diplomacy.extract.date.DateExpression;
import dev.entente.diplomacy.extract.date.DateExpressions;
import java.util.Locale;
import java.util.Set;

/**
 * The weekdays and the latest year that a story's body names.
 *
 * <p>The weekday that tells the story's own day is the one on which somebody "said" something, else
 * the first that the lead names; but where the body calls its day "today", other days have the
 * weekdays. A target year ("by 2030") and a quantity ("2,000", "2019 troops") are no years that
 * have come.
 */
final class CalendarScan {

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

  /** A story tells its own day in its lead, this many characters. */
  private static final int LEAD = 350;

  /** Who said so on that day stands in the first paragraphs. */
  private static final int EARLY = 1000;

  private int bodyStart = -1;
  private int firstWeekday;
  private int saidWeekday;
  private int weekdays;
  private boolean today;
  private int latestYear;

  private CalendarScan() {}

  static CalendarScan of(Zones zones) {
    CalendarScan scan = new CalendarScan();
    DateExpressions dates = new DateExpressions();
    for (Zone zone : zones.of(Zone.Kind.BODY)) {
      boolean first = scan.bodyStart < 0 && !zone.in(zones.text()).isBlank();
      scan.bodyStart = first ? zone.start() : scan.bodyStart;
      dates.find(zones.text(), zone.start(), zone.end()).forEach(scan::take);
      scan.readYears(zones.text(), zone.start(), zone.end());
    }
    return scan;
  }

  /** Returns the weekday of the story's own day, Monday 1 to Sunday 7, or 0. */
  int ownWeekday() {
    return saidWeekday != 0 || today ? saidWeekday : firstWeekday;
  }

  /** Returns whether the body names the weekday, Monday 1 to Sunday 7. */
  boolean names(int weekday) {
    return (weekdays & 1 << weekday) != 0;
  }

  /** Returns the year, or 0. */
  int latestYear() {
    return latestYear;
  }

  private void take(DateExpression date) {
    today = today || date.isFromToday();
    int weekday = date.weekday().orElse(0);
    if (weekday != 0) {
      boolean said = date.role() == DateExpression.Role.ATTRIBUTION;
      int place = date.start() - bodyStart;
      saidWeekday = said && saidWeekday == 0 && place < EARLY ? weekday : saidWeekday;
      firstWeekday = firstWeekday == 0 && place < LEAD ? weekday : firstWeekday;
      weekdays |= 1 << weekday;
    }
  }

  private void readYears(String text, int from, int to) {
    String before = "";
    for (int i = from; i < to; ) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int end = wordEnd(text, i, to);
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
}
