package dev.entente.cli.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.Metrics;
import org.junit.jupiter.api.Test;

class KafkaFiguresTest {

  private final Metrics kafka = new Metrics();
  private final ProcessFigures figures = new ProcessFigures();
  private final KafkaFigures published =
      new KafkaFigures(kafka::metrics, KafkaFigure.OF_STREAMS, figures.registry());

  @Test
  void lagIsAddedUpByTopicWithoutTheRestore() {
    lag("app-StreamThread-1-consumer", "wire.stories", "0", 5);
    lag("app-StreamThread-2-consumer", "wire.stories", "1", 7);
    lag("app-StreamThread-1-restore-consumer", "app-accepted-changelog", "1", 1000);

    assertThat(scrape()).contains("entente_streams_lag_records{topic=\"wire.stories\"} 12.0");
    assertThat(scrape()).doesNotContain("changelog");
  }

  @Test
  void aTopicThatKafkaShowsTwiceCountsOnce() {
    lag("app-StreamThread-1-consumer", "wire.stories", "0", 5);
    lag("app-StreamThread-1-consumer", "wire_stories", "0", 5);
    gauge("records-consumed-total", "consumer-fetch-manager-metrics", Map.of("client-id", "c"), 5);

    assertThat(scrape()).contains("{topic=\"wire.stories\"} 5.0").doesNotContain("wire_stories");
    assertThat(scrape()).doesNotContain("entente_streams_read_records{");
  }

  @Test
  void whatIsNoNumberYetIsNotShown() {
    lag("app-StreamThread-1-consumer", "wire.stories", "0", Double.NaN);

    assertThat(scrape()).doesNotContain("entente_streams_lag_records{");
  }

  @Test
  void latencyIsInSecondsAndTheSlowestTaskCounts() {
    latency("0_0", 120);
    latency("0_1", 480);

    assertThat(scrape())
        .contains("entente_streams_latency_max_seconds{step=\"write-meetings\"} 0.48");
  }

  @Test
  void whatIsNotOnTheListIsNotPublished() {
    gauge("fetch-rate", "consumer-fetch-manager-metrics", Map.of("client-id", "c"), 3);

    assertThat(scrape()).doesNotContain("fetch_rate");
    assertThat(scrape().lines().filter(line -> !line.startsWith("#")))
        .allMatch(line -> line.matches("(entente|jvm|process)_.*"));
  }

  @Test
  void aPartitionThatLeavesTakesItsFigureAlong() {
    lag("app-StreamThread-1-consumer", "wire.stories", "0", 5);
    scrape();
    kafka.metrics().keySet().stream()
        .filter(name -> name.name().equals("records-lag"))
        .toList()
        .forEach(kafka::removeMetric);

    assertThat(scrape()).doesNotContain("entente_streams_lag_records{");
  }

  private String scrape() {
    published.refresh();
    return figures.text();
  }

  private void lag(String client, String topic, String partition, double value) {
    gauge(
        "records-lag",
        "consumer-fetch-manager-metrics",
        Map.of("client-id", client, "topic", topic, "partition", partition),
        value);
  }

  private void latency(String task, double millis) {
    gauge(
        "record-e2e-latency-max",
        "stream-processor-node-metrics",
        Map.of("thread-id", "t", "task-id", task, "processor-node-id", "write-meetings"),
        millis);
  }

  private void gauge(String name, String group, Map<String, String> tags, double value) {
    kafka.addMetric(
        kafka.metricName(name, group, "", tags), (Gauge<Double>) (config, now) -> value);
  }
}
