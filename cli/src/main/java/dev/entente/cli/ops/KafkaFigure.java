package dev.entente.cli.ops;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.MetricName;

/**
 * One of Kafka's own figures that we publish, and under which name: the allow-list. Kafka has some
 * thousand a process; whoever is woken by one must be able to know what it means.
 *
 * @param name ours, in Micrometer's spelling; Prometheus sees {@code entente_streams_lag_records}
 * @param meaning in a sentence, for the scrape's HELP line and the operator's page
 * @param group Kafka's group
 * @param figure Kafka's name
 * @param labels ours, by Kafka's tag; figures that differ in other tags only are merged into one
 * @param unit what one of Kafka's is of ours: 0.001 for milliseconds as seconds
 * @param merge how figures of several threads, tasks or clients become one
 * @param which tells which of Kafka's to leave out by their tags
 */
record KafkaFigure(
    String name,
    String meaning,
    String group,
    String figure,
    Map<String, String> labels,
    double unit,
    Merge merge,
    Predicate<MetricName> which) {

  /** How figures become one. */
  enum Merge {
    /** They are added. */
    SUM,
    /** The largest counts. */
    MAX
  }

  private static final double MILLISECONDS = 0.001;
  private static final double PLAIN = 1;

  private static final Map<String, String> NO_LABELS = Map.of();
  private static final Map<String, String> BY_TOPIC = Map.of("topic", "topic");
  private static final Map<String, String> BY_STEP = Map.of("processor-node-id", "step");

  /** What the streams application publishes. */
  static final List<KafkaFigure> OF_STREAMS =
      List.of(
          new KafkaFigure(
              "entente.streams.threads.alive",
              "Processing threads that live",
              "stream-metrics",
              "alive-stream-threads",
              NO_LABELS,
              PLAIN,
              Merge.SUM,
              KafkaFigure::any),
          new KafkaFigure(
              "entente.streams.threads.failed",
              "Processing threads that died since the start",
              "stream-metrics",
              "failed-stream-threads",
              NO_LABELS,
              PLAIN,
              Merge.SUM,
              KafkaFigure::any),
          new KafkaFigure(
              "entente.streams.lag.records",
              "Records of a topic that this instance has still to read",
              "consumer-fetch-manager-metrics",
              "records-lag",
              BY_TOPIC,
              PLAIN,
              Merge.SUM,
              KafkaFigure::noRestore),
          new KafkaFigure(
              "entente.streams.read.records",
              "Records read from a topic since the start",
              "consumer-fetch-manager-metrics",
              "records-consumed-total",
              BY_TOPIC,
              PLAIN,
              Merge.SUM,
              KafkaFigure::noRestore),
          new KafkaFigure(
              "entente.streams.written.records",
              "Records written to a topic since the start",
              "producer-topic-metrics",
              "record-send-total",
              BY_TOPIC,
              PLAIN,
              Merge.SUM,
              KafkaFigure::any),
          new KafkaFigure(
              "entente.streams.latency.mean.seconds",
              "From a story's arrival in wire.stories to a step's output, mean over the last"
                  + " minute",
              "stream-processor-node-metrics",
              "record-e2e-latency-avg",
              BY_STEP,
              MILLISECONDS,
              Merge.MAX,
              KafkaFigure::writing),
          new KafkaFigure(
              "entente.streams.latency.max.seconds",
              "From a story's arrival in wire.stories to a step's output, longest over the last"
                  + " minute",
              "stream-processor-node-metrics",
              "record-e2e-latency-max",
              BY_STEP,
              MILLISECONDS,
              Merge.MAX,
              KafkaFigure::writing),
          new KafkaFigure(
              "entente.streams.commits",
              "Commits since the start",
              "stream-thread-metrics",
              "commit-total",
              NO_LABELS,
              PLAIN,
              Merge.SUM,
              KafkaFigure::any),
          new KafkaFigure(
              "entente.streams.commit.mean.seconds",
              "Duration of a commit, mean of the slowest thread over the last minute",
              "stream-thread-metrics",
              "commit-latency-avg",
              NO_LABELS,
              MILLISECONDS,
              Merge.MAX,
              KafkaFigure::any),
          new KafkaFigure(
              "entente.streams.rebalances",
              "Times that partitions were handed out anew since the start",
              "consumer-coordinator-metrics",
              "rebalance-total",
              NO_LABELS,
              PLAIN,
              Merge.MAX,
              KafkaFigure::any),
          new KafkaFigure(
              "entente.streams.restore.remaining.records",
              "Records of state still to be restored before processing starts",
              "stream-task-metrics",
              "restore-remaining-records-total",
              NO_LABELS,
              PLAIN,
              Merge.SUM,
              KafkaFigure::any),
          new KafkaFigure(
              "entente.streams.rocksdb.cache.bytes",
              "Memory that the state stores' common cache holds",
              "stream-state-metrics",
              "block-cache-usage",
              NO_LABELS,
              PLAIN,
              Merge.MAX,
              KafkaFigure::any),
          new KafkaFigure(
              "entente.streams.unusable.records",
              "Rejections and dead letters written since the start, by reason",
              "plugins",
              OutcomeInterceptor.COUNT,
              Map.of(
                  OutcomeInterceptor.KIND,
                  OutcomeInterceptor.KIND,
                  OutcomeInterceptor.REASON,
                  OutcomeInterceptor.REASON),
              PLAIN,
              Merge.SUM,
              KafkaFigure::any));

  /** Returns whether one of Kafka's figures is of this kind. */
  boolean takes(MetricName kafka) {
    return kafka.group().equals(group)
        && kafka.name().equals(figure)
        && kafka.tags().keySet().containsAll(labels.keySet())
        && which.test(kafka);
  }

  private static boolean any(MetricName name) {
    return true;
  }

  /** A restore reads changelogs; how far it is, is a figure of its own. */
  private static boolean noRestore(MetricName name) {
    return !name.tags().getOrDefault("client-id", "").contains("restore-consumer");
  }

  /** The steps at the end of a story's way. */
  private static boolean writing(MetricName name) {
    return name.tags().getOrDefault("processor-node-id", "").startsWith("write-");
  }
}
