package dev.entente.streams.resolve;

import dev.entente.streams.state.KeptMention;
import dev.entente.streams.state.MeetingsTold;
import dev.entente.streams.state.RulingTold;
import dev.entente.streams.state.StateSerde;
import dev.entente.streams.state.ToldMapper;
import dev.entente.streams.state.ToldOfMeetings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Makes the step that resolves meetings, with its stores. */
public final class ResolveMeetingsSupplier
    implements ProcessorSupplier<String, ToldOfMeetings, String, Resolved> {

  /** What each story tells under each meeting key. */
  static final String TELLINGS = "tellings";

  /** The mentions in force, in the rows that resolution makes. */
  static final String MENTIONS = "mentions";

  /** The decisions in force, by meeting key. */
  static final String RULINGS = "rulings";

  @Override
  public Processor<String, ToldOfMeetings, String, Resolved> get() {
    return new ResolveMeetings();
  }

  /** Returns them in one order, so that the description is the same in every JVM. */
  @Override
  public Set<StoreBuilder<?>> stores() {
    return new LinkedHashSet<>(
        List.of(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(TELLINGS),
                Serdes.String(),
                StateSerde.of(MeetingsTold.class)),
            Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(RULINGS),
                    Serdes.String(),
                    StateSerde.of(RulingTold.class))
                .withCachingEnabled(),
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(MENTIONS),
                Serdes.String(),
                StateSerde.of(KeptMention.class)
                    .mapped(ToldMapper::mention, ToldMapper::mention))));
  }
}
