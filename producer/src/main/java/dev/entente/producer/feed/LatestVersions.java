package dev.entente.producer.feed;

import dev.entente.schemas.wire.WireStory;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which version of each story came last, as far as this process remembers: to tell a sender that
 * something is a duplicate or stale, and to spare the topic what a polled feed repeats. Forgetting
 * does no harm, since the same version twice is one version downstream.
 */
final class LatestVersions {

  /** Some weeks of a large agency; 200 bytes each. */
  private static final int REMEMBERED = 200_000;

  private final Map<String, Version> latest =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Version> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Version(String sha256, Long number, Instant time) {

    static Version of(WireStory story) {
      return new Version(story.getSha256(), story.getVersion(), story.getVersionTime());
    }

    boolean isOlderThan(Version other) {
      if (number != null && other.number != null) {
        return number < other.number;
      }
      boolean timed = time != null && other.time != null;
      return number == null && other.number == null && timed && time.isBefore(other.time);
    }
  }

  /** Returns what a story is, compared with what was remembered. */
  synchronized Outcome judge(WireStory story) {
    Version last = latest.get(key(story));
    Version now = Version.of(story);
    if (last == null) {
      return Outcome.ACCEPTED;
    }
    if (now.equals(last)) {
      return Outcome.DUPLICATE;
    }
    return now.isOlderThan(last) ? Outcome.STALE : Outcome.ACCEPTED;
  }

  /** Remembers a story that is durable. */
  synchronized void remember(WireStory story) {
    Version now = Version.of(story);
    latest.merge(key(story), now, (last, next) -> next.isOlderThan(last) ? last : next);
  }

  private static String key(WireStory story) {
    return story.getProvider() + "|" + story.getStoryId();
  }
}
