package dev.entente.streams.accept;

import dev.entente.diplomacy.story.Story;
import dev.entente.schemas.wire.WireStory;

/** Between the wire's record of a story and the domain's. */
final class StoryMapper {

  private StoryMapper() {}

  /** Returns the key of a story's versions on wire.stories. */
  static String key(WireStory story) {
    return story.getProvider() + "|" + story.getStoryId();
  }

  /** Returns the story as the extractor reads it. */
  static Story toDomain(WireStory story) {
    return new Story(
        key(story),
        story.getProvider(),
        story.getPublished(),
        story.getDateline(),
        story.getHeadline(),
        story.getBody());
  }
}
