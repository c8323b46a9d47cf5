package dev.entente.producer.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.producer.feed.FeedBook;
import dev.entente.producer.feed.Intake;
import dev.entente.producer.spool.RecordCodec;
import dev.entente.producer.spool.Spool;
import dev.entente.producer.spool.SpoolLimits;
import dev.entente.producer.spool.SpoolReader;
import dev.entente.schemas.wire.WireStory;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server with a real spool, asked over HTTP as a newsroom would. */
class HttpFeedTest {

  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  private static final String TOKEN = "a-token-of-the-halcyon-desk";
  private static final byte[] SECRET = "0123456789abcdef01234567".getBytes(StandardCharsets.UTF_8);
  private static final String PUSH_KEY = "newshub-push-key-of-halcyon";

  private static final String STORY =
      """
      {"id":"HW-1","provider":"Halcyon Wire","version":2,"published":"2026-03-09",
       "headline":"Ministers to meet over fisheries",
       "body":"The fisheries ministers of Portugal and Norway will meet in Porto on Thursday."}
      """;

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private Path publishers;
  private Spool spool;
  private RecordCodec codec;
  private HttpFeed feed;

  @BeforeEach
  void start() throws Exception {
    publishers = Files.createDirectory(folder.resolve("publishers"));
    Files.writeString(
        publishers.resolve("halcyon.properties"),
        """
        providers = Halcyon Wire
        token = %s
        superdesk.secret = %s
        webhook.secret = whsec_%s
        requests.per.second = 20
        """
            .formatted(TOKEN, PUSH_KEY, Base64.getEncoder().encodeToString(SECRET)));
    Files.writeString(
        publishers.resolve("meridian.properties"),
        "providers = Meridian\nkills =\ntoken = a-token-of-the-meridian-desk\n");
    open(new SpoolLimits(8 << 20, 0, SpoolLimits.SEGMENT_BYTES));
  }

  private void open(SpoolLimits limits) throws IOException {
    open(limits, null);
  }

  private void open(SpoolLimits limits, Supplier<Optional<String>> whyFull) throws IOException {
    spool = Spool.open(folder.resolve("spool"), limits);
    codec = new RecordCodec(folder.resolve("spool"));
    feed =
        HttpFeed.start(
            new HttpSettings("127.0.0.1", 0, publishers, 64 << 10, Duration.ofMillis(700), 200),
            new Intake(spool, codec, new FeedBook()),
            null,
            () -> NOW,
            whyFull == null ? spool::whyFull : whyFull);
  }

  @AfterEach
  void stop() {
    feed.close();
    spool.close();
  }

  @Test
  void storyIsOnDiskWhenItIsAnsweredFor() throws Exception {
    HttpResponse<String> answer = push("/stories", STORY, "Authorization", "Bearer " + TOKEN);

    assertThat(answer.statusCode()).isEqualTo(202);
    JsonNode receipt = json(answer);
    assertThat(receipt.path("id").asText()).isEqualTo("HW-1");
    assertThat(receipt.path("version").asLong()).isEqualTo(2);
    assertThat(receipt.path("outcome").asText()).isEqualTo("accepted");
    assertThat(onDisk()).extracting(WireStory::getStoryId).containsExactly("HW-1");
  }

  @Test
  void sameStoryAgainIsADuplicateAndAnOlderOneIsStale() throws Exception {
    push("/stories", STORY, "Authorization", "Bearer " + TOKEN);
    String older = STORY.replace("\"version\":2", "\"version\":1");

    assertThat(outcome(push("/stories", STORY, "Authorization", "Bearer " + TOKEN)))
        .isEqualTo("duplicate");
    assertThat(outcome(push("/stories", older, "Authorization", "Bearer " + TOKEN)))
        .isEqualTo("stale");
    assertThat(onDisk()).hasSize(2);
  }

