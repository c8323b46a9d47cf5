package dev.entente.producer;

import dev.entente.producer.feed.FeedBook;
import dev.entente.producer.feed.FeedMonitor;
import dev.entente.producer.feed.Intake;
import dev.entente.producer.folder.FolderFeed;
import dev.entente.producer.folder.FolderSettings;
import dev.entente.producer.http.HttpFeed;
import dev.entente.producer.publish.KafkaConnection;
import dev.entente.producer.publish.SpoolDrain;
import dev.entente.producer.rss.RssFeed;
import dev.entente.producer.rss.RssSettings;
import dev.entente.producer.spool.RecordCodec;
import dev.entente.producer.spool.Spool;
import dev.entente.schemas.RegistryUnavailableException;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import dev.entente.schemas.admin.BrokerUnavailableException;
import dev.entente.schemas.admin.Brokers;
import dev.entente.schemas.admin.TopicCheck;
import dev.entente.schemas.wire.FeedStatus;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * A producer that stays up: feeds in front, the spool behind them, Kafka behind that.
 *
 * <p>It starts also where broker or registry are away: then stories wait in the spool.
 */
public final class LiveRun implements AutoCloseable {

  private final ProducerSettings settings;
  private final LiveSettings live;
  private final PrintStream messages;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private Spool spool;
  private SpoolDrain drain;
  private FeedMonitor monitor;
  private int httpPort;

  private LiveRun(ProducerSettings settings, LiveSettings live, PrintStream messages) {
    this.settings = settings;
    this.live = live;
    this.messages = messages;
  }

  /**
   * Starts all feeds that the settings name.
   *
   * @param messages where a person is told what has started
   * @throws IOException where a port, a folder or a file cannot be had
   * @throws dev.entente.producer.spool.SpoolException where the spool cannot be had
   * @throws dev.entente.schemas.admin.NotReadyException where a topic or schema is missing or wrong
   * @throws IllegalArgumentException where a file that the settings name has something wrong in it
   */
  public static LiveRun start(ProducerSettings settings, LiveSettings live, PrintStream messages)
      throws IOException, InterruptedException {
    LiveRun run =
        new LiveRun(
            Objects.requireNonNull(settings, "a run needs its settings"),
            Objects.requireNonNull(live, "a run needs its feeds"),
            Objects.requireNonNull(messages, "a run needs somewhere to report to"));
    boolean started = false;
    try {
      run.startAll();
      started = true;
    } finally {
      if (!started) {
        run.close();
      }
    }
    return run;
  }

  private void startAll() throws IOException, InterruptedException {
    Topics topics = Topics.withPrefix(settings.topicPrefix());
    SchemaRegistry registry = opened(SchemaRegistry.connect(settings.registry()));
    checkCluster(topics, registry);
    spool = opened(Spool.open(live.spool(), live.limits()));
    RecordCodec codec = new RecordCodec(live.spool());
    FeedBook book = FeedBook.recover(spool, codec);
    InstantSource clock = InstantSource.system();
    monitor = new FeedMonitor(live.name(), book, spool::backlogBytes, clock);
    drain =
        opened(SpoolDrain.start(spool, codec, this::connect, topics, registry, monitor::statuses));
    Intake intake = new Intake(spool, codec, book);
    startFolders(intake, clock);
    startPolling(intake, clock);
    startHttp(intake, clock);
  }

  private void startFolders(Intake intake, InstantSource clock) throws IOException {
    for (FolderSettings folder : live.folders()) {
      FolderFeed feed = opened(FolderFeed.start(folder, intake, clock));
      monitor.watch(() -> List.of(feed.health()));
      messages.printf("taking stories in from the folder %s%n", folder.path());
    }
  }

  private void startPolling(Intake intake, InstantSource clock) throws IOException {
    for (RssSettings rss : live.rss()) {
      RssFeed feed = opened(RssFeed.start(rss, intake, clock));
      monitor.watch(() -> List.of(feed.health()));
      messages.printf("polling %s every %d s%n", rss.address(), rss.interval().toSeconds());
    }
  }

  private void startHttp(Intake intake, InstantSource clock) throws IOException {
    if (live.httpFeed().isPresent()) {
      HttpFeed http =
          opened(HttpFeed.start(live.http(), intake, settings.fallback(), clock, spool::whyFull));
      monitor.watch(http::health);
      httpPort = http.port();
      messages.printf(
          "taking stories in at http://%s:%d/stories (%s)%n",
          live.http().host(),
          httpPort,
          live.http().signed().isPresent() ? "signed" : "open to anybody who can reach it");
    }
  }

  private void checkCluster(Topics topics, SchemaRegistry registry) {
    Map<String, String> config = new HashMap<>(settings.kafka());
    config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    try (Brokers brokers = Brokers.connect(config)) {
      TopicCheck.require(
          List.of(topics.stories(), topics.rejected(), topics.feedStatus()), brokers, registry);
    } catch (BrokerUnavailableException | RegistryUnavailableException away) {
      messages.println(away.getMessage() + ": stories wait in " + live.spool() + " until then");
    }
  }

  private org.apache.kafka.clients.producer.Producer<String, byte[]> connect() {
    return KafkaConnection.connect(
        settings.bootstrapServers(), settings.deliveryTimeout(), settings.kafka());
  }

  private <T extends AutoCloseable> T opened(T resource) {
    open.push(resource);
    return resource;
  }

  /** Returns how each feed is doing. */
  public List<FeedStatus> feeds() {
    return monitor.statuses();
  }

  /** Returns why nothing reaches the broker at the moment, if so; stories then wait. */
  public Optional<String> trouble() {
    return drain.trouble();
  }

  /** Returns why nothing more can be taken in at the moment, if so. */
  public Optional<String> whyFull() {
    return spool.whyFull();
  }

  /** Returns the port of the HTTP feed, or 0 where there is none. */
  public int httpPort() {
    return httpPort;
  }

  /**
   * Waits until the run is closed, or cannot go on.
   *
   * @return why it cannot go on, or nothing where it was closed
   */
  public Optional<String> await() throws InterruptedException {
    while (true) {
      Thread.sleep(Duration.ofMillis(500).toMillis());
      synchronized (open) {
        if (open.isEmpty()) {
          return Optional.empty();
        }
      }
      Optional<String> broken = spool.whyBroken();
      if (broken.isPresent()) {
        return broken;
      }
    }
  }

  /** Stops the feeds, then what is behind them; what Kafka has not taken waits in the spool. */
  @Override
  public void close() {
    synchronized (open) {
      while (!open.isEmpty()) {
        try {
          open.pop().close();
        } catch (Exception e) {
          messages.println("something did not stop well: " + e.getMessage());
        }
      }
    }
  }
}
