package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Which mentions are one meeting, at one side of a change. Every answer is worked out when it is
 * asked for, from the mentions near it in time, and from nothing else: that makes it the same for
 * any order of arrival, and the same whether one meeting is asked for or all.
 *
 * <ol>
 *   <li>Mentions of one day are parted into <em>roots</em> ({@link Sorting}); a root joins a
 *       stronger one of the day before or after when much speaks for it, unless that one joins
 *       another itself.
 *   <li>A mention of several days, a month or a year attaches to the root inside its interval that
 *       it is most like; one that contradicts them all becomes a root with those of the same
 *       interval. Narrow intervals come first, so that wide ones attach to them.
 *   <li>A mention without a date attaches to a root near its publication; those left are cut into
 *       stretches ({@link Stretches}) and parted.
 *   <li>A root that is put off, or that was planned and is not spoken of again once a new day is
 *       named, is linked to the root of its new date.
 * </ol>
 */
final class Board {

  /** What must speak for one meeting on two neighbouring days. */
  private static final int NEXT_DAY_LIKENESS = 5;

  /** What must speak for a mention of a whole year being a certain meeting in it. */
  private static final int YEAR_LIKENESS = 3;

  /** What must speak for a mention without a date being a certain meeting. */
  private static final int OPEN_LIKENESS = 3;

  /** The same where it only explains the story's news. */
  private static final int OPEN_BACKGROUND_LIKENESS = 5;

  /** What must speak for a planned meeting having moved to another day. */
  private static final int MOVED_LIKENESS = 5;

  /** The same where a story says that it was put off. */
  private static final int PUT_OFF_LIKENESS = 3;

  /** How far a plan moves without a word of being put off, days. */
  static final int MOVE_DAYS = 31;

  /** How long after it was put off a new date is looked for, days. */
  static final int PUT_OFF_DAYS = 120;

  /** How long before its day a meeting is put off at the earliest, days. */
  private static final int NOTICE_DAYS = 200;

  /** How far ahead a plan without a date looks, days. */
  static final int AHEAD_DAYS = 62;

  /** How far back a report without a date looks, days. */
  static final int BACK_DAYS = 10;

  /** The same where it only explains the story's news. */
  static final int BACKGROUND_BACK_DAYS = 62;

  /** A called-off meeting may be reported so many days after its day. */
  static final int CALLED_OFF_BACK_DAYS = 3;

  /** A meeting may move so many times and stay one. */
  private static final int MOST_MOVES = 3;

  private static final Comparator<Root> WEAKER_FIRST =
      Comparator.<Root>comparingInt(root -> root.profile().storyCount())
          .thenComparing(Root.IN_ORDER.reversed());

  private final Shelves shelves;
  private final Stretches stretches;
  private final Map<Root, List<Root>> neighbours = new HashMap<>();
  private final Map<LocalDate, List<Root>> days = new HashMap<>();
  private final Map<DateRange, List<Root>> ranges = new HashMap<>();
  private final Map<DateRange, List<Root>> opens = new HashMap<>();
  private final IdentityHashMap<Mention, Optional<Root>> attachments = new IdentityHashMap<>();
  private final Map<Root, Optional<Root>> moves = new HashMap<>();

  Board(Shelves shelves) {
    this.shelves = shelves;
    this.stretches = new Stretches(shelves);
  }

  Shelves shelves() {
    return shelves;
  }

  Stretches stretches() {
    return stretches;
  }

  /** Returns the root that a mention stands in or attaches to. */
  Root root(Mention mention) {
    Shelf shelf = Shelf.of(mention);
    return switch (shelf) {
      case DAY -> dayRoot(mention);
      case DAYS, MONTHS, YEAR ->
          attachment(mention).orElseGet(() -> holding(rangeRoots(mention.told().date()), mention));
      case OPEN ->
          attachment(mention)
              .orElseGet(
                  () -> holding(openRoots(stretches.of(mention.story().published())), mention));
      case PUT_OFF -> throw new IllegalStateException("no mention has only a second row");
    };
  }

