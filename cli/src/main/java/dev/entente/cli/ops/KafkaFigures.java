package dev.entente.cli.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * Carries the figures of the allow-list from Kafka's clients to a meter registry. Rows come and go
 * with tasks and topics, so they are made anew for each scrape by {@link #refresh}.
 */
final class KafkaFigures {

  private final Supplier<Map<MetricName, ? extends Metric>> kafka;
  private final Map<KafkaFigure, MultiGauge> gauges = new LinkedHashMap<>();

  /**
   * @param kafka the clients' figures now
   * @param allowed which of them to publish
   * @param registry where to
   */
  KafkaFigures(
      Supplier<Map<MetricName, ? extends Metric>> kafka,
      List<KafkaFigure> allowed,
      MeterRegistry registry) {
    this.kafka = kafka;
    for (KafkaFigure figure : allowed) {
      gauges.put(
          figure,
          MultiGauge.builder(figure.name()).description(figure.meaning()).register(registry));
    }
  }

  /** Takes over what there is now. */
  synchronized void refresh() {
    Map<MetricName, ? extends Metric> now = kafka.get();
    gauges.forEach((figure, gauge) -> gauge.register(rows(figure, now), true));
  }

  private static List<Row<?>> rows(KafkaFigure figure, Map<MetricName, ? extends Metric> now) {
    Map<Tags, Double> merged = new HashMap<>();
    Set<String> doubles = doubles(now.keySet());
    now.forEach(
        (name, metric) -> {
          if (figure.takes(name)
              && !doubles.contains(name.tags().getOrDefault("topic", ""))
              && metric.metricValue() instanceof Number value
              && Double.isFinite(value.doubleValue())) {
            merged.merge(
                labels(figure, name),
                value.doubleValue() * figure.unit(),
                (one, other) ->
                    switch (figure.merge()) {
                      case SUM -> one + other;
                      case MAX -> Math.max(one, other);
                    });
          }
        });
    return merged.entrySet().stream()
        .map(row -> (Row<?>) Row.of(row.getKey(), row.getValue()))
        .collect(Collectors.toList());
  }

  /** Kafka shows each topic that has dots in its name twice: with them, and with underscores. */
  private static Set<String> doubles(Set<MetricName> names) {
    return names.stream()
        .map(name -> name.tags().getOrDefault("topic", ""))
        .filter(topic -> topic.contains("."))
        .map(topic -> topic.replace('.', '_'))
        .collect(Collectors.toSet());
  }

  private static Tags labels(KafkaFigure figure, MetricName name) {
    return Tags.of(
        figure.labels().entrySet().stream()
            .map(label -> Tag.of(label.getValue(), name.tags().getOrDefault(label.getKey(), "")))
            .toList());
  }
}
