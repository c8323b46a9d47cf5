package dev.entente.diplomacy.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one pair. A meeting stands in the row of its name, of the day that it counts on, and
 * while it is ahead of the day by which it should have taken place; a story in the row of its name
 * and of its publication day; a month in its own.
 */
final class RelationRows {

  /** Of a plan without a date: after every date. */
  static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

  private final String pair;
  private final RelationStore store;

  RelationRows(String pair, RelationStore store) {
    this.pair = pair;
    this.store = store;
  }

  /** Returns what is known of a meeting, or null. */
  MeetingBrief meeting(String meetingId) {
    return store
        .get(pair + "|m|" + meetingId)
        .map(row -> ((MeetingRow) row).meeting())
        .orElse(null);
  }

  void put(MeetingBrief meeting) {
    MeetingRow row = new MeetingRow(meeting);
    names(meeting).forEach(name -> store.put(name, row));
  }

  void delete(MeetingBrief meeting) {
    names(meeting).forEach(store::delete);
  }

  private List<String> names(MeetingBrief meeting) {
    List<String> names = new ArrayList<>();
    names.add(pair + "|m|" + meeting.meetingId());
    names.add(named("d", Heat.day(meeting)) + "|" + meeting.meetingId());
    if (isAhead(meeting)) {
      LocalDate by = meeting.date() == null ? NO_DAY : meeting.date().to();
      names.add(named("n", by) + "|" + meeting.meetingId());
    }
    return names;
  }

  private static boolean isAhead(MeetingBrief meeting) {
    return switch (meeting.status()) {
      case PROPOSED, SCHEDULED -> true;
      case ONGOING, HELD, POSTPONED, CANCELLED, REFUSED -> false;
    };
  }

  /** Returns what a story says, or null. */
  StorySignals story(String storyKey) {
    return store.get(pair + "|s|" + storyKey).map(row -> ((StoryRow) row).signals()).orElse(null);
  }

  void put(StorySignals story) {
    StoryRow row = new StoryRow(story);
    names(story).forEach(name -> store.put(name, row));
  }

  void delete(StorySignals story) {
    names(story).forEach(store::delete);
  }

  private List<String> names(StorySignals story) {
    String key = story.story().storyKey();
    return List.of(pair + "|s|" + key, named("t", story.story().published()) + "|" + key);
  }

  /** Returns a month in full. */
  MonthBook month(LocalDate firstDay) {
    LocalDate next = firstDay.plusMonths(1);
    return new MonthBook(
        firstDay, meetings(firstDay, next.minusDays(1)), stories(firstDay, next.minusDays(1)));
  }

  /** Returns the meetings that count on these days, both included. */
  List<MeetingBrief> meetings(LocalDate first, LocalDate last) {
    return store.between(named("d", first), named("d", last.plusDays(1))).stream()
        .map(row -> ((MeetingRow) row).meeting())
        .toList();
  }

  /** Returns the stories published on these days, both included. */
  List<StorySignals> stories(LocalDate first, LocalDate last) {
    return store.between(named("t", first), named("t", last.plusDays(1))).stream()
        .map(row -> ((StoryRow) row).signals())
        .toList();
  }

  /** Returns proposed and scheduled meetings that should take place by these days. */
  List<MeetingBrief> ahead(LocalDate first, LocalDate last) {
    // A name that goes on after the day, so that the last possible day is in it.
    return store.between(named("n", first), named("n", last) + "|~").stream()
        .map(row -> ((MeetingRow) row).meeting())
        .toList();
  }

  /** Sums a month up again. */
  void tally(LocalDate firstDay) {
    MonthBook book = month(firstDay);
    if (book.isEmpty()) {
      store.delete(named("p", firstDay));
    } else {
      store.put(named("p", firstDay), book.page());
    }
  }

  /** Returns all months of the pair, ascending. */
  List<MonthPage> pages() {
    return store.between(named("p", FIRST_DAY), named("p", NO_DAY)).stream()
        .map(row -> (MonthPage) row)
        .toList();
  }

  private String named(String kind, LocalDate day) {
    LocalDate written = day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(NO_DAY) ? NO_DAY : day;
    return pair + "|" + kind + "|" + written;
  }
}