  private Root dayRoot(Mention mention) {
    LocalDate day = mention.told().date().from();
    for (int step = -1; step <= 1; step++) {
      for (Root root : dayRoots(day.plusDays(step))) {
        if (root.holds(mention)) {
          return root;
        }
      }
    }
    throw new IllegalStateException("no root holds " + mention.id());
  }

  private static Root holding(List<Root> roots, Mention mention) {
    return roots.stream()
        .filter(root -> root.holds(mention))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no root holds " + mention.id()));
  }

  /** Returns the roots of one day, with what they take from the days beside it. */
  List<Root> dayRoots(LocalDate day) {
    List<Root> known = days.get(day);
    if (known == null) {
      known = joined(day);
      days.put(day, known);
    }
    return known;
  }

  private List<Root> joined(LocalDate day) {
    List<Root> roots = new ArrayList<>();
    for (Root sitting : shelves.sittings(day)) {
      if (stronger(sitting).isEmpty()) {
        List<Mention> members = new ArrayList<>(sitting.own());
        for (Root beside : beside(sitting)) {
          if (peak(beside).filter(peak -> peak == sitting).isPresent()) {
            members.addAll(beside.own());
          }
        }
        roots.add(
            members.size() == sitting.own().size()
                ? sitting
                : new Root(sitting.range(), members, Profile.of(members)));
      } else if (peak(sitting).isEmpty()) {
        roots.add(sitting);
      }
    }
    return roots;
  }

  /** Returns the sittings of the days beside that can be the same meeting. */
  private List<Root> beside(Root sitting) {
    List<Root> known = neighbours.get(sitting);
    if (known == null) {
      known = findBeside(sitting);
      neighbours.put(sitting, known);
    }
    return known;
  }

  private List<Root> findBeside(Root sitting) {
    LocalDate day = sitting.range().from();
    List<Root> beside = new ArrayList<>();
    for (int step : new int[] {-1, 1}) {
      for (Root other : shelves.sittings(day.plusDays(step))) {
        Profile ours = sitting.profile();
        Profile theirs = other.profile();
        boolean callAgain = (ours.isRemote() || theirs.isRemote()) && ours.sharesProvider(theirs);
        if (!callAgain && !ours.sharesStory(theirs) && ours.likeness(theirs) >= NEXT_DAY_LIKENESS) {
          beside.add(other);
        }
      }
    }
    return beside;
  }

  private Optional<Root> stronger(Root sitting) {
    return beside(sitting).stream()
        .filter(other -> WEAKER_FIRST.compare(other, sitting) > 0)
        .max(WEAKER_FIRST);
  }

  /** Returns the sitting beside that this one joins: one that joins no other. */
  private Optional<Root> peak(Root sitting) {
    return beside(sitting).stream()
        .filter(other -> WEAKER_FIRST.compare(other, sitting) > 0)
        .filter(other -> stronger(other).isEmpty())
        .max(
            Comparator.<Root>comparingInt(other -> other.profile().likeness(sitting.profile()))
                .thenComparing(WEAKER_FIRST));
  }

  /** Returns the roots of mentions that give exactly this interval and attach to nothing. */
  List<Root> rangeRoots(DateRange range) {
    List<Root> known = ranges.get(range);
    if (known == null) {
      List<Mention> left = new ArrayList<>();
      for (Mention mention : withDate(range)) {
        if (attachment(mention).isEmpty()) {
          left.add(mention);
        }
      }
      known = Sorting.part(range, left, this::profile);
      ranges.put(range, known);
    }
    return known;
  }

  /** Returns the mentions that give exactly this interval of more than one day. */
  List<Mention> withDate(DateRange range) {
    List<Mention> found = shelves.filed(shelf(range), range.from(), range.from());
    found.removeIf(mention -> !mention.told().date().equals(range));
    return found;
  }

  private static Shelf shelf(DateRange range) {
    long days = range.days();
    return days <= Shelf.DAYS.widest()
        ? Shelf.DAYS
        : days <= Shelf.MONTHS.widest() ? Shelf.MONTHS : Shelf.YEAR;
  }

