package dev.entente.producer.rss;

import dev.entente.producer.feed.FeedHealth;
import dev.entente.producer.feed.FeedReader;
import dev.entente.producer.feed.Intake;
import dev.entente.producer.read.Input;
import dev.entente.producer.read.StoryReader;
import dev.entente.producer.rss.FeedClient.Fetched;
import dev.entente.producer.spool.SpoolException;
import dev.entente.producer.spool.SpoolFullException;
import dev.entente.schemas.wire.Transport;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls one RSS or Atom feed and takes its entries in; what has come before counts once. */
public final class RssFeed implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RssFeed.class);

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final RssSettings settings;
  private final FeedClient client;
  private final FeedReader reader;
  private final Pace pace;
  private final Thread thread;
  private volatile String problem;
  private String entityTag;
  private String lastModified;

  private RssFeed(RssSettings settings, Intake intake, InstantSource clock) throws IOException {
    this.settings = settings;
    this.client = new FeedClient(settings);
    this.reader = new FeedReader(feed(), new StoryReader(settings.options(), clock), intake);
    this.pace = new Pace(settings.interval(), new Random());
    this.thread = new Thread(this::run, "rss-" + settings.name());
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Begins to poll.
   *
   * @throws IOException where the client cannot be started
   */
  public static RssFeed start(RssSettings settings, Intake intake, InstantSource clock)
      throws IOException {
    Objects.requireNonNull(settings, "a feed needs its settings");
    return new RssFeed(settings, intake, clock);
  }

  private String feed() {
    return "rss/" + settings.name();
  }

  /** Returns how it is doing. */
  public FeedHealth health() {
    return new FeedHealth(feed(), Transport.RSS, settings.idle(), problem);
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(poll().toMillis());
      }
    } catch (InterruptedException e) {
      // Asked to end.
    }
  }

  private Duration poll() throws InterruptedException {
    try {
      Fetched fetched = client.fetch(entityTag, lastModified);
      if (fetched.status() == OK) {
        read(fetched);
      } else if (fetched.status() != NOT_MODIFIED) {
        return failed("the server answers " + fetched.status(), fetched.retryAfter());
      }
      problem = null;
      return pace.afterSuccess();
    } catch (IOException | SpoolFullException | SpoolException e) {
      return failed(e.getMessage(), null);
    }
  }

  private void read(Fetched fetched) throws IOException {
    reader.read(Input.ofBytes(feed(), fetched.body()));
    entityTag = fetched.entityTag();
    lastModified = fetched.lastModified();
  }

  private Duration failed(String why, String retryAfter) {
    if (!why.equals(problem)) {
      LOG.warn("{} cannot be read: {}", feed(), why);
    }
    problem = why;
    return pace.afterFailure(retryAfter);
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    client.close();
  }
}
