package dev.entente.cli.ops;

import dev.entente.diplomacy.extract.Reading;
import dev.entente.diplomacy.story.Story;
import dev.entente.streams.StreamsRunner;
import dev.entente.streams.StreamsSettings;
import dev.entente.streams.Tally;
import dev.entente.streams.accept.StoryReader;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * What the streams application tells its operators. Made before the application, since it measures
 * the reading of stories, too; {@link #watch} once it has started.
 */
public final class StreamsOps {

  private static final String INTERCEPTORS =
      "kafka." + StreamsConfig.producerPrefix(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG);

  private final Map<String, String> settings;
  private final OpsSettings ops;
  private final ProcessFigures figures = new ProcessFigures();
  private final Timer reading =
      Timer.builder("entente.streams.reading")
          .description("Reading one story: from its text to what it tells")
          .serviceLevelObjectives(
              Duration.ofNanos(100_000),
              Duration.ofNanos(300_000),
              Duration.ofMillis(1),
              Duration.ofMillis(3),
              Duration.ofMillis(10),
              Duration.ofMillis(100))
          .register(figures.registry());

  /**
   * @param settings of the application, {@code ops.host} and {@code ops.port}
   * @throws IllegalArgumentException if a setting is wrong
   */
  public StreamsOps(Map<String, String> settings) {
    Objects.requireNonNull(settings, "no settings");
    ops = OpsSettings.parse(settings);
    this.settings = new TreeMap<>(settings);
    this.settings.putIfAbsent(INTERCEPTORS, OutcomeInterceptor.class.getName());
  }

  /** Returns the settings that the application is to be started with. */
  public StreamsSettings settings() {
    return StreamsSettings.parse(settings);
  }

  /** Returns a reader that does the same and is timed. */
  public StoryReader timed(StoryReader reader) {
    Objects.requireNonNull(reader, "nothing to time");
    return story -> time(reader, story);
  }

  /**
   * Starts to answer for an application, where {@code ops.port} says so.
   *
   * @return closes it
   */
  public AutoCloseable watch(StreamsRunner runner) {
    Objects.requireNonNull(runner, "nothing to watch");
    if (ops.port().isEmpty()) {
      return () -> {};
    }
    Gauge.builder("entente.streams.running", () -> runner.isRunning() ? 1 : 0)
        .description("1 while this instance processes stories, 0 while it starts or is disturbed")
        .register(figures.registry());
    Gauge.builder("entente.streams.threads.wanted", () -> settings().threads())
        .description("Processing threads that there should be")
        .register(figures.registry());
    figures.watchDisk(settings().stateDir());
    MultiGauge deliveries =
        MultiGauge.builder("entente.streams.deliveries")
            .description(
                "Deliveries by what they came to, ever, in this instance's charge; unmatched kills"
                    + " are among the used")
            .register(figures.registry());
    KafkaFigures kafka =
        new KafkaFigures(runner::metrics, KafkaFigure.OF_STREAMS, figures.registry());
    return OpsServer.start(
        ops,
        new StreamsHealth(runner),
        () -> {
          kafka.refresh();
          tally(runner).ifPresent(tally -> deliveries.register(rows(tally), true));
          return figures.text();
        });
  }

  private Reading time(StoryReader reader, Story story) {
    return Objects.requireNonNull(reading.record(() -> reader.read(story)), "no reading");
  }

  private static Optional<Tally> tally(StreamsRunner runner) {
    try {
      return Optional.of(runner.tally());
    } catch (IllegalStateException disturbed) {
      return Optional.empty();
    }
  }

  private static List<Row<?>> rows(Tally tally) {
    return List.of(
        row("used", tally.used()),
        row("unchanged", tally.unchanged()),
        row("stale", tally.stale()),
        row("rejected", tally.rejected()),
        row("dead-lettered", tally.deadLettered()),
        row("held", tally.held()),
        row("unmatched-kill", tally.unmatchedKills()));
  }

  private static Row<?> row(String outcome, long count) {
    return Row.of(Tags.of("outcome", outcome), count);
  }
}