  /** Returns the roots of mentions without a date, published in this stretch. */
  List<Root> openRoots(DateRange stretch) {
    List<Root> known = opens.get(stretch);
    if (known == null) {
      List<Root> roots = new ArrayList<>();
      // Runs are of all that was published: what attaches elsewhere must not part the others.
      for (List<Mention> run :
          Stretches.runs(shelves.filed(Shelf.OPEN, stretch.from(), stretch.to()))) {
        List<Mention> left = new ArrayList<>(run);
        left.removeIf(mention -> attachment(mention).isPresent());
        roots.addAll(Sorting.part(null, left, this::profile));
      }
      known = roots;
      opens.put(stretch, known);
    }
    return known;
  }

  /** Returns the root that a mention of more than one day, or of none, attaches to. */
  Optional<Root> attachment(Mention mention) {
    Optional<Root> known = attachments.get(mention);
    if (known == null) {
      known =
          switch (Shelf.of(mention)) {
            case DAYS, MONTHS -> likeliest(mention, roots(mention.told().date(), mention));
            case YEAR -> latest(mention);
            case OPEN -> reach(mention).flatMap(reach -> likeliest(mention, roots(reach, mention)));
            case DAY, PUT_OFF -> Optional.empty();
          };
      attachments.put(mention, known);
    }
    return known;
  }

  private Optional<Root> likeliest(Mention mention, List<Root> candidates) {
    Profile profile = profile(mention);
    LocalDate near =
        mention.told().date() == null ? mention.story().published() : mention.told().date().from();
    ToLongFunction<Root> distance = root -> root.range().gapTo(DateRange.of(near));
    return candidates.stream()
        .filter(root -> canAttach(mention, root))
        .max(
            Comparator.<Root>comparingInt(root -> root.profile().likeness(profile))
                .thenComparing(Comparator.comparingLong(distance).reversed())
                .thenComparing(Root.IN_ORDER.reversed()));
  }

  /** "The first since 2017" speaks of the last one of that year: looked for from its end. */
  private Optional<Root> latest(Mention mention) {
    DateRange year = mention.told().date();
    for (LocalDate day = year.to(); !day.isBefore(year.from()); day = day.minusDays(1)) {
      Optional<Root> found = likeliest(mention, dayRoots(day));
      if (found.isPresent()) {
        return found;
      }
    }
    List<Root> wider = new ArrayList<>();
    addRanged(wider, year, Shelf.DAYS, year.days());
    addRanged(wider, year, Shelf.MONTHS, year.days());
    return likeliest(mention, wider);
  }

  /** Returns the roots in reach that a mention may attach to, days first. */
  private List<Root> roots(DateRange reach, Mention mention) {
    long narrower = mention.told().date() == null ? Long.MAX_VALUE : mention.told().date().days();
    List<Root> found = new ArrayList<>(dayRootsIn(reach));
    addRanged(found, reach, Shelf.DAYS, narrower);
    if (Shelf.of(mention) != Shelf.DAYS) {
      addRanged(found, reach, Shelf.MONTHS, narrower);
    }
    return found;
  }

  private List<Root> dayRootsIn(DateRange reach) {
    List<Root> found = new ArrayList<>();
    for (LocalDate day = reach.from(); !day.isAfter(reach.to()); day = day.plusDays(1)) {
      found.addAll(dayRoots(day));
    }
    return found;
  }

  private void addRanged(List<Root> found, DateRange reach, Shelf shelf, long narrowerThan) {
    shelves.overlapping(shelf, reach).stream()
        .map(mention -> mention.told().date())
        .filter(range -> range.days() < narrowerThan)
        .distinct()
        .forEach(range -> found.addAll(rangeRoots(range)));
  }

