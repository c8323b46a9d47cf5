package dev.entente.diplomacy.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * One version of one story, as the one that tells or moves something.
 *
 * <p>Versions are ordered by publication: day, then time, then name. Where a wire gives no time,
 * its versions count as the first of their day.
 *
 * @param provider who supplied the story, in its one spelling
 * @param storyId the story's id, the same for all its versions
 * @param version explicit version number, or null where the wire has none
 * @param versionTime when the provider made this version, UTC, or null where the wire does not say
 * @param published the story's calendar day at its dateline
 * @param headline without revision marks, or null
 * @param deliveredAs the id under which this version was delivered, where that is not the story's:
 *     its wire gives no ids, and it was linked; else null
 * @param correction true where this version takes back something that an earlier one said
 */
public record StoryVersion(
    String provider,
    String storyId,
    Long version,
    Instant versionTime,
    LocalDate published,
    String headline,
    String deliveredAs,
    boolean correction)
    implements Comparable<StoryVersion> {

  private static final Comparator<StoryVersion> BY_PUBLICATION =
      Comparator.comparing(StoryVersion::published)
          .thenComparing(
              StoryVersion::versionTime, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(StoryVersion::provider)
          .thenComparing(StoryVersion::storyId);

  public StoryVersion {
    Objects.requireNonNull(provider, "a story version needs a provider");
    Objects.requireNonNull(storyId, "a story version needs a story id");
    Objects.requireNonNull(published, "a story version needs a publication day");
  }

  /** A version that was delivered under its story's id. */
  public StoryVersion(
      String provider,
      String storyId,
      Long version,
      Instant versionTime,
      LocalDate published,
      String headline,
      boolean correction) {
    this(provider, storyId, version, versionTime, published, headline, null, correction);
  }

  /** Returns {@code provider|storyId}: the same for all versions of the story. */
  public String storyKey() {
    return provider + "|" + storyId;
  }

  /** Orders by publication; 0 only for versions of one story made at one time. */
  @Override
  public int compareTo(StoryVersion other) {
    return BY_PUBLICATION.compare(this, other);
  }
}
