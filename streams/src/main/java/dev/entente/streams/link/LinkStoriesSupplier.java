package dev.entente.streams.link;

import dev.entente.streams.state.Delivered;
import dev.entente.streams.state.Linkable;
import dev.entente.streams.state.LinkedStory;
import dev.entente.streams.state.StateSerde;
import dev.entente.streams.state.StoryTally;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Makes the step that links deliveries, with its stores. */
public final class LinkStoriesSupplier
    implements ProcessorSupplier<String, Delivered, String, SpecificRecord> {

  /** What is known of each delivery of the last weeks. */
  static final String DELIVERIES = "deliveries";

  /** What deliveries are linked by. */
  static final String DIGESTS = "digests";

  /** What each story tells, by its own id. */
  static final String LINKED_STORIES = "linked-stories";

  /** What this step adds to the counters, by provider. */
  public static final String TALLY = "link-tally";

  @Override
  public Processor<String, Delivered, String, SpecificRecord> get() {
    return new LinkStories();
  }

  /** Returns them in one order, so that the description is the same in every JVM. */
  @Override
  public Set<StoreBuilder<?>> stores() {
    return new LinkedHashSet<>(
        List.of(
            store(DELIVERIES, StateSerde.of(Delivered.class)),
            store(
                DIGESTS,
                StateSerde.of(Linkable.class).mapped(DigestMapper::linkable, DigestMapper::digest)),
            store(LINKED_STORIES, StateSerde.of(LinkedStory.class)),
            store(TALLY, StateSerde.of(StoryTally.class)).withCachingEnabled()));
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), values);
  }
}