  @Test
  void batchSaysWhatCameOfEachStory() throws Exception {
    String lines =
        line("HW-7", "The ministers of Chad and Niger met in Abuja on Monday.")
            + "{\"id\":\"HW-8\",\"provider\":\"Halcyon Wire\"}\n"
            + line("HW-9", "The leaders of Chad and Niger will meet in Abuja on Friday.");

    HttpResponse<String> answer = push("/stories", lines, "Authorization", "Bearer " + TOKEN);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(json(answer).path("accepted").asInt()).isEqualTo(2);
    assertThat(json(answer).path("rejected").asInt()).isEqualTo(1);
    assertThat(json(answer).path("stories").get(1).path("reason").asText())
        .isEqualTo("MISSING_FIELD");
    assertThat(onDisk()).hasSize(2);
  }

  @Test
  void superdeskPushIsTakenAsItComes() throws Exception {
    String item =
        """
        {"guid":"urn:halcyon:2026:77","type":"text","version":"3","pubstatus":"usable",
         "provider":"Halcyon Wire","versioncreated":"2026-03-09T08:30:00+0000",
         "headline":"Ministers to meet","body_html":"<p>The ministers of Chad and Niger will meet \
        in Abuja on Friday.</p>"}
        """;
    String signature =
        "sha1=" + hex(Signatures.hmac("HmacSHA1", bytes(PUSH_KEY), new byte[0], bytes(item)));

    HttpResponse<String> answer = push("/push", item, "x-superdesk-signature", signature);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(json(answer).path("id").asText()).isEqualTo("urn:halcyon:2026:77");
  }

  @Test
  void superdeskIsNotToldToRepeatItsPictures() throws Exception {
    String item =
        """
        {"guid":"urn:halcyon:2026:78","type":"picture","version":"1","pubstatus":"usable",
         "versioncreated":"2026-03-09T08:30:00+0000","headline":"Handshake"}
        """;
    String signature =
        "sha256=" + hex(Signatures.hmac("HmacSHA256", bytes(PUSH_KEY), new byte[0], bytes(item)));

    HttpResponse<String> answer = push("/push", item, "x-superdesk-signature", signature);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(json(answer).path("reason").asText()).isEqualTo("NOT_A_STORY");
  }

  @Test
  void standardWebhookIsTakenAndItsRepetitionChangesNothing() throws Exception {
    String[] headers = webhook("msg_1", NOW, STORY, SECRET);

    assertThat(outcome(push("/stories", STORY, headers))).isEqualTo("accepted");
    assertThat(outcome(push("/stories", STORY, headers))).isEqualTo("duplicate");
    assertThat(onDisk()).hasSize(1);
  }

  @Test
  void oldSignatureIsNoSignature() throws Exception {
    String[] headers = webhook("msg_1", NOW.minus(Duration.ofMinutes(6)), STORY, SECRET);

    HttpResponse<String> answer = push("/stories", STORY, headers);

    assertProblem(answer, 401, "urn:entente:problem:unsigned", "minutes off");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
  }

  @Test
  void changedBodyIsNotTheOneThatWasSigned() throws Exception {
    String[] headers = webhook("msg_1", NOW, STORY, SECRET);

    HttpResponse<String> answer = push("/stories", STORY.replace("Porto", "Lisbon"), headers);

    assertProblem(answer, 401, "urn:entente:problem:unsigned", "nobody");
    assertThat(onDisk()).isEmpty();
  }

  @Test
  void messageIdIsForOneMessage() throws Exception {
    push("/stories", STORY, webhook("msg_1", NOW, STORY, SECRET));
    String other = STORY.replace("HW-1", "HW-2");

    HttpResponse<String> answer = push("/stories", other, webhook("msg_1", NOW, other, SECRET));

    assertProblem(answer, 409, "urn:entente:problem:reused-id", "webhook-id");
  }

