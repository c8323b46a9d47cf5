package dev.entente.diplomacy.relation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The formula as its page in RATIONALE.md words it, from all meetings and stories at once: what the
 * fold must come to whatever it carries.
 *
 * @param heat points
 * @param momentum points
 * @param phase the phase
 * @param phaseSince since when
 * @param lastContact the latest day of contact
 */
record PlainFold(
    double heat, double momentum, Phase phase, LocalDate phaseSince, LocalDate lastContact) {

  static PlainFold of(Collection<MeetingBrief> meetings, Collection<StorySignals> stories) {
    TreeMap<LocalDate, Long> points = new TreeMap<>();
    TreeMap<LocalDate, Boolean> contact = new TreeMap<>();
    Map<String, Integer> before = new HashMap<>();
    List<MeetingBrief> byDay = new ArrayList<>(Gatherings.counted(meetings));
    byDay.sort(Comparator.comparing(Heat::day).thenComparing(MeetingBrief::meetingId));
    for (MeetingBrief meeting : byDay) {
      LocalDate day = Heat.day(meeting);
      long micro = Heat.microPoints(meeting);
      int nth =
          micro > 0
              ? before.merge(day.withDayOfMonth(1) + "" + meeting.level(), 1, Integer::sum)
              : 1;
      points.merge(day, Heat.worn(micro, nth - 1), Long::sum);
      contact.merge(day, Heat.isContact(meeting.status()), Boolean::logicalOr);
    }
    List<StorySignals> byStory = new ArrayList<>(stories);
    byStory.sort(Comparator.comparing(StorySignals::story));
    for (StorySignals story : byStory) {
      LocalDate day = story.story().published();
      points.merge(day, 0L, Long::sum);
      for (Signal signal : Signal.values()) {
        if (story.given().contains(signal)) {
          int nth = before.merge(day.withDayOfMonth(1) + "" + signal, 1, Integer::sum);
          points.merge(day, Heat.microPoints(signal, nth - 1), Long::sum);
        }
      }
    }
    return walk(points, contact);
  }

  private static PlainFold walk(
      SortedMap<LocalDate, Long> points, SortedMap<LocalDate, Boolean> contact) {
    double heat = 0;
    double momentum = 0;
    Phase phase = Phase.STEADY;
    LocalDate since = points.firstKey();
    LocalDate met = points.firstKey();
    for (LocalDate day = points.firstKey(); !day.isAfter(points.lastKey()); day = day.plusDays(1)) {
      heat = Heat.cooled(heat) + Heat.points(points.getOrDefault(day, 0L));
      momentum = Heat.slowed(momentum) + Heat.points(points.getOrDefault(day, 0L));
      met = contact.getOrDefault(day, false) ? day : met;
      Phase next =
          PhaseRule.next(
              phase, Heat.temperature(heat), momentum, ChronoUnit.DAYS.between(met, day));
      since = next == phase ? since : day;
      phase = next;
    }
    return new PlainFold(heat, momentum, phase, since, met);
  }

  static PlainFold of(RelationState state) {
    return new PlainFold(
        state.heat(), state.momentum(), state.phase(), state.phaseSince(), state.lastContact());
  }
}
