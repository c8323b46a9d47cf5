package dev.entente.bench.traffic;

import dev.entente.schemas.wire.WireStory;
import java.util.Objects;
import java.util.Optional;

/**
 * One record for wire.stories.
 *
 * @param key {@code provider|storyId}
 * @param story the story version; empty where the bytes are no story
 * @param bytes what to send where there is no story; empty else
 */
public record Delivery(String key, Optional<WireStory> story, Optional<byte[]> bytes) {

  public Delivery {
    Objects.requireNonNull(key, "no key");
    if (story.isPresent() == bytes.isPresent()) {
      throw new IllegalArgumentException("a delivery is a story or raw bytes");
    }
  }

  /** Returns the delivery of a story, under the key that the producer gives it. */
  public static Delivery of(WireStory story) {
    return new Delivery(
        story.getProvider() + "|" + story.getStoryId(), Optional.of(story), Optional.empty());
  }

  /** Returns the delivery of bytes that are no story. */
  public static Delivery raw(String key, byte[] bytes) {
    return new Delivery(key, Optional.empty(), Optional.of(bytes));
  }
}
