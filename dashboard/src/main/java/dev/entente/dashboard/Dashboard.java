package dev.entente.dashboard;

import dev.entente.dashboard.api.Api;
import dev.entente.dashboard.live.LiveFeed;
import dev.entente.dashboard.read.Health;
import dev.entente.dashboard.read.ReadModel;
import dev.entente.dashboard.read.Store;
import dev.entente.dashboard.read.TopicFollower;
import dev.entente.dashboard.web.WebServer;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** The dashboard, running: follows the public topics and answers browsers and programs. */
public final class Dashboard implements AutoCloseable {

  private final Deque<AutoCloseable> parts;
  private final WebServer server;
  private final ReadModel model;

  private Dashboard(Deque<AutoCloseable> parts, WebServer server, ReadModel model) {
    this.parts = parts;
    this.server = server;
    this.model = model;
  }

  /**
   * Starts it. It answers at once, and says so while it still reads.
   *
   * @throws WebServer.PortTakenException if the port cannot be had
   * @throws UncheckedIOException if the store's folder cannot be used
   */
  public static Dashboard start(DashboardSettings settings) {
    Objects.requireNonNull(settings, "the dashboard needs settings");
    Deque<AutoCloseable> parts = new ArrayDeque<>();
    try {
      Topics topics = Topics.withPrefix(settings.topicPrefix());
      Path folder = settings.storeDir().orElseGet(() -> temporary(parts));
      ReadModel model =
          open(
              parts,
              new ReadModel(Store.open(folder, settings.storeMebibytes()), Clock.systemUTC()));
      LiveFeed feed = open(parts, new LiveFeed(model, Api::live, Api::live));
      WebServer server =
          open(
              parts,
              WebServer.start(
                  settings.host(),
                  settings.port(),
                  settings.token(),
                  settings.origins(),
                  new Api(model, topics),
                  feed));
      SchemaRegistry registry = open(parts, SchemaRegistry.connect(settings.registry()));
      TopicFollower follower =
          open(parts, new TopicFollower(settings.kafkaClient(), topics, registry, model));
      follower.start();
      return new Dashboard(parts, server, model);
    } catch (RuntimeException e) {
      closeAll(parts);
      throw e;
    }
  }

  /** Returns where it is. */
  public String url() {
    return server.url();
  }

  /** Returns whether what it shows can be believed. */
  public Health health() {
    return model.health();
  }

  /** Returns whether all that was there at the start has been read. */
  public boolean isReady() {
    return health().isReady();
  }

  @Override
  public void close() {
    closeAll(parts);
  }

  private static <T extends AutoCloseable> T open(Deque<AutoCloseable> parts, T part) {
    parts.push(part);
    return part;
  }

  private static Path temporary(Deque<AutoCloseable> parts) {
    try {
      Path folder = Files.createTempDirectory("entente-dashboard-");
      parts.push(() -> delete(folder));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("there is no room for the dashboard's store", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }

  private static void closeAll(Deque<AutoCloseable> parts) {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        org.slf4j.LoggerFactory.getLogger(Dashboard.class).warn("a part does not close", e);
      }
    }
  }
}
