package dev.entente.streams.state;

import dev.entente.diplomacy.relation.DayTally;
import dev.entente.diplomacy.relation.DayTally.LevelTally;
import dev.entente.diplomacy.relation.MonthPage;
import dev.entente.diplomacy.relation.PairHead;
import dev.entente.diplomacy.relation.Phase;
import dev.entente.diplomacy.relation.Waypoint;
import java.util.ArrayList;

/** Between the sums that the fold keeps of a pair and their form in the store. */
final class SumMapper {

  private SumMapper() {}

  static MonthEntry month(MonthPage page) {
    return new MonthEntry(page.firstDay(), page.days().stream().map(SumMapper::day).toList());
  }

  static MonthPage month(MonthEntry entry) {
    return new MonthPage(
        entry.getFirstDay(), entry.getDays().stream().map(SumMapper::day).toList());
  }

  private static DayEntry day(DayTally day) {
    return new DayEntry(
        day.day(),
        day.microPoints(),
        day.contact(),
        day.stories(),
        day.meetings(),
        day.adverse(),
        day.levels().stream().map(SumMapper::level).toList(),
        day.signals());
  }

  /** Numbers are copied: Avro hands out primitive lists of its own. */
  private static DayTally day(DayEntry day) {
    return new DayTally(
        day.getDay(),
        day.getMicroPoints(),
        day.getContact(),
        day.getStories(),
        day.getMeetings(),
        day.getAdverse(),
        day.getLevels().stream().map(SumMapper::level).toList(),
        new ArrayList<>(day.getSignals()));
  }

  private static LevelEntry level(LevelTally level) {
    return new LevelEntry(
        level.slot(), level.count(), level.first(), level.second(), level.quarters());
  }

  private static LevelTally level(LevelEntry level) {
    return new LevelTally(
        level.getSlot(),
        level.getCount(),
        level.getFirst(),
        level.getSecond(),
        level.getQuarters());
  }

  static HeadEntry head(PairHead head) {
    return new HeadEntry(
        head.heldByLevel(),
        head.signalCounts(),
        head.plans(),
        head.storyCount(),
        head.waypoints().stream().map(SumMapper::waypoint).toList());
  }

  static PairHead head(HeadEntry entry) {
    return new PairHead(
        new ArrayList<>(entry.getHeldByLevel()),
        new ArrayList<>(entry.getSignalCounts()),
        new ArrayList<>(entry.getPlans()),
        entry.getStoryCount(),
        entry.getWaypoints().stream().map(SumMapper::waypoint).toList());
  }

  private static WaypointEntry waypoint(Waypoint waypoint) {
    return new WaypointEntry(
        waypoint.month(),
        waypoint.day(),
        waypoint.heat(),
        waypoint.momentum(),
        waypoint.phase().name(),
        waypoint.phaseSince(),
        waypoint.lastContact());
  }

  private static Waypoint waypoint(WaypointEntry entry) {
    return new Waypoint(
        entry.getMonth(),
        entry.getDay(),
        entry.getHeat(),
        entry.getMomentum(),
        Phase.valueOf(entry.getPhase()),
        entry.getPhaseSince(),
        entry.getLastContact());
  }
}
