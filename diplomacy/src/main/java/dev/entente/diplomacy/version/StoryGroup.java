package dev.entente.diplomacy.version;

import static dev.entente.diplomacy.version.StoryDigest.Kind.NOTE;
import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The deliveries that are versions of one story: all that can be reached from one of them by {@link
 * SameStory}. So a group is a function of the set of a provider's digests, whichever member it is
 * looked up from. Notes belong to no group: one may mean several stories, which it does not make
 * one.
 *
 * @param id the group's own id: that of its earliest member by day, revision, id
 * @param members in that order
 */
public record StoryGroup(String id, List<StoryDigest> members) {

  /** Revision before id, so that a lead that comes in order leaves the group's id alone. */
  private static final Comparator<StoryDigest> EARLIEST_FIRST =
      comparing(StoryDigest::day)
          .thenComparingInt(StoryDigest::revision)
          .thenComparing(StoryDigest::storyId);

  public StoryGroup {
    members = List.copyOf(members);
  }

  /**
   * Returns the group of a story's digest, which may be in the store already or not.
   *
   * @throws IllegalArgumentException for a note
   */
  public static StoryGroup of(StoryDigest start, DigestStore store) {
    if (start.kind() == NOTE) {
      throw new IllegalArgumentException("a note is no version of a story: " + start.storyId());
    }
    Map<String, StoryDigest> found = new TreeMap<>();
    Deque<StoryDigest> open = new ArrayDeque<>();
    found.put(start.storyId(), start);
    open.add(start);
    while (!open.isEmpty()) {
      StoryDigest digest = open.remove();
      for (StoryDigest other : candidates(digest, store)) {
        if (other.kind() != NOTE
            && !found.containsKey(other.storyId())
            && SameStory.test(digest, other)) {
          found.put(other.storyId(), other);
          open.add(other);
        }
      }
    }
    List<StoryDigest> members = new ArrayList<>(found.values());
    members.sort(EARLIEST_FIRST);
    return new StoryGroup(members.get(0).storyId(), members);
  }

  /** Returns the notes that mean a story, in no particular order. */
  public static List<StoryDigest> notesOn(StoryDigest story, DigestStore store) {
    Map<String, StoryDigest> notes = new TreeMap<>();
    for (String name : story.names()) {
      for (StoryDigest other : store.naming(name)) {
        if (other.kind() == NOTE && SameStory.names(other, story)) {
          notes.put(other.storyId(), other);
        }
      }
    }
    return List.copyOf(notes.values());
  }

  /** Returns the stories that a note means, in no particular order. */
  public static List<StoryDigest> meantBy(StoryDigest note, DigestStore store) {
    Map<String, StoryDigest> stories = new TreeMap<>();
    for (String name : note.references()) {
      for (StoryDigest other : store.called(name)) {
        if (SameStory.names(note, other)) {
          stories.put(other.storyId(), other);
        }
      }
    }
    return List.copyOf(stories.values());
  }

  /** Looks no further than a link can reach: neighbouring days of the same city, and names. */
  private static Collection<StoryDigest> candidates(StoryDigest digest, DigestStore store) {
    List<StoryDigest> candidates = new ArrayList<>();
    digest.names().forEach(name -> candidates.addAll(store.naming(name)));
    digest.references().forEach(name -> candidates.addAll(store.called(name)));
    for (int step = -SameStory.DAYS_APART;
        digest.provisional() && step <= SameStory.DAYS_APART;
        step++) {
      LocalDate day = digest.day().plusDays(step);
      if (digest.city().isEmpty()) {
        candidates.addAll(store.of(day));
      } else {
        candidates.addAll(store.of(day, digest.city()));
        candidates.addAll(store.of(day, ""));
      }
    }
    return candidates;
  }
}
