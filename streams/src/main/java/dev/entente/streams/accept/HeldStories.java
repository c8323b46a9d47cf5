package dev.entente.streams.accept;

import dev.entente.schemas.wire.WireStory;
import dev.entente.streams.state.WaitingVersion;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Stories under embargo, in the order of release: the key is the embargo's end, 8 bytes, the
 * story's key and the version's digest. Their text is nowhere else behind wire.stories.
 */
final class HeldStories {

  private static final Bytes FIRST = Bytes.wrap(new byte[0]);

  private final KeyValueStore<Bytes, WireStory> store;

  HeldStories(KeyValueStore<Bytes, WireStory> store) {
    this.store = store;
  }

  void put(WireStory story, WaitingVersion version) {
    store.put(key(StoryMapper.key(story), version), story);
  }

  Optional<WireStory> get(String storyKey, WaitingVersion version) {
    return Optional.ofNullable(store.get(key(storyKey, version)));
  }

  void delete(String storyKey, WaitingVersion version) {
    store.delete(key(storyKey, version));
  }

  /**
   * Returns the stories whose embargo has ended, the latest version of each first: where it can be
   * used, the earlier ones need not come out.
   */
  List<WireStory> due(Instant now) {
    List<WireStory> due = new ArrayList<>();
    Bytes end = Bytes.wrap(instant(now.plusMillis(1)).array());
    try (KeyValueIterator<Bytes, WireStory> ended = store.range(FIRST, end)) {
      ended.forEachRemaining(entry -> due.add(entry.value));
    }
    due.sort(Comparator.comparing(VersionOrders::of, VersionOrders.EARLIEST_FIRST.reversed()));
    return due;
  }

  private static Bytes key(String storyKey, WaitingVersion version) {
    byte[] story = storyKey.getBytes(StandardCharsets.UTF_8);
    ByteBuffer digest = version.getOrder().getDigest().duplicate();
    byte[] instant = instant(version.getEmbargo()).array();
    return Bytes.wrap(
        ByteBuffer.allocate(instant.length + story.length + digest.remaining())
            .put(instant)
            .put(story)
            .put(digest)
            .array());
  }

  /** Embargoes before 1970 do not occur, so that the bytes sort as the instants do. */
  private static ByteBuffer instant(Instant instant) {
    return ByteBuffer.allocate(Long.BYTES).putLong(instant.toEpochMilli());
  }
}
