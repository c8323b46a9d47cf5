package dev.entente.diplomacy.version;

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
 * looked up from.
 *
 * @param id the group's own id: that of its earliest member by day, then id
 * @param members by day, then id
 */
public record StoryGroup(String id, List<StoryDigest> members) {

  private static final Comparator<StoryDigest> EARLIEST_FIRST =
      comparing(StoryDigest::day).thenComparing(StoryDigest::storyId);

  public StoryGroup {
    members = List.copyOf(members);
  }

  /** Returns the group of a digest, which may be in the store already or not. */
  public static StoryGroup of(StoryDigest start, DigestStore store) {
    Map<String, StoryDigest> found = new TreeMap<>();
    Deque<StoryDigest> open = new ArrayDeque<>();
    found.put(start.storyId(), start);
    open.add(start);
    while (!open.isEmpty()) {
      StoryDigest digest = open.remove();
      for (StoryDigest other : candidates(digest, store)) {
        if (!found.containsKey(other.storyId()) && SameStory.test(digest, other)) {
          found.put(other.storyId(), other);
          open.add(other);
        }
      }
    }
    List<StoryDigest> members = new ArrayList<>(found.values());
    members.sort(EARLIEST_FIRST);
    String id =
        members.stream()
            .filter(m -> m.kind() != StoryDigest.Kind.NOTE)
            .findFirst()
            .orElse(members.get(0))
            .storyId();
    return new StoryGroup(id, members);
  }

  /**
   * Returns whether a note is in it that names none of its stories, or no story at all: nobody has
   * seen what it withdraws.
   */
  public boolean waitsForItsStory() {
    return members.stream().allMatch(member -> member.kind() == StoryDigest.Kind.NOTE);
  }

  /**
   * Looks no further than a link can reach: neighbouring days of the same city, and what names
   * stories within days.
   */
  private static Collection<StoryDigest> candidates(StoryDigest digest, DigestStore store) {
    List<StoryDigest> candidates = new ArrayList<>();
    boolean looksEverywhere =
        !digest.references().isEmpty() || (digest.provisional() && digest.city().isEmpty());
    int reach = digest.references().isEmpty() ? SameStory.DAYS_APART : SameStory.NOTE_DAYS_APART;
    for (int offset = -reach; offset <= reach; offset++) {
      LocalDate day = digest.day().plusDays(offset);
      if (looksEverywhere) {
        candidates.addAll(store.of(day));
      } else {
        candidates.addAll(store.of(day, digest.city()));
        candidates.addAll(store.of(day, ""));
      }
    }
    for (int offset = -SameStory.NOTE_DAYS_APART; offset <= SameStory.NOTE_DAYS_APART; offset++) {
      candidates.addAll(store.namingOn(digest.day().plusDays(offset)));
    }
    return candidates;
  }
}
