package dev.entente.diplomacy.relation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A walk along a pair's days. It begins at the last waypoint before where it is to go, and comes to
 * the very same there as one from the first day: heat is the same chain of sums either way.
 */
final class Journey {

  private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

  private final RelationRows rows;
  private final NavigableMap<LocalDate, Waypoint> waypoints = new TreeMap<>();

  Journey(RelationRows rows, List<Waypoint> known) {
    this.rows = rows;
    known.forEach(waypoint -> waypoints.put(waypoint.month(), waypoint));
  }

  /**
   * Returns how the pair stood on a day with all that happened on it, its phase not yet settled;
   * empty before anything is known of it.
   */
  Optional<Course> to(LocalDate day) {
    LocalDate month = day.withDayOfMonth(1);
    Map.Entry<LocalDate, Waypoint> begin = waypoints.floorEntry(month);
    Course course = begin == null ? null : Course.from(begin.getValue());
    for (MonthPage page : rows.pages(begin == null ? BEGINNING : begin.getKey(), month)) {
      pass(page.firstDay(), course);
      for (DayTally tally : page.days()) {
        if (!tally.day().isAfter(day)) {
          course = course == null ? new Course(tally.day()) : course;
          course.goTo(tally.day());
          course.add(tally.microPoints(), tally.contact());
        }
      }
    }
    if (course != null) {
      course.goTo(day);
    }
    return Optional.ofNullable(course);
  }

  private void pass(LocalDate month, Course course) {
    if (course != null) {
      waypoints.computeIfAbsent(month, course::into);
    }
  }

  /**
   * Returns the waypoints worth carrying: the last before each of these days, and of the others
   * fewer the further back, so that a walk is never more than a few times as long as it must be.
   */
  List<Waypoint> worthCarrying(LocalDate asOf, LocalDate... days) {
    TreeSet<LocalDate> worth = new TreeSet<>();
    for (LocalDate day : days) {
      Optional.ofNullable(waypoints.floorKey(day)).ifPresent(worth::add);
    }
    Map<Integer, LocalDate> furthest = new TreeMap<>();
    for (LocalDate month : waypoints.keySet()) {
      long back = Math.max(1, ChronoUnit.MONTHS.between(month, asOf));
      furthest.putIfAbsent(Long.SIZE - Long.numberOfLeadingZeros(back), month);
    }
    worth.addAll(furthest.values());
    List<Waypoint> carried = new ArrayList<>();
    worth.forEach(month -> carried.add(waypoints.get(month)));
    return carried;
  }
}
