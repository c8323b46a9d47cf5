package dev.entente.diplomacy.relation;

import java.time.LocalDate;
import java.util.List;

/**
 * What one calendar month adds to a pair, summed up: the fold reads these instead of every meeting
 * and story.
 *
 * @param firstDay first day of the month
 * @param days the days on which something counts, ascending
 * @param heldByLevel held meetings by level: {@link dev.entente.diplomacy.meeting.Level} in its
 *     order, then unknown
 * @param signalCounts signals by kind, in the order of {@link Signal}
 */
public record MonthPage(
    LocalDate firstDay, List<DayTally> days, List<Integer> heldByLevel, List<Integer> signalCounts)
    implements RelationRow {

  public MonthPage {
    days = List.copyOf(days);
    heldByLevel = List.copyOf(heldByLevel);
    signalCounts = List.copyOf(signalCounts);
  }

  /**
   * What one day adds.
   *
   * @param day the day
   * @param microPoints heat, millionths of a point
   * @param held meetings held that day, of the pair
   * @param stories stories published that day that tell something of the pair
   */
  public record DayTally(LocalDate day, long microPoints, int held, int stories) {}
}
