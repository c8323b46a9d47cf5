package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The roots of single days: mentions of one day are parted into those that can be one meeting, its
 * <em>sittings</em>; a sitting joins a stronger one of the day before or after when much speaks for
 * it, unless that one joins another itself.
 */
final class DayRoots {

  /** What must speak for one meeting on two neighbouring days. */
  private static final int NEXT_DAY_LIKENESS = 5;

  private static final Comparator<Root> WEAKER_FIRST =
      Comparator.<Root>comparingInt(root -> root.profile().storyCount())
          .thenComparing(Root.IN_ORDER.reversed());

  private final Shelves shelves;
  private final Answers<LocalDate, List<Root>> sittings;
  private final Answers<Root, List<Root>> neighbours;
  private final Answers<LocalDate, List<Root>> roots;

  DayRoots(Shelves shelves) {
    this.shelves = shelves;
    this.sittings = Answers.of(shelves.stock().sittings, shelves);
    this.neighbours = Answers.of(shelves.stock().neighbours, shelves);
    this.roots = Answers.of(shelves.stock().dayRoots, shelves);
  }

  /** Returns the roots of one day, with what they take from the days beside it. */
  List<Root> of(LocalDate day) {
    return roots.get(day, this::join);
  }

  /** Returns the roots of some days. */
  List<Root> in(DateRange days) {
    List<Root> found = new ArrayList<>();
    shelves.days(Shelf.DAY, days.from(), days.to()).forEach(day -> found.addAll(of(day)));
    return found;
  }

  /** Returns the root that holds a mention of one day: on that day or beside it. */
  Root holding(Mention mention) {
    LocalDate day = mention.told().date().from();
    for (int step = -1; step <= 1; step++) {
      for (Root root : of(day.plusDays(step))) {
        if (root.holds(mention)) {
          return root;
        }
      }
    }
    throw new IllegalStateException("no root holds " + mention.id());
  }

  private List<Root> sittings(LocalDate day) {
    return sittings.get(
        day,
        asked ->
            Sorting.part(
                DateRange.of(asked), shelves.filed(Shelf.DAY, asked, asked), shelves::profile));
  }

  private List<Root> join(LocalDate day) {
    List<Root> joined = new ArrayList<>();
    for (Root sitting : sittings(day)) {
      if (stronger(sitting).isEmpty()) {
        List<Mention> members = new ArrayList<>(sitting.own());
        for (Root beside : beside(sitting)) {
          if (peak(beside).filter(peak -> peak == sitting).isPresent()) {
            members.addAll(beside.own());
          }
        }
        joined.add(
            members.size() == sitting.own().size()
                ? sitting
                : new Root(sitting.range(), members, profile(members)));
      } else if (peak(sitting).isEmpty()) {
        joined.add(sitting);
      }
    }
    return joined;
  }

  private Profile profile(List<Mention> members) {
    return members.stream().map(shelves::profile).reduce(Profile::with).orElseThrow();
  }

  /** Returns the sittings of the days beside that can be the same meeting. */
  private List<Root> beside(Root sitting) {
    return neighbours.get(sitting, this::findBeside);
  }

  private List<Root> findBeside(Root sitting) {
    LocalDate day = sitting.range().from();
    List<Root> beside = new ArrayList<>();
    for (int step : new int[] {-1, 1}) {
      for (Root other : sittings(day.plusDays(step))) {
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
}
