package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds what a change can touch: it follows each rule of {@link Board} against its direction, and
 * stops where both sides of the change agree. What it leaves out is the same on both sides.
 */
final class Ripple {

  /** A day's roots depend on the mentions of so many days before and after. */
  private static final int DAY_REACH = 3;

  private final MeetingKey key;
  private final Board before;
  private final Board after;

  /** Mentions whose root, or whose root's meeting, is not the same on both sides; by id. */
  private final Map<String, Mention> touched = new HashMap<>();

  /** Roots that are on one side only. */
  private final List<Root> changed = new ArrayList<>();

  private Ripple(MeetingKey key, Board before, Board after) {
    this.key = key;
    this.before = before;
    this.after = after;
  }

  /** The meetings that a change touches. */
  record Meetings(List<Cluster> before, List<Cluster> after) {}

  static Meetings of(MeetingKey key, Board before, Board after, StoryChange change) {
    List<Mention> mentions = new ArrayList<>(change.retracted());
    mentions.addAll(change.asserted());
    Ripple ripple = new Ripple(key, before, after);
    ripple.touch(mentions);
    ripple.days(mentions);
    ripple.ranges(mentions);
    ripple.opens(mentions);
    ripple.moves();
    return ripple.closed();
  }

  private void days(Collection<Mention> mentions) {
    Set<LocalDate> days = new HashSet<>();
    for (Mention mention : mentions) {
      if (Shelf.of(mention) == Shelf.DAY) {
        for (int step = -DAY_REACH; step <= DAY_REACH; step++) {
          days.add(mention.told().date().from().plusDays(step));
        }
      }
    }
    for (LocalDate day : days) {
      compare(before.dayRoots(day), after.dayRoots(day));
    }
  }

  /** Follows intervals from narrow to wide: a wide one depends on narrower ones only. */
  private void ranges(Collection<Mention> mentions) {
    PriorityQueue<DateRange> ranges =
        new PriorityQueue<>(
            Comparator.comparingLong(DateRange::days).thenComparing(Comparator.naturalOrder()));
    for (Mention mention : mentions) {
      if (isRanged(mention)) {
        ranges.add(mention.told().date());
      }
    }
    changed.forEach(root -> widerThan(root, ranges));
    Set<DateRange> done = new HashSet<>();
    while (!ranges.isEmpty()) {
      DateRange range = ranges.remove();
      if (done.add(range)) {
        List<Mention> filed = new ArrayList<>(before.withDate(range));
        filed.addAll(after.withDate(range));
        attachments(filed);
        for (Root root : compare(before.rangeRoots(range), after.rangeRoots(range))) {
          widerThan(root, ranges);
        }
      }
    }
  }

  private void widerThan(Root root, Collection<DateRange> ranges) {
    for (Board side : List.of(before, after)) {
      for (Mention mention : side.inReachOf(root)) {
        if (isRanged(mention)) {
          ranges.add(mention.told().date());
        }
      }
    }
  }

  private static boolean isRanged(Mention mention) {
    return switch (Shelf.of(mention)) {
      case DAYS, MONTHS, YEAR -> true;
      case DAY, OPEN, PUT_OFF -> false;
    };
  }

  /** Marks the roots that a mention attaches to on one side only; returns whether there are. */
  private boolean attachments(Collection<Mention> mentions) {
    boolean differ = false;
    for (Mention mention : mentions) {
      Optional<Root> old = before.shelves().current(mention).flatMap(before::attachment);
      Optional<Root> now = after.shelves().current(mention).flatMap(after::attachment);
      if (!same(old, now)) {
        differ = true;
        touch(List.of(mention));
        old.ifPresent(root -> touch(root.own()));
        now.ifPresent(root -> touch(root.own()));
      }
    }
    return differ;
  }

  private static boolean same(Optional<Root> old, Optional<Root> now) {
    return old.isPresent() == now.isPresent() && (old.isEmpty() || old.get().sameAs(now.get()));
  }

  private void opens(Collection<Mention> mentions) {
    Set<LocalDate> quarters = new HashSet<>();
    List<Mention> moved = new ArrayList<>();
    for (Mention mention : mentions) {
      if (Shelf.of(mention) == Shelf.OPEN) {
        attachments(List.of(mention));
        quarters.add(Board.quarter(mention.story().published()));
      }
    }
    for (Root root : List.copyOf(changed)) {
      for (Board side : List.of(before, after)) {
        for (Mention mention : side.inReachOf(root)) {
          if (Shelf.of(mention) == Shelf.OPEN && attachments(List.of(mention))) {
            moved.add(mention);
          }
        }
      }
    }
    compare(openRoots(before, quarters, moved), openRoots(after, quarters, moved));
  }

