package dev.entente.diplomacy.meeting;

import java.util.Comparator;
import java.util.Objects;

/**
 * A meeting as one story version tells it: the unit that resolution works on. Mentions are ordered
 * by publication, so that the smallest of a set is the earliest report.
 *
 * @param story the story version that tells it
 * @param ordinal its place among the meetings of that story and of one {@link MeetingKey}, from 0
 * @param told what it says
 */
public record Mention(StoryVersion story, int ordinal, MeetingMention told)
    implements Comparable<Mention> {

  private static final Comparator<Mention> BY_PUBLICATION =
      Comparator.comparing(Mention::story).thenComparingInt(Mention::ordinal);

  public Mention {
    Objects.requireNonNull(story, "a mention needs its story version");
    Objects.requireNonNull(told, "a mention needs the meeting that it tells of");
    if (ordinal < 0) {
      throw new IllegalArgumentException("a mention's ordinal is at least 0: " + ordinal);
    }
  }

  /** Returns {@code provider|storyId#ordinal}: no two mentions of a key in force share it. */
  public String id() {
    return story.storyKey() + "#" + ordinal;
  }

  /** Returns whether the other has the same id, without writing either. */
  boolean hasIdOf(Mention other) {
    return ordinal == other.ordinal
        && story.storyId().equals(other.story.storyId())
        && story.provider().equals(other.story.provider());
  }

  @Override
  public int compareTo(Mention other) {
    return BY_PUBLICATION.compare(this, other);
  }
}
