package dev.entente.streams.link;

import dev.entente.diplomacy.version.StoryDigest;
import dev.entente.diplomacy.version.StoryGroup;
import dev.entente.streams.state.Delivered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What lies on the desk of one provider: its deliveries of the last weeks, and how they are linked.
 *
 * @param digests what they are linked by
 * @param deliveries what is known of each
 * @param provider whose they are
 */
record Desk(StoredDigests digests, Deliveries deliveries, String provider) {

  /**
   * Returns the ids of the deliveries that a delivery is linked to, itself included, or that it
   * means.
   *
   * @param delivered as it lies here; null for none
   */
  Collection<String> affectedBy(Delivered delivered) {
    Collection<String> ids = new TreeSet<>();
    if (delivered == null) {
      return ids;
    }
    List<StoryDigest> stories = new ArrayList<>();
    DigestMapper.story(delivered).ifPresent(stories::add);
    for (StoryDigest note : DigestMapper.notes(delivered)) {
      stories.addAll(StoryGroup.meantBy(note, digests));
    }
    for (StoryDigest story : stories) {
      StoryGroup.of(story, digests).members().forEach(member -> ids.add(member.storyId()));
    }
    return ids;
  }

  /** Puts what is known of a delivery in the place of what was. */
  void replace(Delivered before, Delivered next) {
    digests.replace(before == null ? List.of() : linkables(before), linkables(next));
    deliveries.replace(before, next);
  }

  /** Lets go of a delivery. */
  void forget(Delivered old) {
    digests.replace(linkables(old), List.of());
    deliveries.delete(old);
  }

  /** Returns the stories that these deliveries are versions of, by their own ids. */
  NavigableMap<String, Story> stories(Collection<String> ids) {
    NavigableMap<String, Story> stories = new TreeMap<>();
    for (String id : ids) {
      Delivered delivered = deliveries.get(provider, id);
      if (delivered != null && delivered.getDigest() != null) {
        StoryGroup group = StoryGroup.of(DigestMapper.story(delivered).orElseThrow(), digests);
        stories.computeIfAbsent(group.id(), unseen -> story(group));
      }
    }
    return stories;
  }

  /** Returns whether what a kill or hold means lies here, or its own story does. */
  boolean knowsWhatIsMeant(Delivered note) {
    return !note.getNames().isEmpty()
        || DigestMapper.notes(note).stream()
            .anyMatch(digest -> !StoryGroup.meantBy(digest, digests).isEmpty());
  }

  private Story story(StoryGroup group) {
    List<Delivered> versions = new ArrayList<>();
    Map<String, Delivered> notes = new LinkedHashMap<>();
    for (StoryDigest member : group.members()) {
      versions.add(deliveries.get(provider, member.storyId()));
      for (StoryDigest note : StoryGroup.notesOn(member, digests)) {
        notes.computeIfAbsent(note.storyId(), id -> deliveries.get(provider, id));
      }
    }
    List<Delivered> meaning = List.copyOf(notes.values());
    return new Story(group.id(), versions, meaning, Standing.of(versions, meaning));
  }

  private static List<StoryDigest> linkables(Delivered delivered) {
    List<StoryDigest> linkables = new ArrayList<>(DigestMapper.notes(delivered));
    DigestMapper.story(delivered).ifPresent(linkables::add);
    return linkables;
  }
}
