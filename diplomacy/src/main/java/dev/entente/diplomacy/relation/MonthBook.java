package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.StoryVersion;
import dev.entente.diplomacy.relation.MonthPage.DayTally;
import dev.entente.diplomacy.relation.RelationState.RecentChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One month of a pair in full: what each meeting and each story in it adds. */
final class MonthBook {

  private static final List<Level> LEVELS = List.of(Level.values());
  private static final List<Signal> SIGNALS = List.of(Signal.values());

  private static final Comparator<MeetingBrief> BY_DAY =
      Comparator.comparing(Heat::day).thenComparing(MeetingBrief::meetingId);

  /** What a meeting, or the stories of one day with one signal, add. */
  private record Entry(
      LocalDate day,
      String what,
      Signal signal,
      long microPoints,
      MeetingBrief meeting,
      List<StoryVersion> stories) {}

  private final LocalDate firstDay;
  private final List<MeetingBrief> meetings;
  private final List<StorySignals> stories;
  private final List<Entry> entries = new ArrayList<>();
  private final int[] signalCounts = new int[SIGNALS.size()];

  /**
   * @param firstDay first day of the month
   * @param meetings the meetings that count in it
   * @param stories the stories published in it
   */
  MonthBook(
      LocalDate firstDay, Collection<MeetingBrief> meetings, Collection<StorySignals> stories) {
    this.firstDay = firstDay;
    this.meetings = meetings.stream().sorted(BY_DAY).toList();
    this.stories = stories.stream().sorted(Comparator.comparing(StorySignals::story)).toList();
    enterMeetings();
    enterSignals();
  }

  private void enterMeetings() {
    Map<String, Integer> before = new HashMap<>();
    for (MeetingBrief meeting : meetings) {
      long microPoints = Heat.microPoints(meeting);
      String level = meeting.level() == null ? "" : meeting.level().name();
      int nth = microPoints > 0 ? before.merge(level, 1, Integer::sum) - 1 : 0;
      String what = meeting.status().name() + (level.isEmpty() ? "" : " " + level);
      entries.add(
          new Entry(
              Heat.day(meeting),
              what,
              null,
              Heat.worn(microPoints, nth),
              meeting,
              meeting.stories()));
    }
  }

  private void enterSignals() {
    Map<Signal, Integer> before = new EnumMap<>(Signal.class);
    Map<String, Entry> daily = new TreeMap<>();
    for (StorySignals story : stories) {
      for (Signal signal : SIGNALS) {
        if (story.signals().stream().anyMatch(told -> told.signal() == signal)) {
          int nth = before.merge(signal, 1, Integer::sum) - 1;
          signalCounts[SIGNALS.indexOf(signal)]++;
          Entry entry =
              new Entry(
                  story.story().published(),
                  signal.name(),
                  signal,
                  Heat.microPoints(signal, nth),
                  null,
                  List.of(story.story()));
          daily.merge(entry.day() + signal.name(), entry, MonthBook::together);
        }
      }
    }
    entries.addAll(daily.values());
  }

  private static Entry together(Entry one, Entry other) {
    List<StoryVersion> stories = new ArrayList<>(one.stories());
    stories.addAll(other.stories());
    stories.sort(Comparator.reverseOrder());
    return new Entry(
        one.day(),
        one.what(),
        one.signal(),
        one.microPoints() + other.microPoints(),
        null,
        stories.subList(0, Math.min(stories.size(), Matters.STORY_LIMIT)));
  }

  boolean isEmpty() {
    return meetings.isEmpty() && stories.isEmpty();
  }

  /** Returns the month summed up. */
  MonthPage page() {
    Map<LocalDate, DayTally> days = new TreeMap<>();
    for (Entry entry : entries) {
      boolean contact = entry.meeting() != null && Heat.isContact(entry.meeting().status());
      tally(days, new DayTally(entry.day(), entry.microPoints(), contact, 0));
    }
    for (StorySignals story : stories) {
      tally(days, new DayTally(story.story().published(), 0, false, 1));
    }
    Integer[] held = new Integer[LEVELS.size() + 1];
    Arrays.fill(held, 0);
    for (MeetingBrief meeting : meetings) {
      if (Heat.tookPlace(meeting.status())) {
        held[slot(meeting.level())]++;
      }
    }
    return new MonthPage(
        firstDay,
        List.copyOf(days.values()),
        List.of(held),
        Arrays.stream(signalCounts).boxed().toList(),
        Matters.of(stories));
  }

  private static void tally(Map<LocalDate, DayTally> days, DayTally more) {
    days.merge(
        more.day(),
        more,
        (one, other) ->
            new DayTally(
                one.day(),
                one.microPoints() + other.microPoints(),
                one.contact() || other.contact(),
                one.stories() + other.stories()));
  }

  /** Returns a level's place in a page's counts. */
  static int slot(Level level) {
    return level == null ? LEVELS.size() : LEVELS.indexOf(level);
  }

  /** Returns what moved the pair in the month, latest first. */
  List<RecentChange> changes() {
    return entries.stream()
        .filter(entry -> entry.microPoints() != 0)
        .sorted(
            Comparator.comparing(Entry::day)
                .reversed()
                .thenComparing(entry -> -Math.abs(entry.microPoints()))
                .thenComparing(Entry::what)
                .thenComparing(entry -> entry.meeting() == null ? "" : entry.meeting().meetingId()))
        .map(MonthBook::change)
        .toList();
  }

  private static RecentChange change(Entry entry) {
    MeetingBrief meeting = entry.meeting();
    return new RecentChange(
        entry.day(),
        entry.what(),
        entry.signal(),
        meeting == null ? entry.signal().quadClass() : meeting.code().quadClass(),
        meeting == null ? entry.signal().goldstein() : meeting.code().goldstein(),
        Heat.rounded(Heat.points(entry.microPoints())),
        meeting == null ? null : meeting.meetingId(),
        entry.stories());
  }
}
