package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.StoryVersion;
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
 * @param matters what the month's stories name as a matter between the two, by name
 */
public record MonthPage(
    LocalDate firstDay,
    List<DayTally> days,
    List<Integer> heldByLevel,
    List<Integer> signalCounts,
    List<Matter> matters)
    implements RelationRow {

  public MonthPage {
    days = List.copyOf(days);
    heldByLevel = List.copyOf(heldByLevel);
    signalCounts = List.copyOf(signalCounts);
    matters = List.copyOf(matters);
  }

  /**
   * What one day adds.
   *
   * @param day the day
   * @param microPoints heat, millionths of a point
   * @param contact true where the sides met or a meeting was planned or proposed
   * @param stories stories published that day that tell something of the pair
   */
  public record DayTally(LocalDate day, long microPoints, boolean contact, int stories) {}

  /**
   * A matter that stories of the month name.
   *
   * @param name in lower case without accents: what tells matters apart
   * @param printed in the latest story's words
   * @param signal the latest signal about it; of one day the adverse one
   * @param since the earliest day that a story gives, or null
   * @param lastReported day of the latest story
   * @param stories newest first, at most 5
   */
  public record Matter(
      String name,
      String printed,
      Signal signal,
      DateRange since,
      LocalDate lastReported,
      List<StoryVersion> stories) {

    public Matter {
      stories = List.copyOf(stories);
    }
  }
}
