package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which root a mention of several days, of a month, a year or of no date attaches to: the one
 * inside its interval, or near its publication, that it is most like.
 */
final class Attachments {

  /** What must speak for a mention of a whole year being a certain meeting in it. */
  private static final int YEAR_LIKENESS = 3;

  /** What must speak for a mention without a date being a certain meeting. */
  private static final int OPEN_LIKENESS = 3;

  /** The same where it only explains the story's news. */
  private static final int OPEN_BACKGROUND_LIKENESS = 5;

  /** Less than any likeness. */
  private static final int CANNOT = Integer.MIN_VALUE;

  /** How far ahead a plan without a date looks, days. */
  static final int AHEAD_DAYS = 62;

  /** How far back a report without a date looks, days. */
  private static final int BACK_DAYS = 10;

  /** The same where it only explains the story's news. */
  private static final int BACKGROUND_BACK_DAYS = 62;

  /** A called-off meeting may be reported so many days after its day. */
  private static final int CALLED_OFF_BACK_DAYS = 3;

  private final Board board;
  private final Shelves shelves;
  private final Answers<Mention, Optional<Root>> targets;
  private final Answers<Root, List<Mention>> attached;

  /**
   * @param board whose roots they attach to
   */
  Attachments(Board board) {
    this.board = board;
    this.shelves = board.shelves();
    this.targets = Answers.byMention(shelves.stock().attachments, shelves);
    this.attached = Answers.of(shelves.stock().attached, shelves);
  }

  /** Returns the root that a mention of more than one day, or of none, attaches to. */
  Optional<Root> of(Mention mention) {
    return targets.get(mention, this::find);
  }

  private Optional<Root> find(Mention mention) {
    return switch (Shelf.of(mention)) {
      case DAYS, MONTHS -> likeliest(mention, roots(mention.told().date(), mention));
      case YEAR -> latest(mention);
      case OPEN -> reach(mention).flatMap(reach -> likeliest(mention, roots(reach, mention)));
      case DAY, PUT_OFF -> Optional.empty();
    };
  }

  private Optional<Root> likeliest(Mention mention, List<Root> candidates) {
    DateRange near =
        DateRange.of(
            mention.told().date() == null
                ? mention.story().published()
                : mention.told().date().from());
    Comparator<Root> nearestFirst =
        Comparator.<Root>comparingLong(root -> root.range().gapTo(near))
            .thenComparing(Root.IN_ORDER);
    Root likeliest = null;
    int most = CANNOT;
    for (Root root : candidates) {
      int likeness = likeness(mention, root);
      boolean tie = likeness == most && likeliest != null;
      if (likeness > most || (tie && nearestFirst.compare(root, likeliest) < 0)) {
        likeliest = root;
        most = likeness;
      }
    }
    return Optional.ofNullable(likeliest);
  }

  /** "The first since 2017" speaks of the last one of that year: looked for from its end. */
  private Optional<Root> latest(Mention mention) {
    DateRange year = mention.told().date();
    List<LocalDate> days = shelves.days(Shelf.DAY, year.from(), year.to());
    for (int last = days.size() - 1; last >= 0; last--) {
      Optional<Root> found = likeliest(mention, board.days().of(days.get(last)));
      if (found.isPresent()) {
        return found;
      }
    }
    List<Root> wider = new ArrayList<>();
    wider.addAll(board.rangeRoots(year, Shelf.DAYS, year.days()));
    wider.addAll(board.rangeRoots(year, Shelf.MONTHS, year.days()));
    return likeliest(mention, wider);
  }

  /** Returns the roots in reach that a mention may attach to, days first. */
  private List<Root> roots(DateRange reach, Mention mention) {
    long narrower = mention.told().date() == null ? Long.MAX_VALUE : mention.told().date().days();
    List<Root> found = board.days().in(reach);
    found.addAll(board.rangeRoots(reach, Shelf.DAYS, narrower));
    if (Shelf.of(mention) != Shelf.DAYS) {
      found.addAll(board.rangeRoots(reach, Shelf.MONTHS, narrower));
    }
    return found;
  }

  /** Returns the days in which a mention without a date looks for its meeting. */
  private static Optional<DateRange> reach(Mention mention) {
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
   * Returns how much speaks for a mention being the meeting of a root, as a look at these two alone
   * can say; {@link #CANNOT} where something keeps it from that.
   */
  private int likeness(Mention mention, Root root) {
    if (root.range() == null) {
      return CANNOT;
    }
    MeetingMention told = mention.told();
    DateRange reach = told.date() == null ? reach(mention).orElseThrow() : told.date();
    if (root.range().gapTo(reach) > 0
        || (told.date() != null && root.range().days() >= told.date().days())) {
      return CANNOT;
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
    Profile profile = shelves.profile(mention);
    if (!fits || root.profile().sharesStory(profile)) {
      return CANNOT;
    }
    int likeness = root.profile().likeness(profile);
    return likeness >= needed(mention) ? likeness : CANNOT;
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

  /** Returns the mentions that attach to a root. */
  List<Mention> to(Root root) {
    return attached.get(root, this::findAttached);
  }

  private List<Mention> findAttached(Root root) {
    List<Mention> found = new ArrayList<>();
    for (Mention mention : inReachOf(root)) {
      if (of(mention).filter(target -> target == root).isPresent()) {
        found.add(mention);
      }
    }
    return found;
  }

  private List<Mention> inReachOf(Root root) {
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
                || likeness(mention, root) == CANNOT);
    return found;
  }
}
