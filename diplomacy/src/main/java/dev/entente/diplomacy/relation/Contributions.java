package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.relation.RelationState.RecentChange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much each meeting moves a pair, exactly as the fold counts it: for whoever asks why. */
public final class Contributions {

  private Contributions() {}

  /**
   * Returns what each meeting of a pair adds to its heat on the day that it counts for, latest
   * first. One that adds nothing is left out.
   *
   * @param meetings all of the pair's: how much a meeting says depends on the others of its month
   */
  public static List<RecentChange> of(Collection<MeetingBrief> meetings) {
    Objects.requireNonNull(meetings, "there are no meetings to weigh");
    Map<LocalDate, List<MeetingBrief>> days =
        Gatherings.counted(meetings).stream()
            .collect(Collectors.groupingBy(Heat::day, TreeMap::new, Collectors.toList()));
    List<RecentChange> changes = new ArrayList<>();
    Map<LocalDate, Wear> months = new HashMap<>();
    days.forEach(
        (day, its) -> {
          Wear wear = months.computeIfAbsent(day.withDayOfMonth(1), month -> new Wear());
          DayBook book = new DayBook(day, its, List.of());
          changes.addAll(0, book.changes(wear));
          wear.add(book.tally());
        });
    return changes;
  }

  /**
   * Returns what is left of some points on a later day.
   *
   * @param points added to the heat
   * @param day when they were added
   * @param later not before {@code day}
   */
  public static double left(double points, LocalDate day, LocalDate later) {
    long age = ChronoUnit.DAYS.between(day, later);
    return points * StrictMath.pow(0.5, (double) age / Heat.HALF_LIFE_DAYS);
  }

  /** Returns the temperature that a sum of points comes to. */
  public static double temperature(double heat) {
    return Heat.temperature(heat);
  }
}
