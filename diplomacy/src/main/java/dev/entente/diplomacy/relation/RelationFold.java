package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Status;
import dev.entente.diplomacy.meeting.StoryVersion;
import dev.entente.diplomacy.relation.MonthPage.DayTally;
import dev.entente.diplomacy.relation.RelationState.LevelCount;
import dev.entente.diplomacy.relation.RelationState.MeetingRef;
import dev.entente.diplomacy.relation.RelationState.RecentChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Folds a pair's meetings and signals into how it stands. The state is a function of the set of
 * meetings and stories in the store; {@link Heat} and {@link PhaseRule} have the formula. A change
 * reads the months that it touches in full, and of all others only the sums. For one thread and one
 * pair at a time; stores of several pairs may be one.
 */
public final class RelationFold {

  private static final int CHANGE_LIMIT = 10;
  private static final int OVERDUE_LIMIT = 10;
  private static final int OVERDUE_DAYS = 365;
  private static final int CAUSE_DAYS = 28;
  private static final int CAUSE_LIMIT = 5;
  private static final int FOUR_WEEKS = 28;
  private static final int YEAR = 364;

  private static final Comparator<MeetingBrief> LATEST_LAST =
      Comparator.comparing(Heat::day)
          .thenComparing(
              MeetingBrief::level, Comparator.nullsFirst(Comparator.<Level>naturalOrder()))
          .thenComparing(MeetingBrief::meetingId);

  private static final Comparator<MeetingBrief> NEXT_FIRST =
      Comparator.<MeetingBrief, LocalDate>comparing(
              meeting -> meeting.date() == null ? RelationRows.NO_DAY : meeting.date().from())
          .thenComparing(
              meeting -> meeting.date() == null ? RelationRows.NO_DAY : meeting.date().to())
          .thenComparing(
              MeetingBrief::level,
              Comparator.nullsFirst(Comparator.<Level>naturalOrder()).reversed())
          .thenComparing(MeetingBrief::meetingId);

  private final String pair;
  private final RelationRows rows;

  private RelationFold(String pair, RelationRows rows) {
    this.pair = pair;
    this.rows = rows;
  }

  /**
   * Takes one change in and returns how the pair stands now.
   *
   * @param pair {@code AAA-BBB}
   * @param change what changed
   * @param store what is known; updated
   * @return the state, or empty when nothing is known of the pair any more
   */
  public static Optional<RelationState> apply(
      String pair, RelationChange change, RelationStore store) {
    Objects.requireNonNull(pair, "the fold needs a pair");
    Objects.requireNonNull(change, "the fold needs a change");
    Objects.requireNonNull(store, "the fold needs a store");
    RelationFold fold = new RelationFold(pair, new RelationRows(pair, store));
    fold.takeIn(change);
    return fold.state();
  }

  private void takeIn(RelationChange change) {
    Set<LocalDate> months = new TreeSet<>();
    if (change instanceof RelationChange.MeetingStands stands) {
      replace(stands.meeting().meetingId(), Optional.of(stands.meeting()), months);
    } else if (change instanceof RelationChange.MeetingGone gone) {
      replace(gone.meetingId(), Optional.empty(), months);
    } else if (change instanceof RelationChange.StoryStands stands) {
      replaceStory(stands.signals().story().storyKey(), Optional.of(stands.signals()), months);
    } else if (change instanceof RelationChange.StoryGone gone) {
      replaceStory(gone.storyKey(), Optional.empty(), months);
    }
    months.forEach(rows::tally);
  }

  private void replace(String meetingId, Optional<MeetingBrief> now, Set<LocalDate> months) {
    MeetingBrief old = rows.meeting(meetingId);
    if (old != null) {
      rows.delete(old);
      months.add(Heat.day(old).withDayOfMonth(1));
    }
    if (now.isPresent()) {
      rows.put(now.get());
      months.add(Heat.day(now.get()).withDayOfMonth(1));
    }
  }

  private void replaceStory(String storyKey, Optional<StorySignals> now, Set<LocalDate> months) {
    StorySignals old = rows.story(storyKey);
    if (old != null) {
      rows.delete(old);
      months.add(old.story().published().withDayOfMonth(1));
    }
    if (now.isPresent()) {
      rows.put(now.get());
      months.add(now.get().story().published().withDayOfMonth(1));
    }
  }

  private Optional<RelationState> state() {
    List<MonthPage> pages = rows.pages();
    if (pages.isEmpty()) {
      return Optional.empty();
    }
    NavigableMap<LocalDate, DayTally> days = new TreeMap<>();
    pages.forEach(page -> page.days().forEach(tally -> days.put(tally.day(), tally)));
    // No meeting counts on a day after its last report: this is the latest publication day.
    LocalDate asOf = days.lastKey();
    List<Integer> held = sums(pages.stream().map(MonthPage::heldByLevel).toList());
    MeetingBrief last = latestHeld(pages, Optional.empty(), null);
    Walk walk = Walk.over(days, asOf);
    return Optional.of(
        new RelationState(
            pair,
            asOf,
            Heat.FORMULA,
            walk.course().temperature(),
            walk.course().heat(),
            walk.course().momentum(),
            Heat.HALF_LIFE_DAYS,
            walk.course().phase(),
            walk.course().phaseSince(),
            causes(walk.course().phaseSince()),
            walk.course().lastContact(),
            walk.since(FOUR_WEEKS),
            walk.since(YEAR),
            levels(pages, held),
            held.stream().mapToInt(Integer::intValue).sum(),
            last == null ? null : MeetingRef.of(last),
            previous(pages, last),
            next(asOf, Status.SCHEDULED),
            next(asOf, Status.PROPOSED),
            overdue(asOf),
            Matters.open(
                pages.stream()
                    .filter(page -> !page.firstDay().isBefore(Matters.earliest(asOf)))
                    .flatMap(page -> page.matters().stream())
                    .toList(),
                asOf),
            changes(pages),
            sums(pages.stream().map(MonthPage::signalCounts).toList()),
            days.values().stream().mapToInt(DayTally::stories).sum()));
  }

