package dev.entente.streams.accept;

import dev.entente.schemas.Topic;
import dev.entente.schemas.wire.WireStory;
import dev.entente.streams.state.StateSerde;
import dev.entente.streams.state.StoryState;
import dev.entente.streams.state.StoryTally;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Makes the step that takes in stories, with its stores. */
public final class AcceptStorySupplier
    implements ProcessorSupplier<String, byte[], String, SpecificRecord> {

  /** What is known of each story, by story key. */
  static final String STORIES = "stories";

  /** Stories under embargo, by the embargo's end. */
  static final String HELD_STORIES = "held-stories";

  /** What deliveries came to, by provider. */
  public static final String TALLY = "tally";

  private final Supplier<StoryReader> readers;
  private final Topic<WireStory> topic;
  private final Serde<WireStory> serde;

  /**
   * @param readers gives each task its own reader
   * @param topic where the stories come from
   * @param serde how they are written there
   */
  public AcceptStorySupplier(
      Supplier<StoryReader> readers, Topic<WireStory> topic, Serde<WireStory> serde) {
    this.readers = Objects.requireNonNull(readers, "the step needs something that reads stories");
    this.topic = Objects.requireNonNull(topic, "the step needs the topic of its stories");
    this.serde = Objects.requireNonNull(serde, "the step needs the serde of its stories");
  }

  @Override
  public Processor<String, byte[], String, SpecificRecord> get() {
    return new AcceptStory(
        readers.get(), serde.deserializer(), new StoryBurial(topic, serde.serializer()));
  }

  /** Returns them in one order, so that the description is the same in every JVM. */
  @Override
  public Set<StoreBuilder<?>> stores() {
    return new LinkedHashSet<>(
        List.of(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(STORIES),
                Serdes.String(),
                StateSerde.of(StoryState.class)),
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(HELD_STORIES),
                Serdes.Bytes(),
                StateSerde.of(WireStory.class)),
            Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(TALLY),
                    Serdes.String(),
                    StateSerde.of(StoryTally.class))
                .withCachingEnabled()));
  }
}
