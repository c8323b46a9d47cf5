package dev.entente.cli.ops;

import dev.entente.dashboard.Dashboard;
import dev.entente.dashboard.read.Health.State;
import io.micrometer.core.instrument.Gauge;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a dashboard tells its operators: whether what it shows can be believed. */
public final class DashboardOps {

  private DashboardOps() {}

  /**
   * Starts to answer for a dashboard, where {@code ops.port} says so.
   *
   * @param settings {@code ops.host} and {@code ops.port}, among others
   * @param store folder of what it keeps on disk, which exists; empty where it is temporary
   * @return closes it
   * @throws IllegalArgumentException if a setting is wrong
   */
  public static AutoCloseable watch(
      Dashboard dashboard, Map<String, String> settings, Optional<Path> store) {
    Objects.requireNonNull(dashboard, "nothing to watch");
    OpsSettings ops = OpsSettings.parse(Objects.requireNonNull(settings, "no settings"));
    if (ops.port().isEmpty()) {
      return () -> {};
    }
    ProcessFigures figures = new ProcessFigures();
    store.ifPresent(figures::watchDisk);
    Gauge.builder("entente.dashboard.live", () -> dashboard.health().state() == State.LIVE ? 1 : 0)
        .description("1 while everything is read and shown at once, 0 while it reads or is cut off")
        .register(figures.registry());
    Gauge.builder("entente.dashboard.unreadable.records", () -> dashboard.health().unreadable())
        .description("Records that could not be read and are not shown, since the start")
        .register(figures.registry());
    Gauge.builder(
            "entente.dashboard.last.record.timestamp.seconds",
            () -> dashboard.health().lastRecord().map(DashboardOps::seconds).orElse(0.0))
        .description("When the newest record that is shown was written, seconds since 1970")
        .register(figures.registry());
    return OpsServer.start(ops, new DashboardHealth(dashboard), figures::text);
  }

  private static double seconds(Instant instant) {
    return instant.toEpochMilli() / 1000.0;
  }

  /** It waits out every outage, so only a restart by its supervisor ends it. */
  private record DashboardHealth(Dashboard dashboard) implements Health {

    @Override
    public Optional<String> death() {
      return Optional.empty();
    }

    /** What was once read is shown on, with a warning, while Kafka is away. */
    @Override
    public Optional<String> hindrance() {
      return dashboard.isReady()
          ? Optional.empty()
          : Optional.of(dashboard.health().trouble().orElse("reading what there is"));
    }
  }
}
