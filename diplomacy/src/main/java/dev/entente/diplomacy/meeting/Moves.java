package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Plans that get another date: a root that is put off, or that was planned and is not spoken of
 * again once a new day is named, is linked to the root of its new date.
 */
final class Moves {

  /** What must speak for a planned meeting having moved to another day. */
  private static final int MOVED_LIKENESS = 5;

  /** The same where a story says that it was put off. */
  private static final int PUT_OFF_LIKENESS = 3;

  /** How far a plan moves without a word of being put off, days. */
  private static final int MOVE_DAYS = 31;

  /** How long after it was put off a new date is looked for, days. */
  private static final int PUT_OFF_DAYS = 120;

  /** How long before its day a meeting is put off at the earliest, days. */
  private static final int NOTICE_DAYS = 200;

  /** A meeting may move so many times and stay one. */
  private static final int MOST_MOVES = 3;

  private final Board board;
  private final Shelves shelves;
  private final Answers<Root, Optional<Root>> targets;
  private final Answers<Root, List<Root>> movable;

  /**
   * @param board whose roots are moved
   */
  Moves(Board board) {
    this.board = board;
    this.shelves = board.shelves();
    this.targets = Answers.of(shelves.stock().moves, shelves);
    this.movable = Answers.of(shelves.stock().movable, shelves);
  }

  /** Returns the root that stands for the meeting: this one, or the one of its latest date. */
  Root head(Root root) {
    Root head = root;
    for (int move = 0; move <= MOST_MOVES; move++) {
      Optional<Root> next = of(head);
      if (next.isEmpty()) {
        return head;
      }
      head = next.get();
    }
    return root;
  }

  /** Returns the root of the date that this one was moved to. */
  Optional<Root> of(Root root) {
    return targets.get(root, this::find);
  }

  private Optional<Root> find(Root root) {
    if (!canMove(root)) {
      return Optional.empty();
    }
    Optional<LocalDate> putOff = putOff(root);
    if (putOff.isPresent()) {
      LocalDate from = root.range() == null ? putOff.get() : root.range().to().plusDays(1);
      return nearest(
          root,
          new DateRange(from, from.plusDays(PUT_OFF_DAYS)),
          target -> isNewDate(root, putOff.get(), target));
    }
    return root.range() == null || !root.says(Status.PROPOSED, Status.SCHEDULED)
        ? Optional.empty()
        : nearest(root, around(root.range()), target -> isSilentMove(root, target));
  }

  /** Returns whether the root can have another date: nobody says that it took place. */
  private static boolean canMove(Root root) {
    return !root.says(Status.HELD, Status.ONGOING)
        && (root.range() == null || root.range().days() <= Shelf.DAYS.widest());
  }

  private static DateRange around(DateRange range) {
    return new DateRange(range.from().minusDays(MOVE_DAYS), range.to().plusDays(MOVE_DAYS));
  }

  private static boolean isNewDate(Root root, LocalDate putOff, Root target) {
    return !target.firstPublished().isBefore(putOff)
        && (root.range() == null || target.range().from().isAfter(root.range().to()))
        && target.profile().likeness(root.profile()) >= PUT_OFF_LIKENESS;
  }

  /** A plan gives another day before the old one came, and nobody repeats the old one. */
  private static boolean isSilentMove(Root root, Root target) {
    return root.lastPublished().isBefore(target.firstPublished())
        && !target.firstPublished().isAfter(root.range().from())
        && target.says(Status.PROPOSED, Status.SCHEDULED)
        && !root.says(Status.CANCELLED, Status.REFUSED)
        && !root.profile().sharesStory(target.profile())
        && target.profile().likeness(root.profile()) >= MOVED_LIKENESS;
  }

  private Optional<Root> nearest(Root root, DateRange reach, Predicate<Root> isTarget) {
    List<Root> candidates = near(reach);
    DateRange near = root.range() == null ? DateRange.of(reach.from()) : root.range();
    return candidates.stream()
        .filter(candidate -> candidate != root && isTarget.test(candidate))
        .max(
            Comparator.<Root>comparingInt(candidate -> candidate.profile().likeness(root.profile()))
                .thenComparing(
                    Comparator.<Root>comparingLong(candidate -> candidate.range().gapTo(near))
                        .reversed())
                .thenComparing(Root.IN_ORDER.reversed()));
  }

  private List<Root> near(DateRange reach) {
    List<Root> near = board.days().in(reach);
    near.addAll(board.rangeRoots(reach, Shelf.DAYS, Long.MAX_VALUE));
    return near;
  }

  /** Returns the latest day on which a story says that the root's meeting is put off. */
  private Optional<LocalDate> putOff(Root root) {
    LocalDate from = root.range() == null ? root.firstPublished() : root.range().from();
    LocalDate to = root.range() == null ? root.lastPublished() : root.range().to();
    return shelves
        .filed(Shelf.PUT_OFF, from.minusDays(NOTICE_DAYS), to.plusDays(Attachments.AHEAD_DAYS))
        .stream()
        .filter(mention -> board.root(mention) == root)
        .map(mention -> mention.story().published())
        .max(Comparator.naturalOrder());
  }

  /** Returns the roots that may be moved to this one. */
  List<Root> movable(Root target) {
    return movable.get(target, this::findMovable);
  }

  private List<Root> findMovable(Root target) {
    if (target.range() == null || target.range().days() > Shelf.DAYS.widest()) {
      return List.of();
    }
    List<Root> found = new ArrayList<>();
    for (Mention mention :
        shelves.filed(
            Shelf.PUT_OFF,
            target.range().from().minusDays(PUT_OFF_DAYS + NOTICE_DAYS + Shelf.DAYS.widest() + 1L),
            target.firstPublished())) {
      found.add(board.root(mention));
    }
    if (target.says(Status.PROPOSED, Status.SCHEDULED)) {
      List<Root> planned = near(around(target.range()));
      planned.removeIf(root -> !canMove(root) || !isSilentMove(root, target));
      found.addAll(planned);
    }
    found.removeIf(root -> root == target || !canMove(root));
    return found;
  }
}
