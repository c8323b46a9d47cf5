package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.StoryVersion;
import dev.entente.diplomacy.relation.RelationState.LevelCount;
import dev.entente.diplomacy.relation.RelationState.MeetingRef;
import dev.entente.diplomacy.relation.RelationState.RecentChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Folds a pair's meetings and signals into how it stands. The state is a function of the set of
 * meetings and stories in the store; {@link Heat} and {@link PhaseRule} have the formula. A change
 * reads the days that it touches, the last few days, and sums that are carried: never the pair's
 * history, except that one which moves the heat of a day long past walks from there through the
 * sums of each month. For one thread and one pair at a time; stores of several pairs may be one.
 */
public final class RelationFold {

  private static final int CHANGE_LIMIT = 10;
  private static final int CAUSE_DAYS = 28;
  private static final int CAUSE_LIMIT = 5;
  private static final int FOUR_WEEKS = 28;
  private static final int YEAR = 364;

  private static final Comparator<MeetingBrief> LATEST_LAST =
      Comparator.comparing(Heat::day)
          .thenComparing(
              MeetingBrief::level, Comparator.nullsFirst(Comparator.<Level>naturalOrder()))
          .thenComparing(MeetingBrief::meetingId);

  private final String pair;
  private final RelationRows rows;
  private final PairHead head;
  private final Journey journey;
  private final RecentDays recent;

  private RelationFold(String pair, RelationRows rows, PairHead head) {
    this.pair = pair;
    this.rows = rows;
    this.head = head;
    this.journey = new Journey(rows, head.waypoints());
    this.recent = new RecentDays(rows);
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
    RelationRows rows = new RelationRows(pair, store);
    RelationFold fold = new RelationFold(pair, rows, new Replacement(rows).of(change));
    Optional<RelationState> state = fold.state();
    fold.carry(state.map(RelationState::asOf));
    return state;
  }

  /**
   * Returns how a pair stands by what is known of it: what the last {@link #apply} returned.
   *
   * @param pair {@code AAA-BBB}
   * @param store what is known; not changed
   */
  public static Optional<RelationState> of(String pair, RelationStore store) {
    Objects.requireNonNull(pair, "the fold needs a pair");
    Objects.requireNonNull(store, "the fold needs a store");
    RelationRows rows = new RelationRows(pair, store);
    return new RelationFold(pair, rows, rows.head()).state();
  }

  /** Keeps what the next change begins from. */
  private void carry(Optional<LocalDate> asOf) {
    asOf.ifPresentOrElse(
        day ->
            rows.put(
                head.with(
                    journey.worthCarrying(
                        day, day.minusDays(YEAR), day.minusDays(FOUR_WEEKS), day))),
        rows::deleteHead);
  }

  private Optional<RelationState> state() {
    // No meeting counts on a day after its last report: this is the latest publication day.
    return rows.latestPages(RelationRows.NO_DAY, 1).stream()
        .findFirst()
        .map(MonthPage::lastDay)
        .map(this::state);
  }

  private RelationState state(LocalDate asOf) {
    double yearAgo = temperature(asOf.minusDays(YEAR));
    double fourWeeksAgo = temperature(asOf.minusDays(FOUR_WEEKS));
    Course course = journey.to(asOf).orElseThrow();
    course.settle();
    List<MeetingBrief> latest = latestHeld();
    Optional<MeetingBrief> last = latest.stream().max(LATEST_LAST);
    Plans plans = new Plans(rows, head, asOf);
    List<RecentChange> changes = recent.changes(Optional.empty(), asOf, CHANGE_LIMIT);
    return new RelationState(
        pair,
        asOf,
        Heat.FORMULA,
        course.temperature(),
        course.heat(),
        course.momentum(),
        Heat.HALF_LIFE_DAYS,
        course.phase(),
        course.phaseSince(),
        causes(course.phaseSince(), changes),
        course.lastContact(),
        Heat.rounded(course.temperature() - fourWeeksAgo),
        Heat.rounded(course.temperature() - yearAgo),
        latest.stream().map(this::count).toList(),
        head.heldByLevel().stream().mapToInt(Integer::intValue).sum(),
        last.map(MeetingRef::of).orElse(null),
        last.flatMap(this::previous).map(MeetingRef::of).orElse(null),
        plans.announced(),
        plans.proposed(),
        plans.overdue(),
        Matters.open(rows, asOf),
        changes,
        head.signalCounts(),
        head.storyCount());
  }

  private double temperature(LocalDate day) {
    return journey.to(day).map(Course::temperature).orElse(0.0);
  }

  private List<StoryVersion> causes(LocalDate phaseSince, List<RecentChange> changes) {
    return movedInto(phaseSince, changes).stream()
        .map(RecentChange::stories)
        .flatMap(List::stream)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .limit(CAUSE_LIMIT)
        .toList();
  }

  /**
   * Returns the latest of what moved the pair in the weeks before its phase began.
   *
   * @param changes the latest of all: where they reach back far enough, nothing more is read
   */
  private List<RecentChange> movedInto(LocalDate phaseSince, List<RecentChange> changes) {
    LocalDate from = phaseSince.minusDays(CAUSE_DAYS);
    List<RecentChange> moved =
        changes.stream()
            .filter(change -> !change.day().isAfter(phaseSince) && !change.day().isBefore(from))
            .limit(CAUSE_LIMIT)
            .toList();
    boolean reachesBack =
        changes.size() < CHANGE_LIMIT || changes.get(CHANGE_LIMIT - 1).day().isBefore(from);
    return moved.size() == CAUSE_LIMIT || reachesBack
        ? moved
        : recent.changes(Optional.of(from), phaseSince, CAUSE_LIMIT);
  }

  /** Returns the latest meeting held at each level, the highest level first, unknown last. */
  private List<MeetingBrief> latestHeld() {
    int levels = Level.values().length;
    List<MeetingBrief> latest = new ArrayList<>();
    for (int at = levels - 1; at >= -1; at--) {
      int slot = at < 0 ? levels : at;
      if (head.heldByLevel().get(slot) > 0) {
        latest.addAll(rows.held(slot, 1));
      }
    }
    return latest;
  }

  private LevelCount count(MeetingBrief latest) {
    return new LevelCount(
        latest.level(),
        head.heldByLevel().get(latest.slot()),
        latest.date() == null ? Heat.day(latest) : latest.date().to());
  }

  private Optional<MeetingBrief> previous(MeetingBrief last) {
    return last.level() == null
        ? Optional.empty()
        : rows.held(last.slot(), 2).stream().skip(1).findFirst();
  }
}
