package dev.entente.producer.http;

import dev.entente.producer.feed.FeedHealth;
import dev.entente.producer.feed.Intake;
import dev.entente.producer.feed.Receipt;
import dev.entente.schemas.wire.Transport;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes stories in over HTTP: {@code POST /stories} for any format, {@code POST /push} for
 * Superdesk and Newshub. A 202 is given only when the stories are on disk.
 */
public final class HttpFeed implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpFeed.class);

  private static final int THREADS = 128;

  /** A connection that says nothing for so long is closed, ms. */
  private static final int IDLE = 5_000;

  private static final String PROBLEM_TYPE = "application/problem+json";
  private static final String OPEN_API = "openapi.json";

  private final HttpSettings settings;
  private final Supplier<List<Publisher>> publishers;
  private final PushDesk desk;
  private final InstantSource clock;
  private final Supplier<Optional<String>> whyFull;
  private final BodyReader bodies;
  private final RequestRates rates = new RequestRates();
  private final MessageIds ids = new MessageIds();
  private final Javalin server;

  private HttpFeed(
      HttpSettings settings,
      Supplier<List<Publisher>> publishers,
      PushDesk desk,
      InstantSource clock,
      Supplier<Optional<String>> whyFull) {
    this.settings = settings;
    this.publishers = publishers;
    this.desk = desk;
    this.clock = clock;
    this.whyFull = whyFull;
    this.bodies = new BodyReader(settings.maxBodyBytes(), settings.bodyTimeout());
    this.server = Javalin.create(this::configure);
  }

  /**
   * Starts to listen.
   *
   * @param fallback charset of bodies that declare none and are not UTF-8, or null to refuse them
   * @param whyFull why nothing can be taken in at the moment, if so
   * @throws IOException where the publishers' files or the port cannot be had
   * @throws IllegalArgumentException where something in the publishers' files is wrong
   */
  public static HttpFeed start(
      HttpSettings settings,
      Intake intake,
      Charset fallback,
      InstantSource clock,
      Supplier<Optional<String>> whyFull)
      throws IOException {
    Objects.requireNonNull(settings, "the HTTP feed needs its settings");
    HttpFeed feed =
        new HttpFeed(
            settings,
            publishers(settings),
            new PushDesk(intake, fallback, clock),
            clock,
            Objects.requireNonNull(whyFull, "say whether there is room"));
    try {
      feed.server.start(settings.host(), settings.port());
    } catch (RuntimeException e) {
      throw new IOException(
          "cannot listen on %s:%d: %s; is the port in use?"
              .formatted(settings.host(), settings.port(), e.getMessage()),
          e);
    }
    return feed;
  }

  private static Supplier<List<Publisher>> publishers(HttpSettings settings) throws IOException {
    if (settings.signed().isEmpty()) {
      List<Publisher> anybody = List.of(Publisher.anybody(settings.requestsPerSecond()));
      return () -> anybody;
    }
    return Publishers.of(settings.publishers(), settings.requestsPerSecond())::all;
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.defaultContentType = "application/json";
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 8);
    threads.setName("http");
    threads.setDaemon(true);
    config.jetty.threadPool = threads;
    config.jetty.addConnector(
        (jetty, http) -> {
          http.setSendServerVersion(false);
          ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
          connector.setHost(settings.host());
          connector.setPort(settings.port());
          connector.setIdleTimeout(IDLE);
          return connector;
        });
    config.routes.post("/stories", context -> push(context, false));
    config.routes.post("/push", context -> push(context, true));
    config.routes.get("/health", context -> context.result("{\"status\":\"up\"}"));
    config.routes.get("/ready", this::ready);
    config.routes.get("/openapi.json", context -> context.result(openApi()));
    config.routes.exception(
        Problem.Answered.class, (answered, context) -> answer(answered.problem(), context));
    config.routes.exception(
        Exception.class,
        (failure, context) -> {
          LOG.error("a request failed by a mistake of ours", failure);
          answer(
              Problem.of(
                  Problem.Kind.MISTAKE,
                  "the request could not be dealt with; why is in our log",
                  "send it again later; tell those who keep this program if it comes back"),
              context);
        });
  }

  private void ready(Context context) {
    Optional<String> full = whyFull.get();
    if (full.isPresent()) {
      throw PushDesk.unavailable(full.get()).thrown();
    }
    context.result("{\"status\":\"ready\"}");
  }

  private void push(Context context, boolean superdesk) {
    BodyType.require(context.header("Content-Type"), context.header("Content-Encoding"));
    List<Receipt> receipts =
        bodies.read(
            stream(context),
            context.req().getContentLengthLong(),
            body -> push(context, body, superdesk));
    context.status(202).result(PushAnswer.of(receipts).toString());
  }

  private static InputStream stream(Context context) {
    try {
      return context.req().getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException("the body cannot be opened", e);
    }
  }

  private List<Receipt> push(Context context, byte[] body, boolean superdesk) {
    Publisher sender = sender(context, body);
    int wait = rates.take(sender.name(), sender.requestsPerSecond(), System.nanoTime());
    if (wait > 0) {
      throw new Problem(
              Problem.Kind.TOO_MANY,
              "more than " + sender.requestsPerSecond() + " requests a second",
              "send several stories in one request, or wait as Retry-After says",
              wait)
          .thrown();
    }
    whyFull
        .get()
        .ifPresent(
            why -> {
              throw PushDesk.unavailable(why).thrown();
            });
    requireOwnId(sender, context.header(Signatures.ID), body);
    return desk.take(sender, body, superdesk);
  }

  private Publisher sender(Context context, byte[] body) {
    List<Publisher> known = publishers.get();
    return settings.signed().isEmpty()
        ? known.get(0)
        : Signatures.sender(known, context::header, body, clock.instant());
  }

  private void requireOwnId(Publisher sender, String id, byte[] body) {
    if (id != null && ids.isReused(sender.name(), id, sha256(body), clock.instant())) {
      throw Problem.of(
              Problem.Kind.REUSED_ID,
              "this webhook-id was used for another body",
              "give each message an id of its own, and keep it when the same is sent again")
          .thrown();
    }
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void answer(Problem problem, Context context) {
    context.status(problem.kind().status()).contentType(PROBLEM_TYPE);
    if (problem.retryAfter() > 0) {
      context.header("Retry-After", Integer.toString(problem.retryAfter()));
    }
    if (problem.kind() == Problem.Kind.UNSIGNED) {
      context.header("WWW-Authenticate", "Bearer");
    }
    if (problem.kind() == Problem.Kind.TOO_SLOW || problem.kind() == Problem.Kind.TOO_LARGE) {
      context.header("Connection", "close"); // the rest of the body is not waited for
    }
    context.result(problem.json().toString());
  }

  private static InputStream openApi() {
    return Objects.requireNonNull(
        HttpFeed.class.getResourceAsStream(OPEN_API), "openapi.json is part of the program");
  }

  /** Returns how the feed of each publisher is doing. */
  public List<FeedHealth> health() {
    return publishers.get().stream()
        .map(one -> new FeedHealth(PushDesk.feed(one), Transport.HTTP, one.idle(), null))
        .toList();
  }

  /** Returns the port that it listens on. */
  public int port() {
    return server.port();
  }

  /** Answers what is under way and listens no more. */
  @Override
  public void close() {
    server.stop();
  }
}
