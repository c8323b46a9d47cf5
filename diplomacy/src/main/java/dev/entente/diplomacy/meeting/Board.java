package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which mentions are one meeting, at one side of a change. Every answer is worked out when it is
 * asked for, from the mentions near it in time, and from nothing else: that makes it the same for
 * any order of arrival, and the same whether one meeting is asked for or all.
 *
 * <ol>
 *   <li>Mentions of one day are parted into <em>roots</em> ({@link DayRoots}).
 *   <li>A mention of several days, a month or a year attaches to the root inside its interval that
 *       it is most like ({@link Attachments}); one that contradicts them all becomes a root with
 *       those of the same interval. Narrow intervals come first, so that wide ones attach to them.
 *   <li>A mention without a date attaches to a root near its publication; those left are cut into
 *       stretches ({@link Stretches}) and parted.
 *   <li>A root that was given another date is linked to the root of that date ({@link Moves}).
 * </ol>
 */
final class Board {

  private final Shelves shelves;
  private final Stretches stretches;
  private final DayRoots days;
  private final Attachments attachments;
  private final Moves moves;
  private final Answers<DateRange, List<Root>> ranges;
  private final Answers<DateRange, List<Root>> opens;
  private final Answers<Root, Cluster> clusters;

  Board(Shelves shelves) {
    this.shelves = shelves;
    this.stretches = new Stretches(shelves);
    this.days = new DayRoots(shelves);
    this.attachments = new Attachments(this);
    this.moves = new Moves(this);
    this.ranges = Answers.of(shelves.stock().rangeRoots, shelves);
    this.opens = Answers.of(shelves.stock().openRoots, shelves);
    this.clusters = Answers.of(shelves.stock().clusters, shelves);
  }

  Shelves shelves() {
    return shelves;
  }

  Stretches stretches() {
    return stretches;
  }

  DayRoots days() {
    return days;
  }

  Moves moves() {
    return moves;
  }

  /** Returns the root that a mention stands in or attaches to. */
  Root root(Mention mention) {
    return switch (Shelf.of(mention)) {
      case DAY -> days.holding(mention);
      case DAYS, MONTHS, YEAR ->
          attachments
              .of(mention)
              .orElseGet(() -> holding(rangeRoots(mention.told().date()), mention));
      case OPEN ->
          attachments
              .of(mention)
              .orElseGet(
                  () -> holding(openRoots(stretches.of(mention.story().published())), mention));
      case PUT_OFF -> throw new IllegalStateException("no mention has only a second row");
    };
  }

  private static Root holding(List<Root> roots, Mention mention) {
    return roots.stream()
        .filter(root -> root.holds(mention))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no root holds " + mention.id()));
  }

  /** Returns the root that stands for a mention's meeting; none where this side has no such. */
  Optional<Root> head(Mention mention) {
    return shelves.current(mention).map(here -> moves.head(root(here)));
  }

  /**
   * Returns the roots of a shelf's mentions whose interval shares a day with another.
   *
   * @param narrowerThan days; intervals of as many or more are left out
   */
  List<Root> rangeRoots(DateRange reach, Shelf shelf, long narrowerThan) {
    List<Root> found = new ArrayList<>();
    shelves.overlapping(shelf, reach).stream()
        .map(mention -> mention.told().date())
        .filter(range -> range.days() < narrowerThan)
        .distinct()
        .forEach(range -> found.addAll(rangeRoots(range)));
    return found;
  }

  /** Returns the roots of mentions that give exactly this interval and attach to nothing. */
  private List<Root> rangeRoots(DateRange range) {
    return ranges.get(range, this::partRange);
  }

  private List<Root> partRange(DateRange range) {
    long length = range.days();
    Shelf shelf =
        length <= Shelf.DAYS.widest()
            ? Shelf.DAYS
            : length <= Shelf.MONTHS.widest() ? Shelf.MONTHS : Shelf.YEAR;
    List<Mention> left = shelves.filed(shelf, range.from(), range.from());
    left.removeIf(
        mention -> !mention.told().date().equals(range) || attachments.of(mention).isPresent());
    return Sorting.part(range, left, shelves::profile);
  }

  /** Returns the roots of mentions without a date, published in this stretch. */
  List<Root> openRoots(DateRange stretch) {
    return opens.get(stretch, this::partStretch);
  }

  private List<Root> partStretch(DateRange stretch) {
    List<Root> roots = new ArrayList<>();
    // Runs are of all that was published: what attaches elsewhere must not part the others.
    for (List<Mention> run :
        Stretches.runs(shelves.filed(Shelf.OPEN, stretch.from(), stretch.to()))) {
      List<Mention> left = new ArrayList<>(run);
      left.removeIf(mention -> attachments.of(mention).isPresent());
      roots.addAll(Sorting.part(null, left, shelves::profile));
    }
    return roots;
  }

  /** Returns the meeting that a root stands for. */
  Cluster cluster(Root head) {
    return clusters.get(head, this::gather);
  }

  private Cluster gather(Root head) {
    List<Mention> members = new ArrayList<>();
    collect(head, head, members, new ArrayList<>());
    members.sort(null);
    List<Mention> current = new ArrayList<>(head.own());
    current.addAll(attachments.to(head));
    return Cluster.of(shelves.stock().key(), members, current, head.range());
  }

  private void collect(Root root, Root head, List<Mention> members, List<Root> seen) {
    if (seen.contains(root)) {
      return;
    }
    seen.add(root);
    members.addAll(root.own());
    members.addAll(attachments.to(root));
    for (Root moved : moves.movable(root)) {
      if (moves.of(moved).filter(next -> next == root).isPresent() && moves.head(moved) == head) {
        collect(moved, head, members, seen);
      }
    }
  }

  /** Returns the first day of the quarter of a year that a day lies in. */
  static LocalDate quarter(LocalDate day) {
    return day.with(IsoFields.DAY_OF_QUARTER, 1);
  }
}
