package dev.entente.diplomacy.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows of one pair. A meeting or a story stands in a row of the day that it counts on, to which
 * a row of its own name points; a meeting held also among those of its level, a plan also by its
 * last day; what stories name as a matter by name and day, an open matter by the day of its latest
 * story; each month summed up, and what is carried of all. Records that may tell of one gathering
 * stand by its day, counted or not.
 */
final class RelationRows {

  /** After every date. */
  static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

  /** Sorts after the separator, and so after whatever follows a day in a row's name. */
  private static final String END = "}";

  private final String pair;
  private final RelationStore store;
  private final Map<LocalDate, MonthPage> pages = new HashMap<>();

  RelationRows(String pair, RelationStore store) {
    this.pair = pair;
    this.store = store;
  }

  /** Returns what is carried of the pair. */
  PairHead head() {
    return (PairHead) store.get(pair + "|c").orElse(PairHead.EMPTY);
  }

  /** Keeps what is to be carried. */
  void put(PairHead head) {
    store.put(pair + "|c", head);
  }

  /** Carries nothing on: nothing is known of the pair. */
  void deleteHead() {
    store.delete(pair + "|c");
  }

  /** Writes what differs. */
  void replace(SortedMap<String, RelationRow> before, SortedMap<String, RelationRow> now) {
    before.keySet().stream().filter(name -> !now.containsKey(name)).forEach(store::delete);
    now.forEach(
        (name, row) -> {
          if (!row.equals(before.get(name))) {
            store.put(name, row);
          }
        });
  }

  /** Returns what is known of a meeting. */
  Optional<MeetingBrief> meeting(String meetingId) {
    return store
        .get(pair + "|m|" + meetingId)
        .flatMap(pointer -> store.get(named((DayPointer) pointer, "m")))
        .map(row -> ((MeetingRow) row).meeting());
  }

  /** Returns a meeting's rows. */
  SortedMap<String, RelationRow> of(MeetingBrief meeting) {
    SortedMap<String, RelationRow> rows = new TreeMap<>();
    String id = meeting.meetingId();
    DayPointer pointer = new DayPointer(Heat.day(meeting), id);
    rows.put(pair + "|m|" + id, pointer);
    rows.put(named(pointer, "m"), new MeetingRow(meeting));
    if (Heat.tookPlace(meeting.status())) {
      rows.put(held(meeting.slot(), pointer.day()) + "|" + id, pointer);
    }
    Plan.of(meeting)
        .ifPresent(plan -> rows.put(named(plan.letter(), day(meeting)) + "|" + id, pointer));
    return rows;
  }

  /** The day that a plan is found by: its last, or that of the report that made it one. */
  private static LocalDate day(MeetingBrief plan) {
    return plan.date() == null ? plan.statusSince() : plan.date().to();
  }

  /** Returns a meeting that is compared with others of its day, whether it counts or not. */
  Optional<MeetingBrief> gathering(String meetingId) {
    return store
        .get(pair + "|gm|" + meetingId)
        .flatMap(pointer -> store.get(gathering((DayPointer) pointer)))
        .map(row -> ((MeetingRow) row).meeting());
  }

  /** Returns those of a day. */
  List<MeetingBrief> gatherings(LocalDate day) {
    return store.between(named("g", day), named("g", day) + END).stream()
        .map(row -> ((MeetingRow) row).meeting())
        .toList();
  }

  void putGathering(MeetingBrief meeting) {
    DayPointer pointer = new DayPointer(meeting.date().from(), meeting.meetingId());
    store.put(pair + "|gm|" + meeting.meetingId(), pointer);
    store.put(gathering(pointer), new MeetingRow(meeting));
  }

  void removeGathering(MeetingBrief meeting) {
    store.delete(pair + "|gm|" + meeting.meetingId());
    store.delete(gathering(new DayPointer(meeting.date().from(), meeting.meetingId())));
  }

  private String gathering(DayPointer pointer) {
    return named("g", pointer.day()) + "|" + pointer.name();
  }

  /** Returns what a story says. */
  Optional<StorySignals> story(String storyKey) {
    return store
        .get(pair + "|s|" + storyKey)
        .flatMap(pointer -> store.get(named((DayPointer) pointer, "s")))
        .map(row -> ((StoryRow) row).signals());
  }

  /** Returns a story's rows. */
  SortedMap<String, RelationRow> of(StorySignals story) {
    SortedMap<String, RelationRow> rows = new TreeMap<>();
    String key = story.story().storyKey();
    DayPointer pointer = new DayPointer(story.story().published(), key);
    rows.put(pair + "|s|" + key, pointer);
    rows.put(named(pointer, "s"), new StoryRow(story));
    for (Matter matter : Matters.of(List.of(story))) {
      rows.put(naming(matter.name(), matter.lastReported().toString()) + "|" + key, matter);
    }
    return rows;
  }

