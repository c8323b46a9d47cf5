package dev.entente.diplomacy.meeting;

import java.util.Collection;
import java.util.List;

/**
 * An answer with what it was read from.
 *
 * @param <A> what it says, immutable
 */
final class Answer<A> {

  private final A value;
  private final Extent extent;

  /** So many of its stock's changes are known to leave it true. */
  private int outlived;

  /**
   * @param extent what it was read from
   * @param changes of its stock so far
   */
  Answer(A value, Extent extent, int changes) {
    this.value = value;
    this.extent = extent;
    this.outlived = changes;
  }

  A value() {
    return value;
  }

  Extent extent() {
    return extent;
  }

  /** Returns whether it is still true after all changes of its stock. */
  boolean outlives(List<? extends Collection<Place>> changes) {
    while (outlived < changes.size() && !Place.meet(changes.get(outlived), extent)) {
      outlived++;
    }
    return outlived == changes.size();
  }
}