  @Test
  void secretIsReplacedWithoutARestart() throws Exception {
    byte[] next = "fedcba9876543210fedcba98".getBytes(StandardCharsets.UTF_8);
    Path file = publishers.resolve("halcyon.properties");
    Files.writeString(
        file,
        "providers = Halcyon Wire\nwebhook.secret = whsec_" + base64(SECRET) + " " + base64(next));
    Files.setLastModifiedTime(file, FileTime.from(NOW));

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        push("/stories", STORY, webhook("msg_new", NOW, STORY, next)).statusCode())
                    .isEqualTo(202));
    assertThat(push("/stories", STORY, webhook("msg_old", NOW, STORY, SECRET)).statusCode())
        .as("the old one still fades out")
        .isEqualTo(202);
    assertThat(push("/stories", STORY, "Authorization", "Bearer " + TOKEN).statusCode())
        .as("the token is gone")
        .isEqualTo(401);
  }

  @Test
  void nobodySendsAnothersStories() throws Exception {
    HttpResponse<String> answer =
        push("/stories", STORY, "Authorization", "Bearer a-token-of-the-meridian-desk");

    assertProblem(answer, 403, "urn:entente:problem:not-allowed", "Halcyon Wire");
    assertThat(onDisk()).isEmpty();
  }

  @Test
  void nobodyKillsWithAKeyThatIsNotForKills() throws Exception {
    String kill =
        """
        {"guid":"urn:meridian:1","type":"text","version":"2","pubstatus":"canceled",
         "provider":"Meridian","versioncreated":"2026-03-09T08:30:00+0000"}
        """;

    HttpResponse<String> answer =
        push("/stories", kill, "Authorization", "Bearer a-token-of-the-meridian-desk");

    assertProblem(answer, 403, "urn:entente:problem:not-allowed", "kill");
    assertThat(onDisk()).isEmpty();
  }

  @Test
  void oneForeignStoryKeepsTheWholeBatchOut() throws Exception {
    String lines =
        line("HW-7", "The ministers of Chad and Niger met in Abuja on Monday.")
            + line("M-1", "The ministers of Chad and Niger met.")
                .replace("Halcyon Wire", "Meridian");

    assertThat(push("/stories", lines, "Authorization", "Bearer " + TOKEN).statusCode())
        .isEqualTo(403);
    assertThat(onDisk()).isEmpty();
  }

  @Test
  void unsignedIsRefused() throws Exception {
    assertProblem(push("/stories", STORY), 401, "urn:entente:problem:unsigned", "no signature");
  }

  @Test
  void bodyThatIsNoStoryIsAnsweredWithTheRemedy() throws Exception {
    String auth = "Bearer " + TOKEN;
    assertProblem(
        push("/stories", "{\"id\":", "Authorization", auth),
        400,
        "urn:entente:problem:malformed",
        "JSON");
    assertProblem(
        push("/stories", "{\"id\":\"x\",\"provider\":\"Halcyon Wire\"}", "Authorization", auth),
        422,
        "urn:entente:problem:unusable",
        "body");
  }

  @Test
  void typesThatAreNotReadAreSaidSo() throws Exception {
    assertProblem(
        push("/stories", STORY, "Authorization", "Bearer " + TOKEN, "Content-Type", "image/png"),
        415,
        "urn:entente:problem:wrong-type",
        "Content-Type");
    assertProblem(
        push("/stories", STORY, "Authorization", "Bearer " + TOKEN, "Content-Encoding", "gzip"),
        415,
        "urn:entente:problem:wrong-type",
        "compressed");
  }

  @Test
  void largeBodyIsRefusedWhetherAnnouncedOrNot() throws Exception {
    String large = "x".repeat(65 << 10);
    assertProblem(
        push("/stories", large, "Authorization", "Bearer " + TOKEN),
        413,
        "urn:entente:problem:too-large",
        "KiB");
    HttpRequest unannounced =
        HttpRequest.newBuilder(uri("/stories"))
            .header("Authorization", "Bearer " + TOKEN)
            .POST(
                HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofString(large)))
            .build();
    assertThat(client.send(unannounced, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(413);
  }

  @Test
  void slowBodyIsGivenUp() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), feed.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(bytes("POST /stories HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n"));
      byte[] head = new byte[12];
      Thread drip = new Thread(() -> drip(out));
      drip.setDaemon(true);
      drip.start();
      socket.setSoTimeout(20_000);
      socket.getInputStream().readNBytes(head, 0, head.length);
      assertThat(new String(head, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
    }
  }

  private static void drip(OutputStream out) {
    try {
      for (int i = 0; i < 1000; i++) {
        out.write(' ');
        out.flush();
        Thread.sleep(50);
      }
    } catch (IOException | InterruptedException over) {
      // The server has given up: that is what is tested.
    }
  }

  @Test
  void tooManyRequestsAreToldWhenToComeBack() throws Exception {
    HttpResponse<String> answer = null;
    for (int i = 0; i < 2000; i++) {
      answer = push("/stories", STORY, "Authorization", "Bearer " + TOKEN);
      if (answer.statusCode() != 202) {
        break;
      }
    }
    assertProblem(answer, 429, "urn:entente:problem:too-many", "requests a second");
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
  }

  @Test
  void nearlyFullDiskIsSaidBeforeItIsFull() throws Exception {
    feed.close();
    spool.close();
    open(new SpoolLimits(8 << 20, Long.MAX_VALUE, SpoolLimits.SEGMENT_BYTES));

    HttpResponse<String> answer = push("/stories", STORY, "Authorization", "Bearer " + TOKEN);

    assertProblem(answer, 503, "urn:entente:problem:unavailable", "disk");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(get("/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void mistakeOfOursIsNotLaidAtTheSendersDoor() throws Exception {
    stop();
    open(
        new SpoolLimits(8 << 20, 0, SpoolLimits.SEGMENT_BYTES),
        () -> {
          throw new IllegalStateException("a mistake");
        });

    HttpResponse<String> answer = push("/stories", STORY, "Authorization", "Bearer " + TOKEN);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(json(answer).path("detail").asText()).doesNotContain("a mistake");
    assertThat(onDisk()).isEmpty();
  }

  @Test
  void everyStatusAndPathIsInTheOpenApiDocument() throws Exception {
    JsonNode document = json(get("/openapi.json"));

    assertThat(document.path("openapi").asText()).startsWith("3.1");
    assertThat(document.path("paths").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("/stories", "/push", "/health", "/ready", "/openapi.json");
    for (String path : List.of("/stories", "/push")) {
      JsonNode responses = document.at("/paths").path(path).path("post").path("responses");
      assertThat(responses.has("202")).isTrue();
      for (Problem.Kind kind : Problem.Kind.values()) {
        assertThat(responses.has(Integer.toString(kind.status()))).as(kind.name()).isTrue();
      }
    }
  }

  private String line(String id, String body) {
    return "{\"id\":\"%s\",\"provider\":\"Halcyon Wire\",\"published\":\"2026-03-09\",\"body\":\"%s\"}%n"
        .formatted(id, body);
  }

  private HttpResponse<String> push(String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(body));
    return client.send(
        headers.length == 0 ? request.build() : request.headers(headers).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + feed.port() + path);
  }

  private static String[] webhook(String id, Instant at, String body, byte[] secret) {
    String timestamp = Long.toString(at.getEpochSecond());
    byte[] mac =
        Signatures.hmac("HmacSHA256", secret, bytes(id + "." + timestamp + "."), bytes(body));
    return new String[] {
      "webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", "v1," + base64(mac)
    };
  }

  private static void assertProblem(
      HttpResponse<String> answer, int status, String type, String words) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = json(answer);
    assertThat(problem.path("type").asText()).isEqualTo(type);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("detail").asText()).contains(words);
    assertThat(problem.path("remedy").asText()).isNotBlank();
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }

  private static String outcome(HttpResponse<String> answer) throws IOException {
    return json(answer).path("outcome").asText();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private List<WireStory> onDisk() throws InterruptedException {
    List<WireStory> stories = new ArrayList<>();
    for (SpoolReader.Stored stored : spool.reader(0).poll(Duration.ZERO)) {
      switch (stored.entry().kind()) {
        case STORY, STALE -> stories.add(codec.story(stored.entry().record()));
        case DUPLICATE, REJECTION -> {
          // No story.
        }
      }
    }
    return stories;
  }
}
