package dev.entente.streams.relate;

import dev.entente.diplomacy.relation.RelationChange;
import dev.entente.diplomacy.relation.RelationFold;
import dev.entente.diplomacy.relation.RelationStore;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.streams.publish.RelationMapper;
import dev.entente.streams.state.Recent;
import dev.entente.streams.state.Remembered;
import dev.entente.streams.state.RowMemory;
import java.util.Arrays;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Takes in one change of a pair after the other and sends out how the pair stands, null when
 * nothing is known of it any more. A state that was sent already is not sent again.
 */
final class FoldRelations implements FixedKeyProcessor<String, RelationChange, RelationState> {

  private final Imprint<RelationState> imprint = new Imprint<>(RelationState.class);
  private FixedKeyProcessorContext<String, RelationState> context;
  private RelationStore relations;
  private KeyValueStore<String, byte[]> sent;

  /** To compare two states costs less than to write and hash one. */
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
    sent = context.getStateStore(FoldRelationsSupplier.RELATIONS_SENT);
  }

  @Override
  public void process(FixedKeyRecord<String, RelationChange> record) {
    String pair = record.key();
    RelationState state =
        RelationFold.apply(pair, record.value(), relations)
            .map(RelationMapper::record)
            .orElse(null);
    if (state != null && state.equals(latest.get(pair))) {
      return;
    }
    byte[] now = imprint.of(state);
    if (!Arrays.equals(now, sent.get(pair))) {
      sent.put(pair, now);
      context.forward(record.withValue(state));
    }
    latest.put(pair, state);
  }

  @Override
  public void close() {
    rowsShare.close();
    statesShare.close();
  }
}
