package dev.entente.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.producer.ProducerSettings.SettingsException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProducerSettingsTest {

  private static final Map<String, String> LEAST =
      Map.of("bootstrap.servers", "b:9092", "schema.registry.url", "http://r:8081");

  @Test
  void defaults() {
    assertThat(ProducerSettings.parse(LEAST))
        .isEqualTo(
            new ProducerSettings(
                "b:9092",
                "",
                null,
                null,
                null,
                Duration.ofMinutes(2),
                Map.of(),
                Map.of("schema.registry.url", "http://r:8081")));
  }

  @Test
  void everySettingIsMapped() {
    Map<String, String> all =
        Map.of(
            "bootstrap.servers", "b:9092",
            "schema.registry.url", "http://r:8081",
            "schema.registry.ssl.truststore.location", "/trust",
            "basic.auth.user.info", "me:secret",
            "topic.prefix", "replay.",
            "producer.provider", "Meridian",
            "producer.published", "2026-03-04",
            "producer.encoding", "windows-1252",
            "producer.delivery.timeout.ms", "30000",
            "kafka.security.protocol", "SSL");

    assertThat(ProducerSettings.parse(all))
        .isEqualTo(
            new ProducerSettings(
                "b:9092",
                "replay.",
                "Meridian",
                LocalDate.of(2026, 3, 4),
                Charset.forName("windows-1252"),
                Duration.ofSeconds(30),
                Map.of("security.protocol", "SSL"),
                Map.of(
                    "schema.registry.url", "http://r:8081",
                    "schema.registry.ssl.truststore.location", "/trust",
                    "basic.auth.user.info", "me:secret")));
  }

  @Test
  void allProblemsAreSaidAtOnce() {
    assertThatThrownBy(
            () ->
                ProducerSettings.parse(
                    Map.of(
                        "topic.prefix", "a b",
                        "producer.published", "yesterday",
                        "producer.encoding", "EBCDIC-of-ours",
                        "producer.delivery.timeout.ms", "soon",
                        "producer.provder", "x",
                        "kafka.acks", "0")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(
            "bootstrap.servers",
            "schema.registry.url",
            "topic.prefix",
            "producer.published",
            "producer.encoding",
            "producer.delivery.timeout.ms",
            "producer.provder",
            "kafka.acks");
  }

  @Test
  void settingsOfOtherProgramsAreLeftAlone() {
    Map<String, String> shared =
        Map.of(
            "bootstrap.servers", "b:9092",
            "schema.registry.url", "http://r:8081",
            "streams.threads", "2");

    assertThat(ProducerSettings.parse(shared).bootstrapServers()).isEqualTo("b:9092");
  }

  @Test
  void secretsAreNotPrinted() {
    Map<String, String> secret =
        Map.of(
            "bootstrap.servers", "b:9092",
            "schema.registry.url", "http://me:hidden1@r:8081",
            "basic.auth.user.info", "me:hidden2",
            "kafka.sasl.jaas.config", "hidden3");

    assertThat(ProducerSettings.parse(secret).toString())
        .doesNotContain("hidden")
        .contains("sasl.jaas.config");
  }
}
