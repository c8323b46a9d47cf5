package dev.entente.streams.relate;

import dev.entente.diplomacy.relation.RelationChange;
import dev.entente.diplomacy.relation.RelationFold;
import dev.entente.diplomacy.relation.RelationState;
import dev.entente.diplomacy.relation.RelationStore;
import dev.entente.streams.state.Recent;
import dev.entente.streams.state.Remembered;
import dev.entente.streams.state.RowMemory;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * Takes in one change of a pair after the other and sends out how the pair stands, null when
 * nothing is known of it any more. A change that leaves the pair as it stood sends nothing.
 */
final class FoldRelations implements FixedKeyProcessor<String, RelationChange, RelationState> {

  private FixedKeyProcessorContext<String, RelationState> context;
  private RelationStore relations;

  /** How pairs stand that changed lately, so that it need not be worked out before each change. */
  private Recent<RelationState> latest;

  private Remembered.Share rowsShare;
  private Remembered.Share statesShare;

  @Override
  public void init(FixedKeyProcessorContext<String, RelationState> newContext) {
    context = newContext;
    rowsShare = Remembered.PAIR_ROWS.join();
    statesShare = Remembered.STATES.join();
    latest = new Recent<>(statesShare::most);
    relations =
        new StoredRelations(
            new RowMemory<>(
                context.getStateStore(FoldRelationsSupplier.PAIR_ROWS), '|', rowsShare::most));
  }

  @Override
  public void process(FixedKeyRecord<String, RelationChange> record) {
    String pair = record.key();
    Optional<RelationState> before = standing(pair);
    Optional<RelationState> now = RelationFold.apply(pair, record.value(), relations);
    latest.put(pair, now.orElse(null));
    if (!now.equals(before)) {
      context.forward(record.withValue(now.orElse(null)));
    }
  }

  private Optional<RelationState> standing(String pair) {
    RelationState known = latest.get(pair);
    return known == null ? RelationFold.of(pair, relations) : Optional.of(known);
  }

  @Override
  public void close() {
    rowsShare.close();
    statesShare.close();
  }
}
