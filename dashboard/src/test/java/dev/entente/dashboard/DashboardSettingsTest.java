package dev.entente.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DashboardSettingsTest {

  private static final Map<String, String> LEAST =
      Map.of("bootstrap.servers", "broker:9092", "schema.registry.url", "http://registry:8081");

  @Test
  void allDefaults() {
    assertThat(DashboardSettings.parse(LEAST))
        .isEqualTo(
            new DashboardSettings(
                "broker:9092",
                "",
                "127.0.0.1",
                8080,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                128,
                Map.of(),
                Map.of("schema.registry.url", "http://registry:8081")));
  }

  @Test
  void everySettingMappedToSomethingElse() {
    Map<String, String> given = new HashMap<>(LEAST);
    given.put("topic.prefix", "trial.");
    given.put("dashboard.host", "0.0.0.0");
    given.put("dashboard.port", "9999");
    given.put("dashboard.token", "0123456789abcdef");
    given.put("dashboard.cors.origins", "https://a.example, http://b.example:81");
    given.put("dashboard.store.dir", "/var/tmp/board");
    given.put("dashboard.store.memory.mb", "64");
    given.put("kafka.security.protocol", "SSL");

    assertThat(DashboardSettings.parse(given))
        .isEqualTo(
            new DashboardSettings(
                "broker:9092",
                "trial.",
                "0.0.0.0",
                9999,
                Optional.of("0123456789abcdef"),
                Set.of("https://a.example", "http://b.example:81"),
                Optional.of(Path.of("/var/tmp/board")),
                64,
                Map.of("security.protocol", "SSL"),
                Map.of("schema.registry.url", "http://registry:8081")));
  }

  @Test
  void everyProblemIsNamedAtOnce() {
    assertThatThrownBy(
            () ->
                DashboardSettings.parse(
                    Map.of(
                        "bootstrap.servers", "broker:9092",
                        "dashboard.port", "many",
                        "dashboard.token", "short",
                        "dashboard.cors.origins", "desk.example/x",
                        "dashboard.prot", "8081")))
        .isInstanceOf(DashboardSettings.SettingsException.class)
        .message()
        .contains("schema.registry.url", "dashboard.port", "dashboard.token")
        .contains("dashboard.cors.origins", "dashboard.prot is no setting");
  }

  @Test
  void secretsAreNotTold() {
    Map<String, String> given = new HashMap<>(LEAST);
    given.put("dashboard.token", "0123456789abcdef");

    assertThat(DashboardSettings.parse(given).toString()).doesNotContain("0123456789abcdef");
  }
}
