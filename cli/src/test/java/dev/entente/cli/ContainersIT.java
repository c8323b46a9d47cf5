package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.TopicContents;
import dev.entente.cli.stack.OnExit;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.diplomacy.Level;
import dev.entente.schemas.diplomacy.Status;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The whole way on the images that operations run, by the commands that operations use. */
@Tag("docker")
@Testcontainers(disabledWithoutDocker = true)
class ContainersIT {

  private static final String STORY = "../seeds/01-seoul-defense-dialogue.txt";

  /** A pair's state of another shape: none of the old fields, and one that has no default. */
  private static final String BREAKING =
      """
      {"schema": "{\\"type\\":\\"record\\",\\"name\\":\\"RelationState\\",\\"namespace\\":\\"dev.entente.schemas.diplomacy\\",\\"fields\\":[{\\"name\\":\\"mood\\",\\"type\\":\\"string\\"}]}"}
      """;

  @Container private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.3.1");

  @Container
  private static final GenericContainer<?> REGISTRY =
      new GenericContainer<>("apicurio/apicurio-registry:3.3.3")
          .withExposedPorts(8080)
          .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects"));

  @TempDir private Path state;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aStoryGoesTheWholeWay() throws Exception {
    assertThat(run("topics", "apply")).isZero();
    assertThat(out.toString()).contains("changes made");
    assertThat(run("topics", "apply")).isZero();
    assertThat(out.toString()).contains("nothing to change");
    assertThat(run("doctor")).isZero();
    // What the images lack of native libraries is not what is tested here: gzip is Java's own.
    assertThat(run("run", "producer", STORY, "--set=kafka.compression.type=gzip")).isZero();

    Cluster cluster =
        new Cluster(
            Map.of(
                "bootstrap.servers", KAFKA.getBootstrapServers(),
                "schema.registry.url", registryUrl(),
                "streams.state.dir", state.toString(),
                "streams.standby.replicas", "0"));
    Findings findings;
    try (OnExit onExit = new OnExit();
        SchemaRegistry registry = cluster.registry()) {
      RunningTopology.start(cluster, onExit).awaitCaughtUp(behind -> {});
      findings = FindingsReader.read(new TopicContents(cluster, registry));
    }

    assertThat(findings.deadLetters()).isEmpty();
    assertThat(findings.rejections()).isEmpty();
    assertThat(findings.meetings())
        .anySatisfy(
            meeting -> {
              assertThat(meeting.getCountries()).containsExactly("JPN", "KOR");
              assertThat(meeting.getStatus()).isEqualTo(Status.HELD);
              assertThat(meeting.getLevel()).isEqualTo(Level.VICE_MINISTER);
            });
    assertThat(findings.relations())
        .anySatisfy(
            relation -> {
              assertThat(relation.getPair()).isEqualTo("JPN-KOR");
              assertThat(relation.getTemperature()).isPositive();
            });
    assertThat(run("tail", "diplomacy.relations", "--from", "earliest", "--no-follow")).isZero();
    assertThat(out.toString().lines()).anyMatch(line -> line.contains("\"key\":\"JPN-KOR\""));
  }

  @Test
  void theRegistryRefusesASchemaThatReadersOfTheRecordCouldNotRead() throws Exception {
    assertThat(run("topics", "apply", "--set=topic.prefix=kept.")).isZero();
    String subject = registryUrl() + "/subjects/kept.diplomacy.relations-value/versions";

    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(subject))
                    .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                    .POST(HttpRequest.BodyPublishers.ofString(BREAKING))
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(run("topics", "apply", "--set=topic.prefix=kept.")).isZero();
    assertThat(out.toString()).contains("nothing to change");
  }

  private int run(String... command) {
    out.getBuffer().setLength(0);
    String[] arguments =
        Stream.concat(
                Stream.of(command),
                Stream.of(
                    "--bootstrap-servers=" + KAFKA.getBootstrapServers(),
                    "--schema-registry=" + registryUrl()))
            .toArray(String[]::new);
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }

  private static String registryUrl() {
    return "http://%s:%d/apis/ccompat/v7"
        .formatted(REGISTRY.getHost(), REGISTRY.getMappedPort(8080));
  }
}
