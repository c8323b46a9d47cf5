package dev.entente.streams.link;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.entente.streams.accept.VersionOrders;
import dev.entente.streams.state.Delivered;
import dev.entente.streams.state.Hold;
import dev.entente.streams.state.VersionOrder;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which delivery of a story is in force: the latest, unless a kill means the story, or a hold that
 * is later. A function of the set of its deliveries and of the notes that mean it.
 *
 * @param killed true where a kill means it
 * @param latest its latest version; null where the story was killed or none is usable
 * @param held true while a hold is later
 */
record Standing(boolean killed, Delivered latest, boolean held) {

  /** Version numbers are those of one id; another id counts anew. */
  private static final Comparator<VersionOrder> BY_TIME =
      comparing(VersionOrder::getVersionTime, nullsFirst(naturalOrder()))
          .thenComparing(VersionOrder::getPublished, nullsFirst(naturalOrder()))
          .thenComparingInt(VersionOrder::getRevision)
          .thenComparing(VersionOrders.EARLIEST_FIRST);

  /**
   * @param versions deliveries of the story
   * @param notes deliveries that mean it
   */
  static Standing of(Collection<Delivered> versions, Collection<Delivered> notes) {
    List<Delivered> all = Stream.concat(versions.stream(), notes.stream()).toList();
    if (all.stream().anyMatch(Delivered::getKilled)) {
      return new Standing(true, null, false);
    }
    boolean numbered = versions.stream().allMatch(version -> version.getDigest().getProvisional());
    Comparator<VersionOrder> order = numbered ? VersionOrders.EARLIEST_FIRST : BY_TIME;
    Delivered latest =
        versions.stream()
            .filter(version -> version.getOrder() != null)
            .max(comparing(Delivered::getOrder, order).thenComparing(Delivered::getStoryId))
            .orElse(null);
    return new Standing(
        false, latest, all.stream().anyMatch(delivered -> holds(delivered, latest)));
  }

  private static boolean holds(Delivered delivered, Delivered latest) {
    return delivered.getHolds().stream().anyMatch(hold -> holds(hold, delivered, latest));
  }

  private static boolean holds(Hold hold, Delivered delivered, Delivered latest) {
    return latest == null
        || VersionOrders.holds(
            hold.getOrder(), latest.getOrder(), delivered.getStoryId().equals(latest.getStoryId()));
  }

  /** Returns the delivery whose telling counts; none while the story is killed or on hold. */
  Optional<Delivered> inForce() {
    return Optional.ofNullable(latest).filter(delivered -> !held);
  }

  /** Returns whether this delivery is the latest. */
  boolean isLatest(Delivered delivered) {
    return latest != null && latest.getStoryId().equals(delivered.getStoryId());
  }

  /** Returns whether a hold, delivered under an id, is later than the latest version. */
  boolean isHeldBy(Hold hold, Delivered delivered) {
    return !killed && holds(hold, delivered, latest);
  }
}
