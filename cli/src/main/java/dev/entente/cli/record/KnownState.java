package dev.entente.cli.record;

import dev.entente.cli.cluster.TopicContents.Entry;
import dev.entente.cli.record.PublicRecord.Told;
import dev.entente.schemas.diplomacy.RelationState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the record said of a pair at an instant.
 *
 * @param state how the pair stood, where the topic still holds that version
 * @param missing what cannot be rebuilt, and why, or empty
 * @param meetings the meetings, from the events
 */
public record KnownState(
    Optional<RelationState> state, Optional<String> missing, KnownRecord meetings) {

  private static final String COMPACTED =
      "Temperature, phase, open issues and signals at that instant cannot be rebuilt:"
          + " diplomacy.relations keeps the latest state of a pair, an older one only until it is"
          + " compacted away, and no event carries what stories say of the ties. The meetings are"
          + " complete.";

  /**
   * Puts it together.
   *
   * <p>Where the relations topic holds any version from before the instant, the last of those is
   * the one that stood: compaction takes away whatever a kept version came after.
   *
   * @param versions what the relations topic holds of the pair, oldest first
   * @param events what happened to the pair's meetings, in order
   */
  public static KnownState at(Instant at, List<Entry<RelationState>> versions, List<Told> events) {
    KnownRecord meetings = KnownRecord.at(at, events);
    Optional<Entry<RelationState>> stood =
        versions.stream()
            .filter(version -> !version.at().isAfter(at))
            .reduce((earlier, later) -> later);
    if (stood.isPresent()) {
      return new KnownState(Optional.ofNullable(stood.get().value()), Optional.empty(), meetings);
    }
    boolean anything = !meetings.meetings().isEmpty();
    return new KnownState(
        Optional.empty(), anything ? Optional.of(COMPACTED) : Optional.empty(), meetings);
  }

  /** Returns whether nothing was known then. */
  public boolean isNothing() {
    return state.isEmpty() && meetings.meetings().isEmpty();
  }
}
