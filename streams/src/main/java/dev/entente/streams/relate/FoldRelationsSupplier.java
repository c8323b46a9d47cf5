package dev.entente.streams.relate;

import dev.entente.diplomacy.relation.RelationChange;
import dev.entente.diplomacy.relation.RelationState;
import dev.entente.streams.state.PairRow;
import dev.entente.streams.state.PairRowMapper;
import dev.entente.streams.state.StateSerde;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Makes the step that folds relations, with its store. */
public final class FoldRelationsSupplier
    implements FixedKeyProcessorSupplier<String, RelationChange, RelationState> {

  /** What is known of each pair, in the rows that the fold makes. */
  static final String PAIR_ROWS = "pair-rows";

  @Override
  public FixedKeyProcessor<String, RelationChange, RelationState> get() {
    return new FoldRelations();
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(PAIR_ROWS),
                Serdes.String(),
                StateSerde.of(PairRow.class).mapped(PairRowMapper::row, PairRowMapper::row))
            .withCachingEnabled());
  }
}
