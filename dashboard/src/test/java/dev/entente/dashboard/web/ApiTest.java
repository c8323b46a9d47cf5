package dev.entente.dashboard.web;

import static dev.entente.dashboard.SampleWorld.event;
import static dev.entente.dashboard.SampleWorld.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.entente.dashboard.SampleWorld;
import dev.entente.dashboard.api.Api;
import dev.entente.dashboard.live.LiveFeed;
import dev.entente.dashboard.read.ReadModel;
import dev.entente.dashboard.read.Store;
import dev.entente.schemas.Topics;
import dev.entente.schemas.diplomacy.Change;
import dev.entente.schemas.diplomacy.Level;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.diplomacy.Status;
import dev.entente.schemas.wire.FeedState;
import dev.entente.schemas.wire.FeedStatus;
import dev.entente.schemas.wire.RejectionCount;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.Transport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The API as a program meets it, over HTTP. */
class ApiTest {

  private final ReadModel model = new ReadModel(Store.inMemory(), Clock.systemUTC());
  private final SampleWorld world = new SampleWorld(model);
  private final Api api = new Api(model, Topics.standard());
  private final LiveFeed feed = new LiveFeed(model, Api::live, Api::live);
  private final HttpClient http = HttpClient.newHttpClient();
  private WebServer server = serve(Optional.empty(), Set.of());

  @AfterEach
  void stop() {
    server.close();
    feed.close();
    model.close();
  }

  @Test
  void pairsComeInTheOrderOfTheirChangeOnTheDayOfTheNewestStory() throws Exception {
    world.tellAWeek();

    JsonNode answer = json("/api/relations");

    assertThat(answer.get("day").asText()).isEqualTo("2026-03-12");
    assertThat(answer.get("items"))
        .extracting(item -> item.get("pair").asText())
        .containsExactly("GHA-NOR", "CHL-NOR", "FJI-GHA");
    assertThat(answer.at("/items/0/reason/text").asText())
        .isEqualTo("Ministers met in Oslo on 9 March 2026.");
    assertThat(answer.at("/items/0/reason/stories/0/provider").asText()).isEqualTo("Halcyon Wire");
  }

  @Test
  void anOlderPairIsCarriedToTheDay() throws Exception {
    world.tellAWeek();

    JsonNode kept = json("/api/relations/FJI-GHA?day=2026-01-10");
    JsonNode carried = json("/api/relations/FJI-GHA?day=2026-07-09");

    assertThat(kept.get("temperature").asDouble()).isCloseTo(18.55, within(0.01));
    // 180 days on, half of the heat of 12 is left: 200/pi * atan(6/40).
    assertThat(carried.get("temperature").asDouble()).isCloseTo(9.48, within(0.01));
    assertThat(carried.get("asOf").asText()).isEqualTo("2026-01-10");
  }

  @Test
  void everyAnswerIsAsTheDocumentSays() throws Exception {
    world.tellAWeek();
    JsonNode document = json("/api/openapi.json");
    Map<String, String> examples =
        Map.of("{pair}", "GHA-NOR", "{id}", "GHA-NOR.1", "{code}", "NOR");

    List<String> checked = new ArrayList<>();
    for (var path : document.get("paths").properties()) {
      JsonNode ok = path.getValue().at("/get/responses/200/content/application~1json/schema/$ref");
      String address = path.getKey();
      for (var example : examples.entrySet()) {
        address = address.replace(example.getKey(), example.getValue());
      }
      if (ok.isTextual()) {
        assertThat(problems(document, ok.asText(), json(address))).as(address).isEmpty();
        checked.add(address);
      }
    }

    assertThat(checked)
        .contains("/api/relations/GHA-NOR", "/api/meetings/GHA-NOR.1", "/api/countries/NOR")
        .hasSize(9);
  }

  @Test
  void feedsAreShownAsTheirProducersLastSaidAndAreNoNews() throws Exception {
    world.tellAWeek();
    String lastRecord = json("/api/status").get("lastRecord").asText();
    FeedStatus.Builder feed =
        FeedStatus.newBuilder()
            .setFeed("http/halcyon")
            .setTransport(Transport.HTTP)
            .setState(FeedState.LIVE)
            .setRejections(List.of(new RejectionCount(RejectionReason.NO_DATE, 3L)))
            .setAt(Instant.parse("2026-03-12T09:00:00Z"));
    world.tell(feed.setAccepted(12).build());
    world.tell(feed.setAccepted(13).setState(FeedState.SILENT).build());

    JsonNode answer = json("/api/feeds");

    assertThat(answer.get("feeds")).hasSize(1);
    assertThat(answer.at("/feeds/0/state").asText()).isEqualTo("SILENT");
    assertThat(answer.at("/feeds/0/accepted").asLong()).isEqualTo(13);
    assertThat(answer.at("/feeds/0/rejections/0/reason").asText()).isEqualTo("NO_DATE");
    assertThat(problems(json("/api/openapi.json"), "#/components/schemas/Feeds", answer)).isEmpty();
    assertThat(json("/api/status").get("lastRecord").asText()).isEqualTo(lastRecord);
  }

