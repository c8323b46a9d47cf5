package dev.entente.cli.ops;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Answers {@code GET /livez}, {@code /readyz} and {@code /metrics}, and nothing else.
 *
 * <p>The first two are 200 with "ok", or 503 with the reason in one line.
 */
final class OpsServer implements AutoCloseable {

  /** Prometheus' text format. */
  private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  /** Probes are few and short. */
  private static final int THREADS = 8;

  private final Javalin server;

  private OpsServer(Javalin server) {
    this.server = server;
  }

  /**
   * Starts to answer.
   *
   * @param settings where; its port must be given
   * @param health what the probes ask
   * @param metrics writes all figures in Prometheus' text format
   * @throws io.javalin.util.JavalinException if the port cannot be had
   */
  static OpsServer start(OpsSettings settings, Health health, Supplier<String> metrics) {
    int port = settings.port().orElseThrow();
    Javalin server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.threadPool = threads();
              config.routes.get("/livez", context -> answer(context, health.death()));
              config.routes.get(
                  "/readyz", context -> answer(context, health.death().or(health::hindrance)));
              config.routes.get(
                  "/metrics", context -> context.contentType(METRICS_TYPE).result(metrics.get()));
            });
    return new OpsServer(server.start(settings.host(), port));
  }

  /** Returns the port that it listens on. */
  int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("ops");
    threads.setDaemon(true);
    return threads;
  }

  private static void answer(Context context, Optional<String> problem) {
    context
        .status(problem.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .header("Cache-Control", "no-store")
        .result(problem.orElse("ok") + "\n");
  }
}
