package dev.entente.cli.extract;

import dev.entente.diplomacy.story.Story;
import dev.entente.schemas.wire.WireStory;

/** Stories as the extractor takes them. */
public final class WireStories {

  private WireStories() {}

  /** Returns a delivered story as one to be read. */
  public static Story toRead(WireStory story) {
    return new Story(
        story.getStoryId(),
        story.getProvider(),
        story.getPublished(),
        story.getDateline(),
        story.getHeadline(),
        story.getBody());
  }
}
