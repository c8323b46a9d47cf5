package dev.entente.producer.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.producer.feed.SpooledFeed;
import dev.entente.schemas.wire.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each broken or hostile body gets the answer that it must get, and soon, and the door stays up.
 */
class HostileBodiesTest {

  private static final Path CORPUS = Path.of("src", "test", "resources", "hostile");
  private static final String TOKEN = "a-token-of-the-halcyon-desk";
  private static final Duration SOON = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private SpooledFeed spooled;
  private HttpFeed feed;

  @BeforeEach
  void start() throws IOException {
    Path publishers = Files.createDirectory(folder.resolve("publishers"));
    Files.writeString(
        publishers.resolve("halcyon.properties"),
        "providers = Halcyon Wire\ntoken = " + TOKEN + "\n");
    spooled = new SpooledFeed(folder.resolve("spool"));
    feed =
        HttpFeed.start(
            new HttpSettings("127.0.0.1", 0, publishers, 4 << 20, SOON, 200),
            spooled.intake(),
            null,
            () -> Instant.parse("2026-03-10T12:00:00Z"),
            spooled.spool()::whyFull);
  }

  @AfterEach
  void stop() {
    feed.close();
    spooled.close();
  }

  static Stream<Arguments> answers() throws IOException {
    return Files.readAllLines(CORPUS.resolve("answers.tsv")).stream()
        .map(line -> line.split("\t", -1))
        .map(row -> Arguments.of(row[0], Integer.parseInt(row[1]), row[2], row[3]));
  }

  @ParameterizedTest(name = "{0} is answered with {1}")
  @MethodSource("answers")
  void hostileBodyGetsItsAnswer(String file, int status, String reason, String words)
      throws Exception {
    HttpResponse<String> answer = push(Files.readAllBytes(CORPUS.resolve(file)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(words).contains("remedy");
    assertThat(spooled.stories()).isEmpty();
    assertThat(spooled.rejections())
        .extracting(Rejection::getReason)
        .extracting(Enum::name)
        .isEqualTo(reason.equals("-") ? List.of() : List.of(reason));
    assertThat(push(goodStory()).statusCode()).as("the door is still open").isEqualTo(202);
  }

  @Test
  void everyFileOfTheCorpusHasItsAnswer() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.equals("README.md") && !name.equals("answers.tsv"))
          .containsExactlyInAnyOrderElementsOf(
              answers().map(row -> (String) row.get()[0]).toList());
    }
  }

  @Test
  void bottomlessJsonAndXmlAreRefused() throws Exception {
    assertThat(push("[".repeat(500_000).getBytes(StandardCharsets.UTF_8)).statusCode())
        .as("text, and nobody's")
        .isEqualTo(422);
    String nested = "{\"id\":\"x\",\"a\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_001);
    assertThat(push(nested.getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
    String xml = "<nitf>" + "<p>".repeat(200_000) + "</p>".repeat(200_000) + "</nitf>";
    assertThat(push(xml.getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
  }

  @Test
  void fiftyMegabytesAreNotRead() throws Exception {
    assertThat(push(new byte[50 << 20]).statusCode()).isEqualTo(413);
  }

  @Test
  void zipBombIsNotInflated() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[20 << 20]);
    }
    HttpResponse<String> told =
        client.send(
            request(bomb.toByteArray()).header("Content-Encoding", "gzip").build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(told.statusCode()).isEqualTo(415);
    assertThat(push(bomb.toByteArray()).statusCode()).as("untold").isEqualTo(400);
  }

  @Test
  void batchOfTenThousandBrokenLinesIsAnsweredSoon() throws Exception {
    HttpResponse<String> answer =
        push("{\"id\":\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  private static byte[] goodStory() {
    return ("{\"id\":\"HW-9\",\"provider\":\"Halcyon Wire\",\"published\":\"2026-03-09\","
            + "\"body\":\"The ministers of Chad and Niger met in Abuja on Monday.\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(byte[] body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + feed.port() + "/stories"))
        .timeout(SOON)
        .header("Authorization", "Bearer " + TOKEN)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  private HttpResponse<String> push(byte[] body) throws Exception {
    return client.send(request(body).build(), HttpResponse.BodyHandlers.ofString());
  }
}
