package dev.entente.diplomacy.relation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replaces what a pair's meeting or story was by what it is, and sums up anew the days that this
 * touches. Mutable, for one change.
 */
final class Replacement {

  private final RelationRows rows;
  private final Set<LocalDate> touched = new TreeSet<>();
  private PairHead head;

  Replacement(RelationRows rows) {
    this.rows = rows;
    this.head = rows.head();
  }

  /** Takes one change in and returns what is carried from it; not kept yet. */
  PairHead of(RelationChange change) {
    counted(change).forEach(this::take);
    touched.forEach(this::sumUp);
    return head;
  }

  /** Returns the change as it counts: some records tell of a gathering that another tells of. */
  private List<RelationChange> counted(RelationChange change) {
    if (change instanceof RelationChange.MeetingStands stands) {
      return new Gatherings(rows).stands(stands.meeting());
    }
    return change instanceof RelationChange.MeetingGone gone
        ? new Gatherings(rows).gone(gone.meetingId())
        : List.of(change);
  }

  private void take(RelationChange change) {
    if (change instanceof RelationChange.MeetingStands stands) {
      replace(rows.meeting(stands.meeting().meetingId()), Optional.of(stands.meeting()));
    } else if (change instanceof RelationChange.MeetingGone gone) {
      replace(rows.meeting(gone.meetingId()), Optional.empty());
    } else if (change instanceof RelationChange.StoryStands stands) {
      replaceStory(rows.story(stands.signals().story().storyKey()), Optional.of(stands.signals()));
    } else if (change instanceof RelationChange.StoryGone gone) {
      replaceStory(rows.story(gone.storyKey()), Optional.empty());
    }
  }

  private void replace(Optional<MeetingBrief> before, Optional<MeetingBrief> now) {
    rows.replace(
        before.map(rows::of).orElse(Collections.emptySortedMap()),
        now.map(rows::of).orElse(Collections.emptySortedMap()));
    before.ifPresent(
        meeting -> {
          head = head.counting(meeting, -1);
          touched.add(Heat.day(meeting));
        });
    now.ifPresent(
        meeting -> {
          head = head.counting(meeting, 1);
          touched.add(Heat.day(meeting));
        });
  }

  private void replaceStory(Optional<StorySignals> before, Optional<StorySignals> now) {
    Set<String> matters =
        Stream.concat(before.stream(), now.stream())
            .flatMap(story -> Matters.of(List.of(story)).stream())
            .map(Matter::name)
            .collect(Collectors.toCollection(TreeSet::new));
    matters.forEach(name -> Matters.lift(name, rows));
    rows.replace(
        before.map(rows::of).orElse(Collections.emptySortedMap()),
        now.map(rows::of).orElse(Collections.emptySortedMap()));
    before.ifPresent(
        story -> {
          head = head.counting(story, -1);
          touched.add(story.story().published());
        });
    now.ifPresent(
        story -> {
          head = head.counting(story, 1);
          touched.add(story.story().published());
        });
    matters.forEach(name -> Matters.settle(name, rows));
  }

  private void sumUp(LocalDate day) {
    MonthPage before = rows.page(day.withDayOfMonth(1));
    DayTally tally =
        rows.days(day, day).stream()
            .findFirst()
            .orElse(new DayBook(day, List.of(), List.of()))
            .tally();
    MonthPage now = before.with(tally);
    if (!Objects.equals(before, now)) {
      rows.put(now);
    }
    if (!now.movesLike(before)) {
      head =
          head.with(
              head.waypoints().stream()
                  .filter(waypoint -> !waypoint.month().isAfter(now.firstDay()))
                  .toList());
    }
  }
}
