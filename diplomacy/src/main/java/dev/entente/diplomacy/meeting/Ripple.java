package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the meetings that a change touches.
 *
 * <p>A mention changes its meeting because of another mention that is, before or after, in one
 * meeting with it: the set of touched mentions is grown until the meetings of both sides hold the
 * same ones. Three rules of {@link Board} also reach mentions that are in no meeting with the
 * changed one, and are followed for themselves: a day's roots depend on the days beside it,
 * stretches of undated mentions on each other's ends, and a plan moved too often stands alone until
 * the chain of moves gets shorter.
 */
final class Ripple {

  /** A day's roots depend on the mentions of so many days before and after. */
  private static final int DAY_REACH = 3;

  private final Board before;
  private final Board after;

  /** By id. */
  private final Map<String, Mention> touched = new HashMap<>();

  private Ripple(Board before, Board after) {
    this.before = before;
    this.after = after;
  }

  /** The meetings that a change touches. */
  record Meetings(List<Cluster> before, List<Cluster> after) {}

  static Meetings of(Board before, Board after, StoryChange change) {
    List<Mention> mentions = new ArrayList<>(change.retracted());
    mentions.addAll(change.asserted());
    Ripple ripple = new Ripple(before, after);
    ripple.touch(mentions);
    ripple.followDays(mentions);
    ripple.followStretches(mentions);
    while (ripple.touch(ripple.members(before))
        || ripple.touch(ripple.members(after))
        || ripple.touch(ripple.released())) {
      // Until both sides hold the same mentions.
    }
    return new Meetings(ripple.clusters(before), ripple.clusters(after));
  }

  private void followDays(Collection<Mention> mentions) {
    Set<LocalDate> days = new HashSet<>();
    for (Mention mention : mentions) {
      if (Shelf.of(mention) == Shelf.DAY) {
        for (int step = -DAY_REACH; step <= DAY_REACH; step++) {
          days.add(mention.told().date().from().plusDays(step));
        }
      }
    }
    for (LocalDate day : days) {
      touchDifferent(before.days().of(day), after.days().of(day));
    }
  }

  private void followStretches(Collection<Mention> mentions) {
    Set<LocalDate> quarters = new HashSet<>();
    for (Mention mention : mentions) {
      if (Shelf.of(mention) == Shelf.OPEN) {
        quarters.add(Board.quarter(mention.story().published()));
      }
    }
    touchDifferent(openRoots(before, quarters), openRoots(after, quarters));
  }

  /** Returns the roots of the stretches that may begin or end elsewhere on the other side. */
  private static List<Root> openRoots(Board side, Collection<LocalDate> quarters) {
    Set<DateRange> stretches = new HashSet<>();
    for (LocalDate quarter : quarters) {
      side.shelves()
          .filed(Shelf.OPEN, quarter.minusMonths(6), quarter.plusMonths(9).minusDays(1))
          .forEach(near -> stretches.add(side.stretches().of(near.story().published())));
    }
    List<Root> roots = new ArrayList<>();
    stretches.forEach(stretch -> roots.addAll(side.openRoots(stretch)));
    return roots;
  }

  private void touchDifferent(List<Root> old, List<Root> now) {
    for (Root root : old) {
      if (now.stream().noneMatch(root::sameAs)) {
        touch(root.own());
      }
    }
    for (Root root : now) {
      if (old.stream().noneMatch(root::sameAs)) {
        touch(root.own());
      }
    }
  }

  /** Returns whether any of them is new. */
  private boolean touch(Collection<Mention> mentions) {
    int known = touched.size();
    mentions.forEach(mention -> touched.putIfAbsent(mention.id(), mention));
    return touched.size() > known;
  }

  private List<Mention> members(Board side) {
    List<Mention> members = new ArrayList<>();
    clusters(side).forEach(cluster -> members.addAll(cluster.mentions()));
    return members;
  }

  /** Returns the mentions of plans moved to a touched one that stand elsewhere on one side. */
  private List<Mention> released() {
    List<Mention> released = new ArrayList<>();
    for (Board side : List.of(before, after)) {
      Set<Root> roots = new HashSet<>();
      for (Mention mention : touched.values()) {
        side.shelves().current(mention).ifPresent(here -> roots.add(side.root(here)));
      }
      for (Root root : roots) {
        for (Root mover : side.moves().movable(root)) {
          if (side.moves().of(mover).filter(target -> target == root).isPresent()
              && !standsAlike(mover.earliest())) {
            released.addAll(mover.own());
          }
        }
      }
    }
    return released;
  }

  /** Returns whether a mention's root has one target, and stands for one meeting, on both sides. */
  private boolean standsAlike(Mention mention) {
    Optional<Root> old = before.head(mention);
    Optional<Root> now = after.head(mention);
    return same(old, now)
        && same(target(before, mention), target(after, mention))
        && old.isPresent();
  }

  private static boolean same(Optional<Root> old, Optional<Root> now) {
    return old.isPresent() == now.isPresent() && (old.isEmpty() || old.get().sameAs(now.get()));
  }

  private static Optional<Root> target(Board side, Mention mention) {
    return side.shelves().current(mention).flatMap(here -> side.moves().of(side.root(here)));
  }

  private List<Cluster> clusters(Board side) {
    List<Cluster> clusters = new ArrayList<>();
    heads(side).forEach(head -> clusters.add(side.cluster(head)));
    return clusters;
  }

  /** Returns the roots that stand for the meetings of the touched mentions. */
  private Set<Root> heads(Board side) {
    Set<Root> heads = new HashSet<>();
    for (Mention mention : touched.values()) {
      side.head(mention).ifPresent(heads::add);
    }
    return heads;
  }
}