  /** Returns the days in which a mention without a date looks for its meeting. */
  Optional<DateRange> reach(Mention mention) {
    if (mention.told().date() != null) {
      return Optional.empty();
    }
    LocalDate published = mention.story().published();
    return Optional.of(
        switch (mention.told().status()) {
          case HELD, ONGOING ->
              new DateRange(
                  published.minusDays(
                      mention.told().background() ? BACKGROUND_BACK_DAYS : BACK_DAYS),
                  published);
          case PROPOSED, SCHEDULED -> new DateRange(published, published.plusDays(AHEAD_DAYS));
          case POSTPONED, CANCELLED, REFUSED ->
              new DateRange(
                  published.minusDays(CALLED_OFF_BACK_DAYS), published.plusDays(AHEAD_DAYS));
        });
  }

  /**
   * Returns whether nothing keeps a mention from being the meeting of a root: what a look at these
   * two alone can say.
   */
  boolean canAttach(Mention mention, Root root) {
    if (root.range() == null) {
      return false;
    }
    MeetingMention told = mention.told();
    DateRange reach = told.date() == null ? reach(mention).orElseThrow() : told.date();
    if (root.range().gapTo(reach) > 0
        || (told.date() != null && root.range().days() >= told.date().days())) {
      return false;
    }
    LocalDate published = mention.story().published();
    boolean fits =
        switch (told.status()) {
          case HELD, ONGOING -> !root.range().from().isAfter(published.plusDays(1));
          case PROPOSED, SCHEDULED -> !root.range().to().isBefore(published.minusDays(1));
          case POSTPONED, CANCELLED, REFUSED ->
              told.date() != null
                  || root.says(
                      Status.PROPOSED,
                      Status.SCHEDULED,
                      Status.POSTPONED,
                      Status.CANCELLED,
                      Status.REFUSED);
        };
    Profile profile = profile(mention);
    return fits
        && !root.profile().sharesStory(profile)
        && root.profile().likeness(profile) >= needed(mention);
  }

  private static int needed(Mention mention) {
    return switch (Shelf.of(mention)) {
      case DAY, DAYS, MONTHS, PUT_OFF -> 0;
      case YEAR -> YEAR_LIKENESS;
      case OPEN ->
          switch (mention.told().status()) {
            case HELD, ONGOING ->
                mention.told().background() ? OPEN_BACKGROUND_LIKENESS : OPEN_LIKENESS;
            case PROPOSED, SCHEDULED -> OPEN_LIKENESS;
            case POSTPONED, CANCELLED, REFUSED -> 0;
          };
    };
  }

  private Profile profile(Mention mention) {
    return shelves.profile(mention);
  }

  /** Returns the mentions that attach to a root. */
  List<Mention> attached(Root root) {
    List<Mention> found = new ArrayList<>();
    for (Mention mention : inReachOf(root)) {
      if (attachment(mention).filter(target -> target == root).isPresent()) {
        found.add(mention);
      }
    }
    return found;
  }

  /** Returns the mentions that may attach to a root. */
  List<Mention> inReachOf(Root root) {
    if (root.range() == null) {
      return List.of();
    }
    List<Mention> found = new ArrayList<>();
    for (Shelf shelf : List.of(Shelf.DAYS, Shelf.MONTHS, Shelf.YEAR)) {
      if (root.range().days() < shelf.widest()) {
        found.addAll(shelves.overlapping(shelf, root.range()));
      }
    }
    found.addAll(
        shelves.filed(
            Shelf.OPEN,
            root.range().from().minusDays(AHEAD_DAYS),
            root.range().to().plusDays(BACKGROUND_BACK_DAYS)));
    found.removeIf(
        mention ->
            (mention.told().date() != null && Shelf.of(mention) == Shelf.OPEN)
                || !canAttach(mention, root));
    return found;
  }

  /** Returns the root that stands for the meeting: this one, or the one of its latest date. */
  Root head(Root root) {
    Root head = root;
    for (int move = 0; move <= MOST_MOVES; move++) {
      Optional<Root> next = move(head);
      if (next.isEmpty()) {
        return head;
      }
      head = next.get();
    }
    return root;
  }

  /** Returns the root of the date that this one was moved to. */
  Optional<Root> move(Root root) {
    Optional<Root> known = moves.get(root);
    if (known == null) {
      known = findMove(root);
      moves.put(root, known);
    }
    return known;
  }

