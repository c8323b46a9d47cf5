package dev.entente.cli.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.dashboard.Dashboard;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard on a real broker and registry, behind the real topology. */
class DashboardIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static SeedStack stack;

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    stack = SeedStack.start().withSeeds();
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void itShowsWhomSeoulMetAndWhichTiesWarmed() throws Exception {
    try (Dashboard dashboard = stack.dashboard()) {
      await()
          .atMost(PATIENCE)
          .until(() -> get(dashboard, "api/relations/JPN-KOR").statusCode() == 200);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                JsonNode pair = json(dashboard, "api/relations/JPN-KOR?day=2023-10-18");
                assertThat(pair.get("phase").asText()).isEqualTo("WARMING");
                assertThat(pair.at("/reason/stories")).isNotEmpty();
                assertThat(pair.get("line").size()).isGreaterThan(10);
              });
      await()
          .atMost(PATIENCE)
          .until(() -> count(dashboard, "api/meetings?country=KOR&status=HELD&q=seoul") > 0);
    }
  }

  @Test
  void twoSideBySideSayTheSameAndAStoryIsToldAtOnceToBoth() throws Exception {
    try (Dashboard one = stack.dashboard();
        Dashboard two = stack.dashboard()) {
      await().atMost(PATIENCE).until(() -> one.isReady() && two.isReady());
      List<String> heard = new CopyOnWriteArrayList<>();
      listen(one, heard);
      listen(two, heard);
      await()
          .atMost(PATIENCE)
          .until(() -> heard.stream().filter("event: hello"::equals).count() == 2);

      stack.publish(
          folder,
          "fiji.txt",
          """
          Fiji, Chile foreign ministers meet in Suva
          SUVA, March 9, 2026 (Halcyon Wire) -- Fijian Foreign Minister Ratu Vuki met his Chilean \
          counterpart, Rosa Arancibia, in Suva on Monday, the ministry said.
          """);

      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  heard.stream().filter(line -> line.contains("\"pair\":\"CHL-FJI\"")).count()
                      >= 2);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(count(one, "api/meetings?pair=CHL-FJI")).isEqualTo(1);
                assertThat(json(two, "api/meetings").toString())
                    .isEqualTo(json(one, "api/meetings").toString());
              });
    }
  }

  private void listen(Dashboard dashboard, List<String> heard) {
    http.sendAsync(
            HttpRequest.newBuilder(URI.create(dashboard.url() + "api/stream")).build(),
            HttpResponse.BodyHandlers.ofLines())
        .thenAccept(response -> response.body().forEach(heard::add))
        .exceptionally(hungUp -> null);
  }

  private int count(Dashboard dashboard, String address) throws Exception {
    HttpResponse<String> response = get(dashboard, address);
    return response.statusCode() == 200
        ? new ObjectMapper().readTree(response.body()).path("items").size()
        : 0;
  }

  private JsonNode json(Dashboard dashboard, String address) throws Exception {
    return new ObjectMapper().readTree(get(dashboard, address).body());
  }

  private HttpResponse<String> get(Dashboard dashboard, String address) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(dashboard.url() + address)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
