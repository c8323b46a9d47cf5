package dev.entente.streams.accept;

import dev.entente.schemas.wire.WireStory;
import dev.entente.streams.state.Digest;
import dev.entente.streams.state.Note;
import dev.entente.streams.state.StoryState;
import dev.entente.streams.state.VersionOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is remembered of a story's deliveries so that others can be linked to it, in whatever order
 * they come. Pure functions of what is known.
 */
final class StoryMemory {

  private StoryMemory() {}

  /** Everything that any version can be called by is remembered, also of one that came too late. */
  static StoryState named(StoryState known, WireStory story) {
    Set<String> names = new TreeSet<>(known.getNames());
    return names.addAll(Digests.names(story))
        ? with(known, known.getDigested(), known.getDigest(), List.copyOf(names))
        : known;
  }

  /** Returns whether a version, if it can be used, would be the latest such. */
  static boolean wants(StoryState known, VersionOrder order) {
    return known.getDigested() == null
        || VersionOrders.EARLIEST_FIRST.compare(order, known.getDigested()) > 0;
  }

  /**
   * The latest version that can be used is remembered.
   *
   * @param published its day, as given or as worked out
   */
  static StoryState digested(
      StoryState known, WireStory story, VersionOrder order, LocalDate published) {
    return wants(known, order)
        ? with(known, order, Digests.of(story, published), known.getNames())
        : known;
  }

  /** Not by a builder, which would copy all that it holds; every delivery comes this way. */
  private static StoryState with(
      StoryState known, VersionOrder digested, Digest digest, List<String> names) {
    return new StoryState(
        known.getCurrent(),
        known.getKilled(),
        known.getHolds(),
        known.getWaiting(),
        digested,
        digest,
        names,
        known.getKills());
  }

  /** What a kill names is remembered, of every kill. */
  static StoryState killed(StoryState known, WireStory kill) {
    Note note = Digests.note(kill);
    if (note.getReferences().isEmpty() || known.getKills().contains(note)) {
      return known;
    }
    List<Note> kills = new ArrayList<>(known.getKills());
    kills.add(note);
    Collections.sort(kills);
    return StoryState.newBuilder(known).setKills(kills).build();
  }

  /** Returns whether others may be linked otherwise by what has come to be known. */
  static boolean differs(StoryState known, StoryState next) {
    return !known.getNames().equals(next.getNames())
        || !Objects.equals(known.getDigest(), next.getDigest())
        || !known.getKills().equals(next.getKills());
  }
}
