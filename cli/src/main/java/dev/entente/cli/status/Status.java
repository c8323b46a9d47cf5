package dev.entente.cli.status;

import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.CommandFailure;
import dev.entente.cli.cluster.TopicContents;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.wire.FeedState;
import dev.entente.schemas.wire.FeedStatus;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/**
 * How the whole system stands, from what the broker holds: no program of ours is asked.
 *
 * @param application the streams application's id
 * @param brokers where the brokers are
 * @param group the application as the broker sees it
 * @param read deliveries on wire.stories that were processed
 * @param moving whether more of them were processed while we looked
 * @param sum what they came to
 * @param sums the same by provider
 * @param feeds how each feed is doing, by name
 * @param refused what producers refused, by reason: it never came to wire.stories, and so is in no
 *     sum; as far back as wire.rejected is kept
 * @param deadLetters how many records are on wire.dead-letters
 * @param lastDeadLetter when the last of them failed, or empty
 * @param meetings how many meetings there are, by status
 * @param pairs how many pairs there are, by phase
 */
public record Status(
    String application,
    String brokers,
    GroupState group,
    long read,
    boolean moving,
    Sum sum,
    Map<String, Sum> sums,
    List<FeedStatus> feeds,
    Map<String, Long> refused,
    long deadLetters,
    Optional<Instant> lastDeadLetter,
    Map<String, Long> meetings,
    Map<String, Long> pairs) {

  /** The steps tell their tallies once a second: some looks later the sum stands. */
  private static final int LOOKS = 5;

  /** What a rejection's refusedBy says where no story came of it. */
  private static final String PRODUCER = "producer";

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /**
   * Takes a look.
   *
   * @param application the streams application's id
   */
  public static Status of(Cluster cluster, SchemaRegistry registry, String application) {
    Status status = look(cluster, registry, application, 0);
    for (int look = 1; look < LOOKS && !status.addsUp(); look++) {
      try {
        Thread.sleep(PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CommandFailure(ExitCode.UNAVAILABLE, "interrupted", e);
      }
      status = look(cluster, registry, application, status.read());
    }
    return status;
  }

  /** Returns whether every delivery that was read is accounted for. */
  public boolean addsUp() {
    return read == sum.deliveries();
  }

  /** Returns whether deliveries are lost to the sum: not while it is still being told of them. */
  public boolean isShort() {
    return !addsUp() && !moving;
  }

  /** Returns what an operator has to look after, each in a line; none where all is well. */
  public List<String> alarms() {
    List<String> alarms = new ArrayList<>();
    if (group.instances().isEmpty()) {
      alarms.add("no instance of %s runs: `entente run streams`".formatted(application));
    }
    if (isShort()) {
      alarms.add(
          "%d deliveries were read and %d are accounted for: see the application's log"
              .formatted(read, sum.deliveries()));
    }
    for (FeedStatus feed : feeds) {
      if (feed.getState() == FeedState.SILENT || feed.getState() == FeedState.FAILING) {
        alarms.add(
            "the feed %s is %s%s"
                .formatted(
                    feed.getFeed(),
                    feed.getState().name().toLowerCase(Locale.ROOT),
                    feed.getLastProblem() == null ? "" : ": " + feed.getLastProblem()));
      }
    }
    if (sum.waitingKills() > 0) {
      alarms.add(
          "%d %s a story that has not been seen: ask the agency which one is meant"
              .formatted(
                  sum.waitingKills(), sum.waitingKills() == 1 ? "kill names" : "kills name"));
    }
    return alarms;
  }

  private static Status look(
      Cluster cluster, SchemaRegistry registry, String application, long readBefore) {
    Topics topics = cluster.topics();
    TopicContents contents = new TopicContents(cluster, registry);
    Map<String, Sum> sums = new TreeMap<>();
    Sum sum = Sum.NOTHING;
    for (Tally tally : contents.latest(topics.tally())) {
      sum = sum.plus(tally);
      sums.compute(
          tally.getProvider(), (provider, its) -> (its == null ? Sum.NOTHING : its).plus(tally));
    }
    GroupState group;
    try (Admin admin = Admin.create(cluster.kafka())) {
      group = GroupState.of(admin, application, topics.stories().name());
    }
    List<Instant> failures = new ArrayList<>();
    contents.forEachRaw(
        topics.deadLetters().name(), raw -> failures.add(Instant.ofEpochMilli(raw.timestamp())));
    Collection<Meeting> meetings = contents.latest(topics.meetings());
    Collection<RelationState> relations = contents.latest(topics.relations());
    return new Status(
        application,
        String.valueOf(cluster.kafka().get("bootstrap.servers")),
        group,
        group.steps().get(0).doneInAll(),
        group.steps().get(0).doneInAll() != readBefore,
        sum,
        sums,
        contents.latest(topics.feedStatus()).stream()
            .sorted(Comparator.comparing(FeedStatus::getFeed))
            .toList(),
        refused(contents, topics.rejected()),
        failures.size(),
        failures.stream().max(Instant::compareTo),
        counted(meetings, Meeting::getStatus),
        counted(relations, RelationState::getPhase));
  }

  private static Map<String, Long> refused(TopicContents contents, Topic<Rejection> rejected) {
    List<Rejection> refused = new ArrayList<>();
    contents.forEach(
        rejected,
        entry -> {
          if (entry.value() != null && entry.value().getRefusedBy().equals(PRODUCER)) {
            refused.add(entry.value());
          }
        });
    return counted(refused, Rejection::getReason);
  }

  private static <T> Map<String, Long> counted(
      Collection<T> values, Function<T, ? extends Enum<?>> kind) {
    return values.stream()
        .collect(
            Collectors.groupingBy(
                value -> kind.apply(value).name(), TreeMap::new, Collectors.counting()));
  }
}
