package dev.entente.producer.rss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.entente.producer.feed.SpooledFeed;
import dev.entente.producer.read.ReadOptions;
import dev.entente.schemas.wire.WireStory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server on this machine, polled as any other. */
class RssFeedTest {

  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Ministry of Saltmarsh</title><link>http://x</link>
      <description>news</description>
      <item><guid>sm-1</guid><title>Ministers met</title>
      <pubDate>Mon, 09 Mar 2026 08:00:00 GMT</pubDate>
      <description>The ministers of Chad and Niger met in Abuja on Monday.</description></item>
      </channel></rss>
      """;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;
  private SpooledFeed spooled;

  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/feed", exchange -> answer(exchange, 200, FEED));
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/feed");
          answer(exchange, 301, "");
        });
    server.createContext(
        "/elsewhere",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "http://169.254.169.254/latest");
          answer(exchange, 302, "");
        });
    server.createContext(
        "/unchanged",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"one\"");
          boolean known = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          answer(exchange, known ? 304 : 200, known ? "" : FEED);
        });
    server.createContext("/large", exchange -> answer(exchange, 200, "x".repeat(100_000)));
    server.createContext("/silent", exchange -> awaitEnd());
    server.start();
    spooled = new SpooledFeed(folder);
  }

  private void awaitEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    asked.add(exchange.getRequestURI() + " " + status);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    spooled.close();
  }

  @Test
  void entriesAreTakenInOnceHoweverOftenTheyArePolled() throws Exception {
    try (RssFeed feed = start("/feed", true)) {
      await().until(() -> asked.size() >= 3);
      await().until(() -> spooled.book().of("rss/ministry").duplicates() >= 1);
      assertThat(feed.health().lastProblem()).isEmpty();
    }
    assertThat(spooled.stories()).extracting(WireStory::getStoryId).containsExactly("sm-1");
  }

  @Test
  void unchangedFeedIsNotSentAgain() {
    try (RssFeed feed = start("/unchanged", true)) {
      await().until(() -> asked.contains("/unchanged 304"));
      assertThat(feed.health().lastProblem()).isEmpty();
    }
    assertThat(spooled.book().of("rss/ministry").duplicates()).isZero();
  }

  @Test
  void redirectOnTheSameHostIsFollowed() {
    try (RssFeed feed = start("/moved", true)) {
      await().until(() -> spooled.book().of("rss/ministry").accepted() == 1);
      assertThat(feed.health().lastProblem()).isEmpty();
    }
  }

  @Test
  void redirectToAnotherHostIsNotFollowed() {
    try (RssFeed feed = start("/elsewhere", true)) {
      await().until(() -> feed.health().lastProblem().isPresent());
      assertThat(feed.health().lastProblem().orElseThrow())
          .contains("169.254.169.254")
          .contains("producer.rss.ministry.hosts");
    }
  }

  @Test
  void thisMachineIsNotPolledUnlessThatIsMeant() {
    try (RssFeed feed = start("/feed", false)) {
      await().until(() -> feed.health().lastProblem().isPresent());
      assertThat(feed.health().lastProblem().orElseThrow())
          .contains("not in the open internet")
          .contains("producer.rss.ministry.private");
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void documentThatIsTooLargeIsGivenUp() {
    try (RssFeed feed = start("/large", true)) {
      await().until(() -> feed.health().lastProblem().isPresent());
      assertThat(feed.health().lastProblem().orElseThrow()).contains("max.kb");
    }
  }

  @Test
  void serverThatDoesNotAnswerIsGivenUp() {
    try (RssFeed feed = start("/silent", true)) {
      await().atMost(Duration.ofSeconds(20)).until(() -> feed.health().lastProblem().isPresent());
    }
  }

  private RssFeed start(String path, boolean privateAddresses) {
    RssSettings settings =
        new RssSettings(
            "ministry",
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path),
            ReadOptions.forPurpose(ReadOptions.Purpose.PUBLISH),
            Duration.ofMillis(50),
            Set.of(),
            privateAddresses,
            64 << 10,
            Duration.ofSeconds(1),
            null);
    try {
      return RssFeed.start(settings, spooled.intake(), () -> NOW);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
