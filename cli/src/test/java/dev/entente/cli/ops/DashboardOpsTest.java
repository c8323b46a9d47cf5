package dev.entente.cli.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.dashboard.Dashboard;
import dev.entente.dashboard.DashboardSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dashboard whose broker is away. */
class DashboardOpsTest {

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path folder;

  private Dashboard dashboard;
  private AutoCloseable ops;
  private int port;

  @BeforeEach
  void start() throws IOException {
    dashboard =
        Dashboard.start(
            DashboardSettings.parse(
                Map.of(
                    "bootstrap.servers", "127.0.0.1:1",
                    "schema.registry.url", "http://127.0.0.1:1",
                    "dashboard.port", "0",
                    "dashboard.store.dir", folder.toString())));
    port = freePort();
    ops =
        DashboardOps.watch(
            dashboard, Map.of("ops.port", Integer.toString(port)), Optional.of(folder));
  }

  @AfterEach
  void stop() throws Exception {
    ops.close();
    dashboard.close();
  }

  @Test
  void isAliveButNotReadyBeforeItHasReadWhatThereIs() throws Exception {
    assertThat(get("/livez").statusCode()).isEqualTo(200);
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
    assertThat(get("/readyz").body()).isNotBlank();
  }

  @Test
  void saysThatItIsNotLiveAndHowMuchDiskThereIs() throws Exception {
    assertThat(get("/metrics").body())
        .contains("entente_dashboard_live 0.0")
        .contains("entente_dashboard_unreadable_records 0.0")
        .contains("disk_free_bytes{path=\"" + folder + "\"}");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
