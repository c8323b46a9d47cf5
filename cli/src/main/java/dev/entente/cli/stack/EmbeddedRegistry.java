package dev.entente.cli.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One Apicurio Registry with its Confluent-compatible API, in a child JVM of its own. */
final class EmbeddedRegistry {

  static final String NAME = "registry";

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PROBE = Duration.ofMillis(500);
  private static final int ATTEMPTS = 5;

  /** Every answer carries it, so that another's registry is not taken for ours. */
  private static final String INSTANCE = "X-Entente-Instance";

  private static final List<String> JVM =
      List.of(
          "-Xmx160m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-Djava.awt.headless=true",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Dquarkus.http.host=127.0.0.1",
          "-Dquarkus.log.level=WARN",
          "-Dquarkus.log.category.\"io.apicurio\".level=WARN",
          "-Dquarkus.banner.enabled=false",
          "-Dquarkus.datasource.jdbc.initial-size=2",
          "-Dquarkus.datasource.jdbc.min-size=2",
          "-Dquarkus.datasource.jdbc.max-size=10");

  private final int port;
  private final ChildProcess process;

  private EmbeddedRegistry(int port, ChildProcess process) {
    this.port = port;
    this.process = process;
  }

  /** Starts it, waits until it answers, and sets its compatibility, which is NONE as it comes. */
  static EmbeddedRegistry start(Site site, int wantedPort) {
    Path home = site.homeOf(NAME);
    List<Path> classPath =
        List.of(site.distribution().childJar(), site.distribution().registryJar());
    HttpClient http =
        HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).connectTimeout(PROBE).build();
    try {
      for (int attempt = 1; ; attempt++) {
        int port =
            wantedPort == 0 ? Ports.free(1)[0] : Ports.claim(wantedPort, NAME, "--registry-port");
        String instance = UUID.randomUUID().toString();
        List<String> jvm =
            Stream.concat(
                    JVM.stream(),
                    Stream.of(
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.http.header.\"%s\".value=%s".formatted(INSTANCE, instance),
                        "-Dquarkus.datasource.jdbc.url=jdbc:h2:file:" + home.resolve("registry")))
                .toList();
        ChildProcess process =
            site.start(NAME, jvm, classPath, List.of("io.quarkus.runner.GeneratedMain"));
        if (process.awaitReady(() -> acceptsCompatibility(http, port, instance), PATIENCE)) {
          return new EmbeddedRegistry(port, process);
        }
        if (wantedPort != 0 || !process.lostItsPort() || attempt == ATTEMPTS) {
          throw process.death();
        }
      }
    } catch (IOException e) {
      throw new StackException(
          StackException.Reason.FOLDER,
          "cannot write to %s: %s".formatted(home, e.getMessage()),
          e);
    }
  }

  /** Returns the address of its Confluent-compatible API. */
  String url() {
    return url(port);
  }

  ChildProcess process() {
    return process;
  }

  private static String url(int port) {
    return "http://127.0.0.1:%d/apis/ccompat/v7".formatted(port);
  }

  private static boolean acceptsCompatibility(HttpClient http, int port, String instance) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url(port) + "/config"))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString("{\"compatibility\":\"BACKWARD_TRANSITIVE\"}"))
            .build();
    try {
      HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
      return answer.statusCode() == 200
          && answer.headers().firstValue(INSTANCE).filter(instance::equals).isPresent();
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
