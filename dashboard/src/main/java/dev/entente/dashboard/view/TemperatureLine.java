package dev.entente.dashboard.view;

import dev.entente.schemas.diplomacy.RecentChange;
import dev.entente.schemas.diplomacy.RelationState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * How a pair's temperature came to be what it is, told backwards from its record.
 *
 * <p>The record has the heat of its day, the half-life, and the latest changes with their points:
 * taking each off again on its day gives the line exactly, as far back as the list of changes is
 * complete. Before that the record only says how far it was 4 and 52 weeks ago.
 */
public final class TemperatureLine {

  /** The most changes that a record carries: of so many, the oldest day's may be incomplete. */
  private static final int CHANGE_LIMIT = 10;

  private static final int FOUR_WEEKS = 28;
  private static final int YEAR = 364;

  /** Heat at which the temperature is 50, from the formula. */
  private static final double SOFTNESS = 40;

  private TemperatureLine() {}

  /**
   * A day of the line.
   *
   * @param day which
   * @param temperature -100 to 100, to a tenth
   * @param exact whether it is what the formula gave that day; else it lies on a straight line
   *     between days that are known
   */
  public record Point(LocalDate day, double temperature, boolean exact) {}

  /**
   * Returns the line, oldest first.
   *
   * @param record the pair's state
   * @param until its last day; the record's own if it is before that
   */
  public static List<Point> of(RelationState record, LocalDate until) {
    Objects.requireNonNull(record, "a line needs a record");
    List<Point> line = new ArrayList<>(past(record));
    double heat = record.getHeat();
    for (LocalDate day = record.getAsOf().plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
      heat *= kept(record);
      line.add(new Point(day, tenths(temperature(heat)), true));
    }
    return line;
  }

  private static List<Point> past(RelationState record) {
    List<Point> newestFirst = new ArrayList<>();
    double heat = record.getHeat();
    LocalDate day = record.getAsOf();
    LocalDate oldest = exactFrom(record);
    while (!day.isBefore(oldest)) {
      newestFirst.add(new Point(day, tenths(temperature(heat)), true));
      heat = (heat - pointsOn(day, record)) / kept(record);
      day = day.minusDays(1);
    }
    anchor(newestFirst, record.getAsOf().minusDays(FOUR_WEEKS), record, record.getTrend4Weeks());
    anchor(newestFirst, record.getAsOf().minusDays(YEAR), record, record.getTrend52Weeks());
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  /** The first day that the list of changes surely holds all of. */
  private static LocalDate exactFrom(RelationState record) {
    List<RecentChange> changes = record.getRecentChanges();
    if (changes.isEmpty()) {
      return record.getAsOf();
    }
    LocalDate last = changes.get(changes.size() - 1).getDay();
    boolean complete = changes.size() < CHANGE_LIMIT;
    LocalDate from = complete ? last.minusDays(1) : last.plusDays(1);
    return from.isAfter(record.getAsOf()) ? record.getAsOf() : from;
  }

  private static void anchor(
      List<Point> newestFirst, LocalDate day, RelationState record, double trend) {
    if (day.isBefore(newestFirst.get(newestFirst.size() - 1).day())) {
      newestFirst.add(new Point(day, tenths(record.getTemperature() - trend), false));
    }
  }

  private static double pointsOn(LocalDate day, RelationState record) {
    return record.getRecentChanges().stream()
        .filter(change -> change.getDay().equals(day))
        .mapToDouble(RecentChange::getPoints)
        .sum();
  }

  /** What is left of the heat a day later. */
  private static double kept(RelationState record) {
    return StrictMath.pow(0.5, 1.0 / record.getHalfLifeDays());
  }

  private static double temperature(double heat) {
    return 200.0 / StrictMath.PI * StrictMath.atan(heat / SOFTNESS);
  }

  private static double tenths(double figure) {
    return StrictMath.rint(figure * 10.0) / 10.0 + 0.0;
  }
}