  @Test
  void theDocumentsCheckCanFail() throws Exception {
    world.tellAWeek();
    JsonNode document = json("/api/openapi.json");
    JsonNode answer = json("/api/meetings");
    ((com.fasterxml.jackson.databind.node.ObjectNode) answer.at("/items/0")).remove("status");

    assertThat(problems(document, "#/components/schemas/Meetings", answer)).isNotEmpty();
  }

  @Test
  void theTopicsDocumentHasEveryTopicOfTheCatalogueWithItsSchema() throws Exception {
    world.tellAWeek();
    JsonNode document = json("/api/asyncapi.json");

    for (var topic : Topics.standard().all()) {
      JsonNode channel = document.at("/channels/" + topic.name().replace('.', '-'));
      assertThat(channel.get("address").asText()).isEqualTo(topic.name());
      topic
          .schema()
          .ifPresent(
              schema ->
                  assertThat(
                          channel
                              .at(
                                  "/messages/"
                                      + topic.valueType().getSimpleName()
                                      + "/payload/schema/name")
                              .asText())
                      .isEqualTo(schema.getName()));
    }
    assertThat(document.get("channels")).hasSize(Topics.standard().all().size());
  }

  @Test
  void pagesTogetherHoldEverythingOnce() throws Exception {
    world.tellAWeek();
    for (int i = 0; i < 25; i++) {
      world.tell(
          meeting("FJI-NOR." + i, "2026-02-01", "Suva", Status.HELD, Level.WORKING, "FJI", "NOR"));
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = json("/api/meetings?limit=4" + cursor);
      page.get("items").forEach(item -> seen.add(item.get("meetingId").asText()));
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asText();
    } while (!cursor.isEmpty());

    assertThat(seen).hasSize(29).doesNotHaveDuplicates();
    assertThat(seen.get(0)).isEqualTo("CHL-NOR.1");
    assertThat(seen.get(28)).isEqualTo("GHA-NOR.0");
  }

  @Test
  void meetingsAreFoundByWhatAReaderWouldType() throws Exception {
    world.tellAWeek();

    assertThat(ids("/api/meetings?q=sordal+oslo")).containsExactly("GHA-NOR.1");
    assertThat(ids("/api/meetings?q=chile")).containsExactly("CHL-NOR.1");
    assertThat(ids("/api/meetings?country=GHA&status=held&from=2026-01-01"))
        .containsExactly("FJI-GHA-NOR.1", "GHA-NOR.1");
    assertThat(ids("/api/meetings?pair=NOR-GHA&level=MINISTER&to=2026-01-01"))
        .containsExactly("GHA-NOR.0");
    assertThat(ids("/api/meetings?order=oldest&limit=1")).containsExactly("GHA-NOR.0");
    assertThat(ids("/api/meetings?q=nowhere")).isEmpty();
  }

  @Test
  void aMeetingThatBecameAnotherLeadsThereAndOneTakenBackSaysSo() throws Exception {
    world.tellAWeek();
    var double_ = meeting("GHA-NOR.2", "2026-03-09", "Oslo", Status.HELD, null, "GHA", "NOR");
    world.tell(double_);
    world.retract("GHA-NOR.2");
    world.tell(
        MeetingEvent.newBuilder(event(Change.MERGED, double_))
            .setReplacedBy(List.of("GHA-NOR.1"))
            .build());
    var killed = meeting("FJI-NOR.9", "2026-03-09", "Suva", Status.HELD, null, "FJI", "NOR");
    world.tell(event(Change.RETRACTED, killed));

    JsonNode other = json("/api/meetings/GHA-NOR.2");

    assertThat(other.get("meetingId").asText()).isEqualTo("GHA-NOR.1");
    assertThat(other.get("replaces").asText()).isEqualTo("GHA-NOR.2");
    assertThat(other.get("history"))
        .extracting(change -> change.get("change").asText())
        .containsExactly("REPORTED", "STATUS_CHANGED");
    assertThat(get("/api/meetings/FJI-NOR.9").statusCode()).isEqualTo(410);
    assertThat(get("/api/meetings/FJI-NOR.8").statusCode()).isEqualTo(404);
  }

  @Test
  void listsComeAsCsvThatNoSpreadsheetRuns() throws Exception {
    world.tellAWeek();
    world.tell(
        meeting("FJI-NOR.7", "2026-04-01", "=2+3, \"Suva\"", Status.HELD, null, "FJI", "NOR"));

    HttpResponse<String> csv = get("/api/meetings?format=csv&limit=1");

    assertThat(csv.headers().firstValue("Content-Type")).get().asString().startsWith("text/csv");
    assertThat(csv.body().lines().toList())
        .satisfiesExactly(
            head -> assertThat(head).startsWith("meetingId,countries,bodies,date.from"),
            line ->
                assertThat(line)
                    .startsWith("FJI-NOR.7,FJI;NOR,,2026-04-01")
                    .contains("\"'=2+3, \"\"Suva\"\"\""));
    assertThat(csv.headers().firstValue("Link")).get().asString().contains("format=csv", "cursor=");
  }

