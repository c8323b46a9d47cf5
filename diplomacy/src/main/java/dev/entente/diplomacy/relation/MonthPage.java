package dev.entente.diplomacy.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What one calendar month adds to a pair, summed up by day: the fold reads these instead of every
 * meeting and story.
 *
 * @param firstDay first day of the month
 * @param days the days on which something counts, ascending
 */
public record MonthPage(LocalDate firstDay, List<DayTally> days) implements RelationRow {

  public MonthPage {
    days = List.copyOf(days);
  }

  static MonthPage empty(LocalDate firstDay) {
    return new MonthPage(firstDay, List.of());
  }

  /**
   * Returns the month with one day summed up anew. What counts on a day wears down what comes later
   * in its month, so the days after it may change with it.
   *
   * @param tally how the day stands now; its points are worked out here
   */
  MonthPage with(DayTally tally) {
    NavigableMap<LocalDate, DayTally> next = new TreeMap<>();
    days.forEach(day -> next.put(day.day(), day));
    if (tally.isEmpty()) {
      next.remove(tally.day());
    } else {
      next.put(tally.day(), tally);
    }
    List<DayTally> worn = new ArrayList<>(next.size());
    Wear wear = new Wear();
    for (DayTally day : next.values()) {
      worn.add(day.counting(wear.points(day)));
      wear.add(day);
    }
    return new MonthPage(firstDay, worn);
  }

  boolean isEmpty() {
    return days.isEmpty();
  }

  LocalDate lastDay() {
    return days.get(days.size() - 1).day();
  }

  /** Returns what had come before a day of the month began. */
  Wear before(LocalDate day) {
    Wear wear = new Wear();
    days.stream().filter(earlier -> earlier.day().isBefore(day)).forEach(wear::add);
    return wear;
  }

  /** Returns whether heat, momentum and phase go the same way through both. */
  boolean movesLike(MonthPage other) {
    if (days.size() != other.days.size()) {
      return false;
    }
    for (int at = 0; at < days.size(); at++) {
      if (!days.get(at).movesLike(other.days.get(at))) {
        return false;
      }
    }
    return true;
  }
}
