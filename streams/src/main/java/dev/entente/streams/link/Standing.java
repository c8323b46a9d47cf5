package dev.entente.streams.link;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.entente.streams.accept.VersionOrders;
import dev.entente.streams.state.Delivered;
import dev.entente.streams.state.VersionOrder;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which delivery of a story is in force: the latest, unless a kill means the story. A function of
 * the set of its deliveries and of the notes that mean it.
 *
 * @param killed true where a kill means it
 * @param latest the latest delivery, a hold included; null where the story was killed or none is in
 *     force
 */
record Standing(boolean killed, Delivered latest) {

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
    if (Stream.concat(versions.stream(), notes.stream()).anyMatch(Delivered::getKilled)) {
      return new Standing(true, null);
    }
    boolean numbered = versions.stream().allMatch(version -> version.getDigest().getProvisional());
    Comparator<VersionOrder> order = numbered ? VersionOrders.EARLIEST_FIRST : BY_TIME;
    return new Standing(
        false,
        Stream.concat(versions.stream(), notes.stream().filter(Delivered::getSuspended))
            .filter(delivered -> delivered.getOrder() != null)
            .max(comparing(Delivered::getOrder, order).thenComparing(Delivered::getStoryId))
            .orElse(null));
  }

  /** Returns the delivery whose telling counts; none while the story is killed or on hold. */
  Optional<Delivered> inForce() {
    return Optional.ofNullable(latest).filter(delivered -> !delivered.getSuspended());
  }

  /** Returns whether this delivery is the latest. */
  boolean isLatest(Delivered delivered) {
    return latest != null && latest.getStoryId().equals(delivered.getStoryId());
  }
}
