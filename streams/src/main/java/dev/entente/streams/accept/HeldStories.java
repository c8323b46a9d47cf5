package dev.entente.streams.accept;

import dev.entente.schemas.wire.WireStory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Stories under embargo, in the order of release: the key is the embargo's end, 8 bytes, and the
 * story's key. Their text is nowhere else behind wire.stories.
 */
final class HeldStories {

  private static final Bytes FIRST = Bytes.wrap(new byte[0]);

  private final KeyValueStore<Bytes, WireStory> store;

  HeldStories(KeyValueStore<Bytes, WireStory> store) {
    this.store = store;
  }

  void put(WireStory story) {
    store.put(key(StoryMapper.key(story), story.getEmbargo()), story);
  }

  void delete(String storyKey, Instant embargo) {
    store.delete(key(storyKey, embargo));
  }

  /** Returns the stories whose embargo has ended, in the order of its end. */
  List<WireStory> due(Instant now) {
    List<WireStory> due = new ArrayList<>();
    Bytes end = key("", now.plusMillis(1));
    try (KeyValueIterator<Bytes, WireStory> ended = store.range(FIRST, end)) {
      ended.forEachRemaining(entry -> due.add(entry.value));
    }
    return due;
  }

  /** Embargoes before 1970 do not occur, so that the bytes sort as the instants do. */
  private static Bytes key(String storyKey, Instant embargo) {
    byte[] story = storyKey.getBytes(StandardCharsets.UTF_8);
    return Bytes.wrap(
        ByteBuffer.allocate(Long.BYTES + story.length)
            .putLong(embargo.toEpochMilli())
            .put(story)
            .array());
  }
}
