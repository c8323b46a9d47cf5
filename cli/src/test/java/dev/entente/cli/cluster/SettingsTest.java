package dev.entente.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir private Path folder;

  @Test
  void withoutAnyTheStackOnThisMachineIsMeant() {
    assertThat(Settings.merged(Map.of(), Map.of("PATH", "/bin"), Optional.empty()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "bootstrap.servers", "localhost:9092",
                "schema.registry.url", "http://localhost:8081"));
  }

  @Test
  void theCommandLineWinsOverTheEnvironmentThatOverTheFileThatOverTheDefault() throws IOException {
    Path file =
        file("bootstrap.servers=file:1\nschema.registry.url=http://file\ntopic.prefix=file.");
    Map<String, String> environment =
        Map.of(
            "ENTENTE_BOOTSTRAP_SERVERS", "environment:1",
            "ENTENTE_SCHEMA_REGISTRY_URL", "http://environment");

    Map<String, String> settings =
        Settings.merged(Map.of("bootstrap.servers", "flag:1"), environment, Optional.of(file));

    assertThat(settings)
        .containsEntry("bootstrap.servers", "flag:1")
        .containsEntry("schema.registry.url", "http://environment")
        .containsEntry("topic.prefix", "file.");
  }

  @Test
  void theEnvironmentMayNameTheFile() throws IOException {
    Path file = file("streams.threads=3");

    assertThat(
            Settings.merged(Map.of(), Map.of("ENTENTE_CONFIG", file.toString()), Optional.empty()))
        .containsEntry("streams.threads", "3");
  }

  @Test
  void theFlagForTheFileWinsOverTheEnvironments() throws IOException {
    Path file = file("streams.threads=3");

    assertThat(Settings.merged(Map.of(), Map.of("ENTENTE_CONFIG", "/nowhere"), Optional.of(file)))
        .containsEntry("streams.threads", "3");
  }

  @Test
  void aMisspeltNameIsRefusedWithItsPlaceAndTheNamesThatThereAre() {
    assertThatThrownBy(
            () ->
                Settings.merged(
                    Map.of("bootstrap.server", "x:1"),
                    Map.of("ENTENTE_SCHEMA_REGISTRY", "http://x"),
                    Optional.empty()))
        .isInstanceOfSatisfying(
            CommandFailure.class, e -> assertThat(e.code()).isEqualTo(ExitCode.MISCONFIGURED))
        .hasMessageContaining("the command line sets bootstrap.server,")
        .hasMessageContaining("the environment sets schema.registry,")
        .hasMessageContaining("bootstrap.servers, topic.prefix");
  }

  @Test
  void theLaunchersVariablesAreNoSettings() {
    assertThat(
            Settings.merged(Map.of(), Map.of("ENTENTE_JAVA_OPTIONS", "-Xmx1g"), Optional.empty()))
        .hasSize(2);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path missing = folder.resolve("missing.properties");

    assertThatThrownBy(() -> Settings.merged(Map.of(), Map.of(), Optional.of(missing)))
        .isInstanceOfSatisfying(
            CommandFailure.class, e -> assertThat(e.code()).isEqualTo(ExitCode.STORAGE))
        .hasMessageContaining(missing.toString());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("entente.properties"), text);
  }
}
