package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Status;
import dev.entente.diplomacy.meeting.StoryVersion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How one pair of countries stands on a day. Made by {@link RelationFold}; the formula's name is in
 * {@code formula}.
 *
 * @param pair {@code AAA-BBB}
 * @param asOf the day that it is valid for
 * @param formula name of the formula that made it
 * @param temperature -100 to 100
 * @param heat the sum behind the temperature, points
 * @param momentum the same sum with a half-life of 28 days, points: what moves the phase
 * @param halfLifeDays half-life of heat
 * @param phase how the ties move
 * @param phaseSince the day on which the phase began
 * @param phaseCauses the stories that caused it, newest first
 * @param lastContact the latest day on which the sides met or a meeting was planned or proposed;
 *     where there is none, the first day that anything is known of
 * @param trend4Weeks change of temperature over the 4 weeks before asOf, points
 * @param trend52Weeks the same over 52 weeks
 * @param meetingsByLevel held meetings by level, highest first
 * @param meetingsHeld held meetings in all
 * @param lastMeeting the latest held one, or null
 * @param previousAtLevel the held one before it at the same level, or null
 * @param nextAnnounced the next scheduled one, or null
 * @param nextProposed the next proposed one, or null
 * @param overdue scheduled ones whose last day has passed without a word, oldest first
 * @param openIssues open matters, latest first
 * @param recentChanges what moved the pair, latest first
 * @param signalCounts signals by kind, in the order of {@link Signal}
 * @param storyCount stories behind the state
 */
public record RelationState(
    String pair,
    LocalDate asOf,
    String formula,
    double temperature,
    double heat,
    double momentum,
    int halfLifeDays,
    Phase phase,
    LocalDate phaseSince,
    List<StoryVersion> phaseCauses,
    LocalDate lastContact,
    double trend4Weeks,
    double trend52Weeks,
    List<LevelCount> meetingsByLevel,
    int meetingsHeld,
    MeetingRef lastMeeting,
    MeetingRef previousAtLevel,
    MeetingRef nextAnnounced,
    MeetingRef nextProposed,
    List<MeetingRef> overdue,
    List<OpenIssue> openIssues,
    List<RecentChange> recentChanges,
    List<Integer> signalCounts,
    int storyCount) {

  public RelationState {
    phaseCauses = List.copyOf(phaseCauses);
    meetingsByLevel = List.copyOf(meetingsByLevel);
    overdue = List.copyOf(overdue);
    openIssues = List.copyOf(openIssues);
    recentChanges = List.copyOf(recentChanges);
    signalCounts = List.copyOf(signalCounts);
  }

  /**
   * Returns the state of a later day on which nothing more has been told: exactly what the fold
   * would make of that day, but for three things that a record does not carry. The trends count
   * from the temperatures known for 4 and 52 weeks before {@code asOf}, joined by a straight line;
   * and once the next announced or proposed meeting has passed, the one after it is not known.
   *
   * @param day the day, not before {@code asOf}
   * @throws IllegalArgumentException when the day is before {@code asOf}
   */
  public RelationState carriedTo(LocalDate day) {
    if (day.isBefore(asOf)) {
      throw new IllegalArgumentException(
          pair + " is known as of " + asOf + ": it cannot be carried back to " + day);
    }
    if (day.equals(asOf)) {
      return this;
    }
    Course course = Course.from(this);
    course.goTo(day);
    course.settle();
    List<MeetingRef> late = new ArrayList<>(overdue);
    boolean announcedPassed = nextAnnounced != null && hasPassed(nextAnnounced, day);
    if (announcedPassed) {
      late.add(nextAnnounced);
    }
    boolean proposedPassed = nextProposed != null && hasPassed(nextProposed, day);
    return new RelationState(
        pair,
        day,
        formula,
        course.temperature(),
        course.heat(),
        course.momentum(),
        halfLifeDays,
        course.phase(),
        course.phaseSince(),
        course.phaseSince().equals(phaseSince) ? phaseCauses : List.of(),
        lastContact,
        carriedTrend(course, day, 4 * 7, trend4Weeks),
        carriedTrend(course, day, 52 * 7, trend52Weeks),
        meetingsByLevel,
        meetingsHeld,
        lastMeeting,
        previousAtLevel,
        announcedPassed ? null : nextAnnounced,
        proposedPassed ? null : nextProposed,
        late,
        openIssues,
        recentChanges,
        signalCounts,
        storyCount);
  }

  private static boolean hasPassed(MeetingRef meeting, LocalDate day) {
    return meeting.date() != null && meeting.date().to().isBefore(day);
  }

  private double carriedTrend(Course course, LocalDate day, int span, double trend) {
    long gone = ChronoUnit.DAYS.between(asOf, day);
    double then;
    if (gone >= span) {
      Course earlier = Course.from(this);
      earlier.goTo(day.minusDays(span));
      then = earlier.temperature();
    } else {
      then = temperature - trend * (span - gone) / span;
    }
    return Heat.rounded(course.temperature() - then);
  }

  /**
   * A meeting of the pair, in brief.
   *
   * @param meetingId the meeting
   * @param status where it stands
   * @param level the rank, or null
   * @param date when, or null
   * @param place where, or null
   * @param hostEvent on whose margins, or null
   */
  public record MeetingRef(
      String meetingId,
      Status status,
      Level level,
      DateRange date,
      String place,
      String hostEvent) {

    static MeetingRef of(MeetingBrief meeting) {
      return new MeetingRef(
          meeting.meetingId(),
          meeting.status(),
          meeting.level(),
          meeting.date(),
          meeting.place(),
          meeting.hostEvent());
    }
  }

  /**
   * How often the pair met at one level.
   *
   * @param level the level, or null for meetings of unknown level
   * @param held held meetings
   * @param last last day of the latest one, or null where none has a date
   */
  public record LevelCount(Level level, int held, LocalDate last) {}

  /**
   * A matter between the two that the stories call open.
   *
   * @param issue the matter in the stories' words
   * @param signal the latest signal about it
   * @param since since when, or null where no story says
   * @param lastReported day of the latest story about it
   * @param stories the stories, newest first, at most 5
   */
  public record OpenIssue(
      String issue,
      Signal signal,
      DateRange since,
      LocalDate lastReported,
      List<StoryVersion> stories) {

    public OpenIssue {
      stories = List.copyOf(stories);
    }
  }

  /**
   * Something that moved the pair.
   *
   * @param day the day that it counts for
   * @param what a signal, or a status with its level, for a reader
   * @param signal the kind of signal, or null where it was a meeting
   * @param quadClass 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict
   * @param goldstein value of its CAMEO code, -10 to 10
   * @param points how far it moved the heat on that day
   * @param meetingId the meeting, or null where it was a signal
   * @param stories the stories, newest first, at most 5
   */
  public record RecentChange(
      LocalDate day,
      String what,
      Signal signal,
      int quadClass,
      double goldstein,
      double points,
      String meetingId,
      List<StoryVersion> stories) {

    public RecentChange {
      stories = List.copyOf(stories);
    }
  }
}