  private static List<Integer> sums(List<List<Integer>> counts) {
    List<Integer> sums = new ArrayList<>(counts.get(0));
    for (List<Integer> more : counts.subList(1, counts.size())) {
      for (int slot = 0; slot < sums.size(); slot++) {
        sums.set(slot, sums.get(slot) + more.get(slot));
      }
    }
    return List.copyOf(sums);
  }

  /** The course of the pair up to a day, with the temperatures that trends are counted from. */
  private record Walk(Course course, Map<Integer, Double> then) {

    static Walk over(NavigableMap<LocalDate, DayTally> days, LocalDate asOf) {
      Course course = new Course(days.firstKey());
      NavigableMap<LocalDate, DayTally> stops = new TreeMap<>(days);
      Map<Integer, Double> then = new TreeMap<>();
      for (int span : new int[] {0, FOUR_WEEKS, YEAR}) {
        LocalDate day = asOf.minusDays(span);
        stops.putIfAbsent(day, new DayTally(day, 0, false, 0));
      }
      for (DayTally stop : stops.tailMap(days.firstKey(), true).values()) {
        course.goTo(stop.day());
        course.add(stop.microPoints(), stop.contact());
        for (int span : new int[] {FOUR_WEEKS, YEAR}) {
          if (stop.day().equals(asOf.minusDays(span))) {
            then.put(span, course.temperature());
          }
        }
      }
      course.settle();
      return new Walk(course, then);
    }

    double since(int span) {
      return Heat.rounded(course.temperature() - then.getOrDefault(span, 0.0));
    }
  }

  private List<StoryVersion> causes(LocalDate phaseSince) {
    LocalDate from = phaseSince.minusDays(CAUSE_DAYS);
    return Stream.concat(
            rows.meetings(from, phaseSince).stream().flatMap(meeting -> meeting.stories().stream()),
            rows.stories(from, phaseSince).stream()
                .filter(story -> !story.signals().isEmpty())
                .map(StorySignals::story))
        .distinct()
        .sorted(Comparator.reverseOrder())
        .limit(CAUSE_LIMIT)
        .toList();
  }

  private List<LevelCount> levels(List<MonthPage> pages, List<Integer> held) {
    List<Level> levels = new ArrayList<>(List.of(Level.values()));
    levels.sort(Comparator.reverseOrder());
    levels.add(null);
    List<LevelCount> counts = new ArrayList<>();
    for (Level level : levels) {
      int count = held.get(MonthBook.slot(level));
      if (count > 0) {
        MeetingBrief last = latestHeld(pages, Optional.of(MonthBook.slot(level)), null);
        LocalDate day =
            last == null ? null : last.date() == null ? Heat.day(last) : last.date().to();
        counts.add(new LevelCount(level, count, day));
      }
    }
    return counts;
  }

  private MeetingRef previous(List<MonthPage> pages, MeetingBrief last) {
    if (last == null || last.level() == null) {
      return null;
    }
    MeetingBrief previous = latestHeld(pages, Optional.of(MonthBook.slot(last.level())), last);
    return previous == null ? null : MeetingRef.of(previous);
  }

  /** Returns the latest held meeting, of one level where it is given, before another; or null. */
  private MeetingBrief latestHeld(
      List<MonthPage> pages, Optional<Integer> slot, MeetingBrief before) {
    for (int at = pages.size() - 1; at >= 0; at--) {
      MonthPage page = pages.get(at);
      int held =
          slot.map(level -> page.heldByLevel().get(level))
              .orElseGet(() -> page.heldByLevel().stream().mapToInt(Integer::intValue).sum());
      if (held > 0) {
        Optional<MeetingBrief> latest =
            rows.meetings(page.firstDay(), page.firstDay().plusMonths(1).minusDays(1)).stream()
                .filter(meeting -> Heat.tookPlace(meeting.status()))
                .filter(meeting -> slot.isEmpty() || MonthBook.slot(meeting.level()) == slot.get())
                .filter(meeting -> before == null || LATEST_LAST.compare(meeting, before) < 0)
                .max(LATEST_LAST);
        if (latest.isPresent()) {
          return latest.get();
        }
      }
    }
    return null;
  }

  private MeetingRef next(LocalDate asOf, Status status) {
    return rows.ahead(asOf, RelationRows.NO_DAY).stream()
        .filter(meeting -> meeting.status() == status)
        .min(NEXT_FIRST)
        .map(MeetingRef::of)
        .orElse(null);
  }

  private List<MeetingRef> overdue(LocalDate asOf) {
    List<MeetingBrief> late =
        rows.ahead(asOf.minusDays(OVERDUE_DAYS), asOf.minusDays(1)).stream()
            .filter(meeting -> meeting.status() == Status.SCHEDULED)
            .sorted(NEXT_FIRST)
            .toList();
    return late.subList(Math.max(0, late.size() - OVERDUE_LIMIT), late.size()).stream()
        .map(MeetingRef::of)
        .toList();
  }

  private List<RecentChange> changes(List<MonthPage> pages) {
    List<RecentChange> changes = new ArrayList<>();
    for (int at = pages.size() - 1; at >= 0 && changes.size() < CHANGE_LIMIT; at--) {
      changes.addAll(rows.month(pages.get(at).firstDay()).changes());
    }
    return changes.subList(0, Math.min(changes.size(), CHANGE_LIMIT));
  }
}