  private Optional<Root> findMove(Root root) {
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
  static boolean canMove(Root root) {
    return !root.says(Status.HELD, Status.ONGOING)
        && (root.range() == null || root.range().days() <= Shelf.DAYS.widest());
  }

  static DateRange around(DateRange range) {
    return new DateRange(range.from().minusDays(MOVE_DAYS), range.to().plusDays(MOVE_DAYS));
  }

  private static boolean isNewDate(Root root, LocalDate putOff, Root target) {
    return !target.firstPublished().isBefore(putOff)
        && (root.range() == null || target.range().from().isAfter(root.range().to()))
        && target.profile().likeness(root.profile()) >= PUT_OFF_LIKENESS;
  }

  /** A plan gives another day before the old one came, and nobody repeats the old one. */
  static boolean isSilentMove(Root root, Root target) {
    return root.lastPublished().isBefore(target.firstPublished())
        && !target.firstPublished().isAfter(root.range().from())
        && target.says(Status.PROPOSED, Status.SCHEDULED)
        && !root.says(Status.CANCELLED, Status.REFUSED)
        && !root.profile().sharesStory(target.profile())
        && target.profile().likeness(root.profile()) >= MOVED_LIKENESS;
  }

  private Optional<Root> nearest(Root root, DateRange reach, Predicate<Root> isTarget) {
    List<Root> candidates = dayRootsIn(reach);
    addRanged(candidates, reach, Shelf.DAYS, Long.MAX_VALUE);
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

  /** Returns the latest day on which a story says that the root's meeting is put off. */
  private Optional<LocalDate> putOff(Root root) {
    LocalDate from = root.range() == null ? root.firstPublished() : root.range().from();
    LocalDate to = root.range() == null ? root.lastPublished() : root.range().to();
    return shelves
        .filed(Shelf.PUT_OFF, from.minusDays(NOTICE_DAYS), to.plusDays(AHEAD_DAYS))
        .stream()
        .filter(mention -> root(mention) == root)
        .map(mention -> mention.story().published())
        .max(Comparator.naturalOrder());
  }

  /** Returns the roots that may be moved to this one. */
  List<Root> movable(Root target) {
    if (target.range() == null || target.range().days() > Shelf.DAYS.widest()) {
      return List.of();
    }
    List<Root> found = new ArrayList<>();
    for (Mention mention :
        shelves.filed(
            Shelf.PUT_OFF,
            target.range().from().minusDays(PUT_OFF_DAYS + NOTICE_DAYS + Shelf.DAYS.widest() + 1L),
            target.firstPublished())) {
      found.add(root(mention));
    }
    if (target.says(Status.PROPOSED, Status.SCHEDULED)) {
      DateRange reach = around(target.range());
      List<Root> planned = dayRootsIn(reach);
      addRanged(planned, reach, Shelf.DAYS, Long.MAX_VALUE);
      planned.removeIf(root -> !canMove(root) || !isSilentMove(root, target));
      found.addAll(planned);
    }
    found.removeIf(root -> root == target || !canMove(root));
    return found;
  }

  /** Returns the mentions of the meeting that a root stands for. */
  List<Mention> members(Root head) {
    List<Mention> members = new ArrayList<>();
    collect(head, head, members, new ArrayList<>());
    members.sort(null);
    return members;
  }

  private void collect(Root root, Root head, List<Mention> members, List<Root> seen) {
    if (seen.contains(root)) {
      return;
    }
    seen.add(root);
    members.addAll(root.own());
    members.addAll(attached(root));
    for (Root moved : movable(root)) {
      if (move(moved).filter(next -> next == root).isPresent() && head(moved) == head) {
        collect(moved, head, members, seen);
      }
    }
  }

  /** Returns the first day of the quarter of a year that a day lies in. */
  static LocalDate quarter(LocalDate day) {
    return day.with(IsoFields.DAY_OF_QUARTER, 1);
  }
}
