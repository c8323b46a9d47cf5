package dev.entente.cli.ops;

import dev.entente.producer.LiveRun;
import dev.entente.schemas.wire.FeedState;
import dev.entente.schemas.wire.FeedStatus;
import dev.entente.schemas.wire.RejectionCount;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a producer that stays up tells its operators: of its process, its feeds, its spool. */
public final class ProducerOps {

  private final LiveRun run;
  private final ProcessFigures figures = new ProcessFigures();
  private final MultiGauge lastStory =
      gauge(
          "entente.feed.last.story.timestamp.seconds",
          "When a feed's last story that was no duplicate came in, seconds since 1970");
  private final MultiGauge stories =
      gauge("entente.feed.stories", "Stories of a feed ever, by what they came to");
  private final MultiGauge rejections =
      gauge("entente.feed.rejections", "Deliveries of a feed that could not be used, by reason");
  private final MultiGauge silent =
      gauge("entente.feed.silent", "1 while a feed says nothing for longer than it may");
  private final MultiGauge failing = gauge("entente.feed.failing", "1 while a feed cannot be read");

  private ProducerOps(LiveRun run) {
    this.run = run;
  }

  /**
   * Starts to answer for a producer, where {@code ops.port} says so.
   *
   * @param settings {@code ops.host} and {@code ops.port}, among others
   * @param spool folder of what waits, which exists
   * @return closes it
   * @throws IllegalArgumentException if a setting is wrong
   */
  public static AutoCloseable watch(LiveRun run, Map<String, String> settings, Path spool) {
    Objects.requireNonNull(run, "nothing to watch");
    OpsSettings ops = OpsSettings.parse(Objects.requireNonNull(settings, "no settings"));
    if (ops.port().isEmpty()) {
      return () -> {};
    }
    ProducerOps producer = new ProducerOps(run);
    producer.figures.watchDisk(spool);
    Gauge.builder("entente.spool.waiting.bytes", producer::waiting)
        .description("Taken in and not yet on Kafka, bytes on disk")
        .register(producer.figures.registry());
    return OpsServer.start(ops, producer.health(), producer::text);
  }

  private Health health() {
    return new Health() {
      @Override
      public Optional<String> death() {
        return Optional.empty();
      }

      @Override
      public Optional<String> hindrance() {
        return run.whyFull();
      }
    };
  }

  private String text() {
    List<FeedStatus> feeds = run.feeds();
    lastStory.register(
        rows(
            feeds.stream().filter(feed -> feed.getLastStory() != null),
            feed -> feed.getLastStory().toEpochMilli() / 1000.0),
        true);
    silent.register(rows(feeds.stream(), feed -> is(feed, FeedState.SILENT)), true);
    failing.register(rows(feeds.stream(), feed -> is(feed, FeedState.FAILING)), true);
    stories.register(feeds.stream().flatMap(ProducerOps::outcomes).toList(), true);
    rejections.register(feeds.stream().flatMap(ProducerOps::reasons).toList(), true);
    return figures.text();
  }

  private double waiting() {
    return run.feeds().stream().mapToLong(FeedStatus::getSpooledBytes).max().orElse(0);
  }

  private static double is(FeedStatus feed, FeedState state) {
    return feed.getState() == state ? 1 : 0;
  }

  private static Stream<Row<?>> outcomes(FeedStatus feed) {
    return Stream.of(
        Row.of(Tags.of("feed", feed.getFeed(), "outcome", "accepted"), feed.getAccepted()),
        Row.of(Tags.of("feed", feed.getFeed(), "outcome", "stale"), feed.getStale()),
        Row.of(Tags.of("feed", feed.getFeed(), "outcome", "duplicate"), feed.getDuplicates()));
  }

  private static Stream<Row<?>> reasons(FeedStatus feed) {
    return feed.getRejections().stream().map(rejections -> reason(feed, rejections));
  }

  private static Row<?> reason(FeedStatus feed, RejectionCount rejections) {
    return Row.of(
        Tags.of("feed", feed.getFeed(), "reason", rejections.getReason().name()),
        rejections.getCount());
  }

  private static List<Row<?>> rows(Stream<FeedStatus> feeds, Function<FeedStatus, Double> figure) {
    return feeds
        .map(feed -> (Row<?>) Row.of(Tags.of("feed", feed.getFeed()), figure.apply(feed)))
        .collect(Collectors.toList());
  }

  private MultiGauge gauge(String name, String meaning) {
    return MultiGauge.builder(name).description(meaning).register(figures.registry());
  }
}
