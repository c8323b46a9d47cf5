package dev.entente.cli.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpsServerTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private Optional<String> death = Optional.empty();
  private Optional<String> hindrance = Optional.empty();
  private final OpsServer server =
      OpsServer.start(
          OpsSettings.parse(Map.of("ops.port", "0")),
          new Health() {
            @Override
            public Optional<String> death() {
              return death;
            }

            @Override
            public Optional<String> hindrance() {
              return hindrance;
            }
          },
          () -> "entente_figure 1\n");

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aProgramAtWorkIsAliveAndReady() throws Exception {
    assertThat(get("/livez").statusCode()).isEqualTo(200);
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
    assertThat(get("/readyz").body()).isEqualTo("ok\n");
  }

  @Test
  void aProgramThatRestoresIsAliveButNotReady() throws Exception {
    hindrance = Optional.of("restoring");
    assertThat(get("/livez").statusCode()).isEqualTo(200);
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
    assertThat(get("/readyz").body()).isEqualTo("restoring\n");
  }

  @Test
  void aProgramThatHasStoppedIsNeither() throws Exception {
    death = Optional.of("stopped");
    assertThat(get("/livez").statusCode()).isEqualTo(503);
    assertThat(get("/livez").body()).isEqualTo("stopped\n");
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
  }

  @Test
  void figuresComeInPrometheusFormat() throws Exception {
    HttpResponse<String> answer = get("/metrics");
    assertThat(answer.body()).isEqualTo("entente_figure 1\n");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/plain; version=0.0.4");
  }

  @Test
  void thePortServesNothingElse() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get("/stories").statusCode()).isEqualTo(404);
    HttpResponse<String> posted =
        http.send(
            HttpRequest.newBuilder(uri("/metrics"))
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build(),
            BodyHandlers.ofString());
    assertThat(posted.statusCode()).isBetween(404, 405);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