  /** Returns the roots of the stretches that one side has where a cut or a mention may differ. */
  private static List<Root> openRoots(
      Board side, Collection<LocalDate> quarters, Collection<Mention> moved) {
    Set<LocalDate> days = new HashSet<>();
    for (LocalDate quarter : quarters) {
      side.shelves()
          .filed(Shelf.OPEN, quarter.minusMonths(3), quarter.plusMonths(6).minusDays(1))
          .forEach(near -> days.add(near.story().published()));
    }
    for (Mention mention : moved) {
      side.shelves().current(mention).ifPresent(here -> days.add(here.story().published()));
    }
    Set<DateRange> stretches = new HashSet<>();
    days.forEach(day -> stretches.add(side.stretches().of(day)));
    return stretches.stream().flatMap(stretch -> side.openRoots(stretch).stream()).toList();
  }

  /** Follows moves to another date, both ways, until no more differ. */
  private void moves() {
    Deque<Mention> open = new ArrayDeque<>(touched.values());
    Set<String> done = new HashSet<>();
    while (!open.isEmpty()) {
      Mention mention = open.remove();
      for (Board side : List.of(before, after)) {
        Optional<Root> root = side.shelves().current(mention).map(side::root);
        if (root.isPresent()
            && done.add((side == before ? "-" : "+") + root.get().earliest().id())) {
          open.addAll(differing(root.get()));
          side.movable(root.get()).forEach(mover -> open.addAll(differing(mover)));
        }
      }
    }
  }

  /** Returns the mentions newly touched where a root moves elsewhere on the other side. */
  private List<Mention> differing(Root root) {
    for (Mention mention : root.own()) {
      Optional<Root> old = before.shelves().current(mention).map(before::root);
      Optional<Root> now = after.shelves().current(mention).map(after::root);
      if (old.isPresent() && now.isPresent()) {
        Optional<Root> oldTarget = old.flatMap(before::move);
        Optional<Root> nowTarget = now.flatMap(after::move);
        List<Mention> fresh = new ArrayList<>();
        if (!same(old, now) || !same(oldTarget, nowTarget)) {
          for (Optional<Root> end : List.of(old, now, oldTarget, nowTarget)) {
            end.ifPresent(one -> fresh.addAll(touch(one.own())));
          }
        }
        return fresh;
      }
    }
    return List.of();
  }

  /** Marks the roots that are on one side only, and returns them. */
  private List<Root> compare(List<Root> old, List<Root> now) {
    List<Root> different = new ArrayList<>();
    for (Root root : old) {
      if (now.stream().noneMatch(root::sameAs)) {
        different.add(root);
      }
    }
    for (Root root : now) {
      if (old.stream().noneMatch(root::sameAs)) {
        different.add(root);
      }
    }
    different.forEach(root -> touch(root.own()));
    changed.addAll(different);
    return different;
  }

  private List<Mention> touch(List<Mention> mentions) {
    List<Mention> fresh = new ArrayList<>();
    for (Mention mention : mentions) {
      if (touched.putIfAbsent(mention.id(), mention) == null) {
        fresh.add(mention);
      }
    }
    return fresh;
  }

  /** Returns the touched meetings of both sides: together they hold the same mentions. */
  private Meetings closed() {
    while (true) {
      List<Root> old = heads(before);
      List<Root> now = heads(after);
      boolean grown = false;
      for (Root head : old) {
        grown |= !touch(before.members(head)).isEmpty();
      }
      for (Root head : now) {
        grown |= !touch(after.members(head)).isEmpty();
      }
      if (!grown) {
        return new Meetings(
            old.stream().map(head -> Cluster.of(key, before, head)).toList(),
            now.stream().map(head -> Cluster.of(key, after, head)).toList());
      }
    }
  }

  private List<Root> heads(Board side) {
    List<Root> heads = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Mention mention : touched.values()) {
      Optional<Mention> here = side.shelves().current(mention);
      if (here.isPresent()) {
        Root head = side.head(side.root(here.get()));
        if (known.add(head.earliest().id())) {
          heads.add(head);
        }
      }
    }
    return heads;
  }
}
