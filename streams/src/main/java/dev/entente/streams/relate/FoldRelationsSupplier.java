package dev.entente.streams.relate;

import dev.entente.diplomacy.relation.RelationChange;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.streams.state.PairRow;
import dev.entente.streams.state.PairRowMapper;
import dev.entente.streams.state.StateSerde;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Makes the step that folds relations, with its stores. */
public final class FoldRelationsSupplier
    implements FixedKeyProcessorSupplier<String, RelationChange, RelationState> {

  /** What is known of each pair, in the rows that the fold makes. */
  static final String PAIR_ROWS = "pair-rows";

  /** A hash of the state last sent, by pair. */
  static final String RELATIONS_SENT = "relations-sent";

  @Override
  public FixedKeyProcessor<String, RelationChange, RelationState> get() {
    return new FoldRelations();
  }

  /** Returns them in one order, so that the description is the same in every JVM. */
  @Override
  public Set<StoreBuilder<?>> stores() {
    return new LinkedHashSet<>(
        List.of(
            Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(PAIR_ROWS),
                    Serdes.String(),
                    StateSerde.of(PairRow.class).mapped(PairRowMapper::row, PairRowMapper::row))
                .withCachingEnabled(),
            Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(RELATIONS_SENT),
                    Serdes.String(),
                    Serdes.ByteArray())
                .withCachingEnabled()));
  }
}