  @Test
  void anAnswerThatHasNotChangedIsNotSentAgain() throws Exception {
    world.tellAWeek();
    HttpResponse<String> first = get("/api/meetings");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(get("/api/meetings", "If-None-Match", tag).statusCode()).isEqualTo(304);
    world.tell(meeting("FJI-NOR.7", "2026-04-01", "Suva", Status.HELD, null, "FJI", "NOR"));
    assertThat(get("/api/meetings", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void whatCannotBeAskedIsToldWithItsRemedy() throws Exception {
    world.tellAWeek();

    assertProblem("/api/meetings?countri=KOR", 400, "countri", "country");
    assertProblem("/api/meetings?country=XYZ", 400, "XYZ", "ISO 3166-1");
    assertProblem("/api/meetings?from=yesterday", 400, "yesterday", "2026-03-31");
    assertProblem("/api/meetings?limit=0", 400, "1 to 1000");
    assertProblem("/api/meetings?cursor=%C3%A4", 400, "cursor");
    assertProblem("/api/relations/NOR-NOR", 400, "JPN-KOR");
    assertProblem("/api/relations/FJI-KOR", 404, "FJI-KOR");
    assertProblem("/api/nothing", 404, "openapi.json");
  }

  @Test
  void nothingIsAnsweredBeforeAllHasBeenRead() throws Exception {
    HttpResponse<String> early = get("/api/relations");

    assertThat(early.statusCode()).isEqualTo(503);
    assertThat(early.headers().firstValue("Retry-After")).contains("1");
    assertThat(json("/api/status").get("state").asText()).isEqualTo("CATCHING_UP");
    world.tellAWeek();
    assertThat(get("/api/relations").statusCode()).isEqualTo(200);
  }

  @Test
  void itOnlyReads() throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(URI.create(server.url() + "api/meetings"))
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();

    assertThat(http.send(post, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }

  @Test
  void whereATokenIsSetNothingIsSaidWithoutIt() throws Exception {
    world.tellAWeek();
    server.close();
    server = serve(Optional.of("correct-horse-battery"), Set.of());

    assertThat(get("/api/meetings").statusCode()).isEqualTo(401);
    assertThat(get("/api/stream").statusCode()).isEqualTo(401);
    assertThat(get("/api/meetings", "Authorization", "Bearer wrong-horse").statusCode())
        .isEqualTo(401);
    assertThat(get("/api/meetings", "Authorization", "Bearer correct-horse-battery").statusCode())
        .isEqualTo(200);
    HttpResponse<String> login = get("/?token=correct-horse-battery");
    assertThat(login.statusCode()).isEqualTo(303);
    String cookie = login.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
    assertThat(get("/api/meetings", "Cookie", cookie.split(";", -1)[0]).statusCode())
        .isEqualTo(200);
  }

  @Test
  void pagesOfOthersMayAskOnlyWhereTheyAreNamed() throws Exception {
    world.tellAWeek();
    assertThat(allowed(get("/api/meetings", "Origin", "https://desk.example"))).isEmpty();
    server.close();
    server = serve(Optional.empty(), Set.of("https://desk.example"));

    assertThat(allowed(get("/api/meetings", "Origin", "https://desk.example")))
        .contains("https://desk.example");
    assertThat(allowed(get("/api/meetings", "Origin", "https://other.example"))).isEmpty();
  }

  private static Optional<String> allowed(HttpResponse<?> response) {
    return response.headers().firstValue("Access-Control-Allow-Origin");
  }

  private WebServer serve(Optional<String> token, Set<String> origins) {
    return WebServer.start("127.0.0.1", 0, token, origins, api, feed);
  }

  private void assertProblem(String address, int status, String... words) throws Exception {
    HttpResponse<String> response = get(address);
    assertThat(response.statusCode()).as(address).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(new ObjectMapper().readTree(response.body()).get("detail").asText()).contains(words);
  }

  private List<String> ids(String address) throws Exception {
    List<String> ids = new ArrayList<>();
    json(address).get("items").forEach(item -> ids.add(item.get("meetingId").asText()));
    return ids;
  }

  private static Set<String> problems(JsonNode document, String reference, JsonNode answer) {
    var schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    JsonNode rooted =
        ((com.fasterxml.jackson.databind.node.ObjectNode) document.deepCopy())
            .put("$ref", reference);
    Set<String> problems = new HashSet<>();
    schemas
        .getSchema(SchemaLocation.of("https://entente.example/openapi"), rooted)
        .validate(answer)
        .forEach(message -> problems.add(message.toString()));
    return problems;
  }

  private JsonNode json(String address) throws Exception {
    HttpResponse<String> response = get(address);
    assertThat(response.statusCode()).as(address + ": " + response.body()).isEqualTo(200);
    return new ObjectMapper().readTree(response.body());
  }

  private HttpResponse<String> get(String address, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.url() + address.substring(1)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.api.Assertions.within(offset);
  }
}
