package dev.entente.cli.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.schemas.wire.DeadLetterReason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.Monitorable;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Sits in Kafka's producer, and counts and logs what could not be used, by reason: rejections and
 * dead letters tell theirs in a header. The log names the story, never its text.
 *
 * <p>Its counts are metrics of the producer's own ({@link #COUNT} by {@link #KIND} and {@link
 * #REASON}). They count what was sent, in a transaction that was given up, too.
 */
public final class OutcomeInterceptor implements ProducerInterceptor<byte[], byte[]>, Monitorable {

  /** The metric's name. */
  static final String COUNT = "outcomes";

  /** Its tag that tells rejections from dead letters. */
  static final String KIND = "kind";

  /** Its tag that says why. */
  static final String REASON = "reason";

  private static final Logger LOG = LoggerFactory.getLogger(OutcomeInterceptor.class);

  private static final String REJECTED = "ce_reason";
  private static final String DEAD = "entente.dl.reason";
  private static final String OURS = DeadLetterReason.PROCESSING.name();
  private static final String DEAD_EXCEPTION = "entente.dl.exception";
  private static final String DEAD_TOPIC = "entente.dl.topic";
  private static final String DEAD_PARTITION = "entente.dl.partition";
  private static final String DEAD_OFFSET = "entente.dl.offset";

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
  private PluginMetrics metrics;

  /** Made by Kafka. */
  public OutcomeInterceptor() {}

  @Override
  public void configure(Map<String, ?> settings) {}

  @Override
  public void withPluginMetrics(PluginMetrics own) {
    metrics = own;
  }

  @Override
  public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
    text(record, REJECTED).ifPresent(reason -> count("rejection", reason, record));
    text(record, DEAD).ifPresent(reason -> count("dead-letter", reason, record));
    return record;
  }

  @Override
  public void onAcknowledgement(RecordMetadata place, Exception failure) {}

  @Override
  public void close() {}

  private void count(String kind, String reason, ProducerRecord<byte[], byte[]> record) {
    // Of these our own code is the cause: they are what to look at.
    LoggingEventBuilder level = reason.equals(OURS) ? LOG.atError() : LOG.atInfo();
    named(failed(level, record), record).addKeyValue(REASON, reason).log("a {} was written", kind);
    counts.computeIfAbsent(kind + " " + reason, one -> counter(kind, reason)).increment();
  }

  private static LoggingEventBuilder failed(
      LoggingEventBuilder line, ProducerRecord<byte[], byte[]> record) {
    return text(record, DEAD_EXCEPTION)
        .map(failure -> line.addKeyValue("failure", failure))
        .orElse(line);
  }

  /** What failed in a later step has another key there, such as its pair's. */
  private static LoggingEventBuilder named(
      LoggingEventBuilder line, ProducerRecord<byte[], byte[]> record) {
    String key = record.key() == null ? "" : new String(record.key(), UTF_8);
    return text(record, DEAD_TOPIC)
        .map(topic -> line.addKeyValue("key", key).addKeyValue("at", place(record, topic)))
        .orElseGet(() -> line.addKeyValue("story", key));
  }

  private static String place(ProducerRecord<byte[], byte[]> record, String topic) {
    return "%s-%s@%s"
        .formatted(
            topic, text(record, DEAD_PARTITION).orElse("?"), text(record, DEAD_OFFSET).orElse("?"));
  }

  private LongAdder counter(String kind, String reason) {
    LongAdder counter = new LongAdder();
    if (metrics != null) {
      LinkedHashMap<String, String> tags = new LinkedHashMap<>();
      tags.put(KIND, kind);
      tags.put(REASON, reason);
      MetricName name = metrics.metricName(COUNT, "Records that could not be used", tags);
      metrics.addMetric(name, (Gauge<Long>) (config, now) -> counter.sum());
    }
    return counter;
  }

  private static Optional<String> text(ProducerRecord<byte[], byte[]> record, String header) {
    Header found = record.headers().lastHeader(header);
    return found == null || found.value() == null
        ? Optional.empty()
        : Optional.of(new String(found.value(), UTF_8));
  }
}
