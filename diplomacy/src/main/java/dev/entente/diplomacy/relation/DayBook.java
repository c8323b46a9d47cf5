package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.StoryVersion;
import dev.entente.diplomacy.relation.DayTally.LevelTally;
import dev.entente.diplomacy.relation.RelationState.RecentChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One day of a pair in full: what each meeting and each signal on it adds. */
final class DayBook {

  private static final List<Signal> SIGNALS = List.of(Signal.values());

  /** Of one day: what moved most first. */
  private static final Comparator<Entry> MOST_FIRST =
      Comparator.<Entry>comparingLong(entry -> -Math.abs(entry.microPoints()))
          .thenComparing(Entry::what)
          .thenComparing(entry -> entry.meeting() == null ? "" : entry.meeting().meetingId());

  /** What a meeting, or the stories of the day with one signal, add. */
  private record Entry(
      String what,
      Signal signal,
      long microPoints,
      MeetingBrief meeting,
      List<StoryVersion> stories) {}

  private final LocalDate day;
  private final List<MeetingBrief> meetings;
  private final List<StorySignals> stories;

  /**
   * @param day the day
   * @param meetings the meetings that count on it
   * @param stories the stories published on it
   */
  DayBook(LocalDate day, Collection<MeetingBrief> meetings, Collection<StorySignals> stories) {
    this.day = day;
    this.meetings = sorted(meetings, Comparator.comparing(MeetingBrief::meetingId));
    this.stories = sorted(stories, Comparator.comparing(StorySignals::story));
  }

  private static <T> List<T> sorted(Collection<T> values, Comparator<T> order) {
    List<T> sorted = new ArrayList<>(values);
    sorted.sort(order);
    return sorted;
  }

  LocalDate day() {
    return day;
  }

  /** Returns the day summed up; its points are the month's to work out. */
  DayTally tally() {
    boolean contact = false;
    long adverse = 0;
    SortedMap<Integer, LevelTally> levels = new TreeMap<>();
    for (MeetingBrief meeting : meetings) {
      contact |= Heat.isContact(meeting.status());
      long points = Heat.microPoints(meeting);
      if (points > 0) {
        levels.merge(meeting.slot(), level(meeting.slot(), points), DayBook::together);
      } else {
        adverse += points;
      }
    }
    return new DayTally(
        day,
        0,
        contact,
        stories.size(),
        meetings.size(),
        adverse,
        List.copyOf(levels.values()),
        signalCounts());
  }

  private static LevelTally level(int slot, long points) {
    return new LevelTally(slot, 1, points, 0, Heat.worn(points, 2));
  }

  private static LevelTally together(LevelTally level, LevelTally next) {
    return new LevelTally(
        level.slot(),
        level.count() + 1,
        level.first(),
        level.count() == 1 ? next.first() : level.second(),
        level.quarters() + next.quarters());
  }

  private List<Integer> signalCounts() {
    Map<Signal, List<StoryVersion>> given = given();
    return given.isEmpty()
        ? List.of()
        : SIGNALS.stream().map(signal -> given.getOrDefault(signal, List.of()).size()).toList();
  }

  /** Returns the stories with each signal that is given, the latest story first. */
  private Map<Signal, List<StoryVersion>> given() {
    Map<Signal, List<StoryVersion>> given = new EnumMap<>(Signal.class);
    for (int at = stories.size() - 1; at >= 0; at--) {
      StorySignals story = stories.get(at);
      for (Signal signal : story.given()) {
        given.computeIfAbsent(signal, unseen -> new ArrayList<>()).add(story.story());
      }
    }
    return given;
  }

  /**
   * Returns what moved the pair on the day, the most first.
   *
   * @param wear what had come before in the month; not changed
   */
  List<RecentChange> changes(Wear wear) {
    return entries(wear).stream()
        .filter(entry -> entry.microPoints() != 0)
        .sorted(MOST_FIRST)
        .map(this::change)
        .toList();
  }

  private List<Entry> entries(Wear wear) {
    List<Entry> entries = new ArrayList<>();
    Wear today = new Wear();
    for (MeetingBrief meeting : meetings) {
      long points = Heat.microPoints(meeting);
      long worn = points;
      if (points > 0) {
        int slot = meeting.slot();
        worn = Heat.worn(points, wear.met(slot) + today.met(slot));
        today.meets(slot);
      }
      String level = meeting.level() == null ? "" : " " + meeting.level().name();
      String what = meeting.status().name() + level;
      entries.add(new Entry(what, null, worn, meeting, meeting.stories()));
    }
    given()
        .forEach(
            (signal, telling) ->
                entries.add(
                    new Entry(
                        signal.name(),
                        signal,
                        wear.points(signal, telling.size()),
                        null,
                        telling.subList(0, Math.min(telling.size(), Matters.STORY_LIMIT)))));
    return entries;
  }

  private RecentChange change(Entry entry) {
    MeetingBrief meeting = entry.meeting();
    return new RecentChange(
        day,
        entry.what(),
        entry.signal(),
        meeting == null ? entry.signal().quadClass() : meeting.code().quadClass(),
        meeting == null ? entry.signal().goldstein() : meeting.code().goldstein(),
        Heat.rounded(Heat.points(entry.microPoints())),
        meeting == null ? null : meeting.meetingId(),
        entry.stories());
  }
}
