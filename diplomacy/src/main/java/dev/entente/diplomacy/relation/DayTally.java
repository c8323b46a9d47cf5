package dev.entente.diplomacy.relation;

import java.time.LocalDate;
import java.util.List;

/**
 * What one day adds to a pair, summed up.
 *
 * @param day the day
 * @param microPoints heat, millionths of a point, worn by what came earlier in the month
 * @param contact true where the sides met or a meeting was planned or proposed
 * @param stories stories published that day that tell something of the pair
 * @param meetings meetings that count on the day
 * @param adverse what those that cool the pair take away, micro-points, never worn
 * @param levels those that warm it by level, ascending by slot
 * @param signals stories with each signal, in the order of {@link Signal}; empty where there is
 *     none
 */
public record DayTally(
    LocalDate day,
    long microPoints,
    boolean contact,
    int stories,
    int meetings,
    long adverse,
    List<LevelTally> levels,
    List<Integer> signals) {

  public DayTally {
    levels = List.copyOf(levels);
    signals = List.copyOf(signals);
  }

  /**
   * The meetings of one level that warm the pair, before they are worn.
   *
   * @param slot the level: {@link MeetingBrief#slot}
   * @param count how many
   * @param first micro-points of the first by meeting id
   * @param second of the second, or 0
   * @param quarters a quarter of each, summed
   */
  public record LevelTally(int slot, int count, long first, long second, long quarters) {}

  boolean isEmpty() {
    return stories == 0 && meetings == 0;
  }

  /** Returns how many things may have moved the pair on the day. */
  int entries() {
    return meetings + (int) signals.stream().filter(count -> count > 0).count();
  }

  DayTally counting(long points) {
    return points == microPoints
        ? this
        : new DayTally(day, points, contact, stories, meetings, adverse, levels, signals);
  }

  boolean movesLike(DayTally other) {
    return day.equals(other.day) && microPoints == other.microPoints && contact == other.contact;
  }
}