  /** Returns days in full, ascending; both ends included. */
  List<DayBook> days(LocalDate first, LocalDate last) {
    SortedMap<LocalDate, List<MeetingBrief>> meetings = new TreeMap<>();
    SortedMap<LocalDate, List<StorySignals>> stories = new TreeMap<>();
    for (RelationRow row : store.between(named("d", first), named("d", last) + END)) {
      if (row instanceof MeetingRow meeting) {
        meetings.computeIfAbsent(Heat.day(meeting.meeting()), day -> new ArrayList<>());
        meetings.get(Heat.day(meeting.meeting())).add(meeting.meeting());
      } else if (row instanceof StoryRow story) {
        LocalDate day = story.signals().story().published();
        stories.computeIfAbsent(day, unseen -> new ArrayList<>()).add(story.signals());
      }
    }
    SortedMap<LocalDate, DayBook> books = new TreeMap<>();
    meetings.forEach(
        (day, its) -> books.put(day, new DayBook(day, its, stories.getOrDefault(day, List.of()))));
    stories.forEach((day, its) -> books.putIfAbsent(day, new DayBook(day, List.of(), its)));
    return List.copyOf(books.values());
  }

  /** Returns the plans of a kind with their last day among these; both ends included. */
  List<MeetingBrief> plans(Plan kind, LocalDate first, LocalDate last) {
    return meetings(store.between(named(kind.letter(), first), named(kind.letter(), last) + END));
  }

  /** Returns the latest of them, the latest first; of undated ones by the day of their report. */
  List<MeetingBrief> latestPlans(Plan kind, LocalDate first, LocalDate last, int limit) {
    return meetings(
        store.latest(named(kind.letter(), first), named(kind.letter(), last) + END, limit));
  }

  private List<MeetingBrief> meetings(List<RelationRow> pointers) {
    return pointers.stream()
        .map(row -> named((DayPointer) row, "m"))
        .flatMap(name -> store.get(name).stream())
        .map(row -> ((MeetingRow) row).meeting())
        .toList();
  }

  /** Returns the latest meetings held at a level, the latest first. */
  List<MeetingBrief> held(int slot, int limit) {
    return meetings(store.latest(held(slot, FIRST_DAY), held(slot, NO_DAY) + END, limit));
  }

  /** Returns a month, empty where nothing counts in it. */
  MonthPage page(LocalDate month) {
    return pages.computeIfAbsent(
        month,
        unread ->
            store
                .get(named("p", month))
                .map(row -> (MonthPage) row)
                .orElse(MonthPage.empty(month)));
  }

  void put(MonthPage page) {
    pages.put(page.firstDay(), page);
    if (page.isEmpty()) {
      store.delete(named("p", page.firstDay()));
    } else {
      store.put(named("p", page.firstDay()), page);
    }
  }

  /** Returns the months from one to another, both included, in which something counts. */
  List<MonthPage> pages(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      MonthPage page = page(first);
      return page.isEmpty() ? List.of() : List.of(page);
    }
    return store.between(named("p", first), named("p", last)).stream()
        .map(row -> (MonthPage) row)
        .toList();
  }

  /** Returns the latest months up to a day in which something counts, the latest first. */
  List<MonthPage> latestPages(LocalDate last, int limit) {
    return store.latest(named("p", FIRST_DAY), named("p", last), limit).stream()
        .map(row -> (MonthPage) row)
        .toList();
  }

  /** Returns what the latest stories that name a matter say of it, the latest first. */
  List<Matter> named(String matter, int limit) {
    return store.latest(naming(matter, ""), naming(matter, "~"), limit).stream()
        .map(row -> (Matter) row)
        .toList();
  }

  /** Puts a matter among the open ones. */
  void open(Matter matter) {
    store.put(named("o", matter.lastReported()) + "|" + matter.name(), matter);
  }

  /** Takes it from there; no effect where it is not. */
  void close(Matter matter) {
    store.delete(named("o", matter.lastReported()) + "|" + matter.name());
  }

  /** Returns the open matters that were last reported on these days, the latest first. */
  List<Matter> open(LocalDate first, LocalDate last, int limit) {
    return store.latest(named("o", first), named("o", last) + END, limit).stream()
        .map(row -> (Matter) row)
        .toList();
  }

  private String held(int slot, LocalDate day) {
    return named("h" + slot, day);
  }

  private String naming(String matter, String day) {
    return pair + "|i|" + matter + "|" + day;
  }

  private String named(DayPointer pointer, String kind) {
    return named("d", pointer.day()) + "|" + kind + "|" + pointer.name();
  }

  private String named(String kind, LocalDate day) {
    LocalDate written = day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(NO_DAY) ? NO_DAY : day;
    return pair + "|" + kind + "|" + written;
  }
}
