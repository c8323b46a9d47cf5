package dev.entente.streams.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.schemas.CloudEventHeaders;
import dev.entente.schemas.Topic;
import dev.entente.schemas.wire.Rejection;
import java.net.URI;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * Gives each record of a public topic the headers of a CloudEvent, and no others.
 *
 * <p>The id is the place of the input record and a count: a record that is processed twice because
 * the first attempt was not committed has the same id both times.
 *
 * @param <V> the topic's records
 */
public final class StampEvents<V extends SpecificRecord>
    implements FixedKeyProcessor<String, V, V> {

  /** A rejection's reason, so that it can be counted without a registry. */
  private static final String REASON = "ce_reason";

  private final Topic<V> topic;
  private FixedKeyProcessorContext<String, V> context;
  private CloudEventHeaders stamp;
  private String cause = "";
  private int ordinal;

  /**
   * @param topic where the records go
   */
  public StampEvents(Topic<V> topic) {
    this.topic = topic;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, V> newContext) {
    context = newContext;
    stamp = new CloudEventHeaders(URI.create("/entente/streams/" + context.applicationId()));
  }

  @Override
  public void process(FixedKeyRecord<String, V> record) {
    String id = nextId();
    Headers headers = new RecordHeaders();
    stamp.write(
        headers, topic, id, record.key(), Instant.ofEpochMilli(Math.max(record.timestamp(), 0)));
    if (record.value() instanceof Rejection rejection) {
      headers.add(REASON, rejection.getReason().name().getBytes(UTF_8));
    }
    context.forward(record.withHeaders(headers));
  }

  private String nextId() {
    String place =
        context
            .recordMetadata()
            .map(input -> input.topic() + "-" + input.partition() + "@" + input.offset())
            .orElseGet(() -> "clock-" + context.taskId() + "@" + context.currentSystemTimeMs());
    ordinal = place.equals(cause) ? ordinal + 1 : 0;
    cause = place;
    return place + "#" + ordinal;
  }
}
