package dev.entente.diplomacy.relation;

import java.util.Optional;

/** Folds a pair's meetings and signals into how it stands. */
public final class RelationFold {

  private RelationFold() {}

  /**
   * Takes one change in and returns how the pair stands now.
   *
   * @param pair {@code AAA-BBB}
   * @param change what changed
   * @param store what is known; updated
   * @return the state, or empty when nothing is known of the pair any more
   */
  public static Optional<RelationState> apply(
      String pair, RelationChange change, RelationStore store) {
    // The fold follows; until then nothing is known of any pair.
    return Optional.empty();
  }
}
