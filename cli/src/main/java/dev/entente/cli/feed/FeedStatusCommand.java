package dev.entente.cli.feed;

import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.cli.cluster.TopicContents;
import dev.entente.cli.text.Table;
import dev.entente.cli.text.Terminal;
import dev.entente.schemas.RecordJson;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.schemas.wire.FeedState;
import dev.entente.schemas.wire.FeedStatus;
import dev.entente.schemas.wire.RejectionCount;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How every feed is doing, from wire.feed-status. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Show how each feed is doing, as its producer last said on wire.feed-status.",
      "Ends with 1 where a feed is silent or fails, or its producer has not been heard of for three"
          + " minutes."
    })
final class FeedStatusCommand implements Callable<Integer> {

  /** A producer reports each minute. */
  private static final Duration UNHEARD = Duration.ofMinutes(3);

  @Option(names = "--json", description = "Print one JSON object a feed.")
  private boolean json;

  @Mixin private ClusterOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Cluster cluster = options.cluster();
    cluster.requireBroker();
    Map<String, FeedStatus> feeds = new TreeMap<>();
    try (SchemaRegistry registry = cluster.registry()) {
      new TopicContents(cluster, registry)
          .forEach(cluster.topics().feedStatus(), entry -> put(entry.key(), entry.value(), feeds));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      feeds.values().forEach(feed -> out.println(RecordJson.line(feed)));
    } else {
      table(feeds, Instant.now())
          .lines(Terminal.standardOutput(System.getenv()))
          .forEach(out::println);
    }
    out.flush();
    boolean alarm = feeds.values().stream().anyMatch(feed -> isAlarm(feed, Instant.now()));
    return (alarm ? ExitCode.REJECTED : ExitCode.OK).number();
  }

  private static void put(String key, FeedStatus status, Map<String, FeedStatus> feeds) {
    if (status == null) {
      feeds.remove(key);
    } else {
      feeds.put(key, status);
    }
  }

  private static boolean isAlarm(FeedStatus feed, Instant now) {
    return feed.getState() == FeedState.SILENT
        || feed.getState() == FeedState.FAILING
        || isUnheard(feed, now);
  }

  private static boolean isUnheard(FeedStatus feed, Instant now) {
    return Duration.between(feed.getAt(), now).compareTo(UNHEARD) > 0;
  }

  /** Returns the feeds as a table. */
  static Table table(Map<String, FeedStatus> feeds, Instant now) {
    Table table =
        new Table(
            "Feed", "State", "Last story", "Lag", "Accepted", "Stale", "Duplicates", "Rejected");
    feeds
        .values()
        .forEach(
            feed ->
                table.row(
                    Table.Cell.of(feed.getFeed()),
                    Table.Cell.of(state(feed, now)),
                    Table.Cell.of(at(feed.getLastStory())),
                    Table.Cell.of(lag(feed.getLagMillis())),
                    Table.Cell.of(Long.toString(feed.getAccepted())),
                    Table.Cell.of(Long.toString(feed.getStale())),
                    Table.Cell.of(Long.toString(feed.getDuplicates())),
                    Table.Cell.of(rejected(feed))));
    return table;
  }

  private static String state(FeedStatus feed, Instant now) {
    String state = feed.getState().name().toLowerCase(Locale.ROOT);
    if (isUnheard(feed, now)) {
      return state + ", its producer is unheard of since " + at(feed.getAt());
    }
    return feed.getLastProblem() == null ? state : state + ": " + feed.getLastProblem();
  }

  private static String at(Instant instant) {
    return instant == null ? "none" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String lag(Long millis) {
    return millis == null ? "unknown" : Duration.ofSeconds(millis / 1000).toString().substring(2);
  }

  private static String rejected(FeedStatus feed) {
    long all = feed.getRejections().stream().mapToLong(RejectionCount::getCount).sum();
    StringBuilder text = new StringBuilder(Long.toString(all));
    for (RejectionCount one : feed.getRejections()) {
      text.append(text.indexOf("(") < 0 ? " (" : ", ");
      text.append(one.getReason()).append(' ').append(one.getCount());
    }
    return all == 0 ? "0" : text + ")";
  }
}
