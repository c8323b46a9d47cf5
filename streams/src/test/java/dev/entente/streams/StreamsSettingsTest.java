package dev.entente.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

/** Every setting: its default, its mapping, and what is said of a wrong one. */
class StreamsSettingsTest {

  private static final Map<String, String> REQUIRED =
      Map.of("bootstrap.servers", "broker:9092", "schema.registry.url", "http://registry:8081");

  @Test
  void allDefaults() {
    assertThat(StreamsSettings.parse(REQUIRED))
        .isEqualTo(
            new StreamsSettings(
                "broker:9092",
                "",
                "",
                "entente",
                Path.of("state"),
                Profile.LIVE,
                2,
                1,
                Duration.ofSeconds(10),
                100,
                128,
                Duration.ofSeconds(30),
                Map.of(),
                Map.of("schema.registry.url", "http://registry:8081")));
  }

  @Test
  void everySettingMapsToSomethingElse() throws ReflectiveOperationException {
    Map<String, String> given =
        Map.ofEntries(
            Map.entry("bootstrap.servers", "other:1"),
            Map.entry("topic.prefix", "replay."),
            Map.entry("streams.shadow", "trial"),
            Map.entry("streams.application.id", "entente-2"),
            Map.entry("streams.state.dir", "/var/lib/entente"),
            Map.entry("streams.profile", "replay"),
            Map.entry("streams.threads", "8"),
            Map.entry("streams.standby.replicas", "0"),
            Map.entry("streams.session.timeout.ms", "6000"),
            Map.entry("streams.dead.letters.per.minute", "7"),
            Map.entry("streams.rocksdb.memory.mb", "512"),
            Map.entry("streams.stop.timeout.ms", "5000"),
            Map.entry("kafka.security.protocol", "SASL_SSL"),
            Map.entry("schema.registry.url", "https://registry"),
            Map.entry("basic.auth.user.info", "streams:secret"),
            Map.entry("producer.provider", "another program's"));

    StreamsSettings settings = StreamsSettings.parse(given);

    assertThat(settings)
        .isEqualTo(
            new StreamsSettings(
                "other:1",
                "replay.",
                "trial",
                "entente-2",
                Path.of("/var/lib/entente"),
                Profile.REPLAY,
                8,
                0,
                Duration.ofSeconds(6),
                7,
                512,
                Duration.ofSeconds(5),
                Map.of("security.protocol", "SASL_SSL"),
                Map.of(
                    "schema.registry.url", "https://registry",
                    "basic.auth.user.info", "streams:secret")));
    for (RecordComponent part : StreamsSettings.class.getRecordComponents()) {
      assertThat(part.getAccessor().invoke(settings))
          .as(part.getName())
          .isNotEqualTo(part.getAccessor().invoke(StreamsSettings.parse(REQUIRED)));
    }
    assertThat(StreamsSettings.OWN).allSatisfy(name -> assertThat(given).containsKey(name));
  }

  @Test
  void everyProblemIsNamedAtOnce() {
    assertThatThrownBy(
            () ->
                StreamsSettings.parse(
                    Map.of(
                        "streams.thread", "2",
                        "streams.threads", "many",
                        "streams.profile", "fast",
                        "streams.application.id", "no spaces",
                        "kafka.processing.guarantee", "at_least_once")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("bootstrap.servers is missing")
        .hasMessageContaining("schema.registry.url is missing")
        .hasMessageContaining("streams.thread is no setting")
        .hasMessageContaining("streams.threads is a whole number from 1 to 64, not \"many\"")
        .hasMessageContaining("streams.profile is live or replay")
        .hasMessageContaining("streams.application.id cannot be \"no spaces\"")
        .hasMessageContaining("kafka.processing.guarantee cannot be changed");
  }

  @Test
  void secretsAreNotShown() {
    Map<String, String> given = new HashMap<>(REQUIRED);
    given.put("kafka.sasl.jaas.config", "password='hush'");
    given.put("basic.auth.user.info", "streams:hush");

    assertThat(StreamsSettings.parse(given).toString()).doesNotContain("hush");
  }

  @Test
  void kafkaGetsWhatExactnessNeeds() {
    for (Profile profile : Profile.values()) {
      Map<String, String> given = new HashMap<>(REQUIRED);
      given.put("streams.profile", profile.name().toLowerCase(Locale.ROOT));
      Map<String, Object> kafka =
          KafkaSettings.of(StreamsSettings.parse(given), Path.of("slot"), Map.of());

      assertThat(kafka)
          .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, "exactly_once_v2")
          .containsEntry(
              StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, profile == Profile.LIVE ? 100L : 1000L);
      assertThat((int) kafka.get("producer." + ProducerConfig.MAX_REQUEST_SIZE_CONFIG))
          .as("room for a record as large as a story may be, with its headers")
          .isGreaterThanOrEqualTo(1024 * 1024 + 64 * 1024);
      assertThat(new StreamsConfig(kafka).getInt(StreamsConfig.NUM_STREAM_THREADS_CONFIG))
          .isEqualTo(2);
    }
    assertThat(Arrays.asList(Profile.values())).hasSize(2);
  }
}
