package dev.entente.cli;

import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.cli.cluster.TopicReader;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.admin.ExitCode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a topic's records as JSON. */
@Command(
    name = "tail",
    mixinStandardHelpOptions = true,
    description = {
      "Print a topic's records as JSON.",
      "One object a line with topic, partition, offset, timestamp, key and value; times are ISO"
          + " 8601 in UTC."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente tail diplomacy.meeting-events",
      "  entente tail diplomacy.relations --from earliest --no-follow | jq .value",
      "  entente tail wire.rejected --from earliest --limit 10"
    })
final class TailCommand implements Callable<Integer> {

  private static final Duration POLL = Duration.ofMillis(500);

  /** Where to begin. */
  enum From {
    /** At the oldest record. */
    earliest,
    /** At what comes from now on. */
    latest
  }

  @Parameters(paramLabel = "TOPIC", description = "Its name, without the prefix or with it.")
  private String name;

  @Option(
      names = "--from",
      defaultValue = "latest",
      description = "earliest, or latest: only what comes from now on (default).")
  private From from;

  @Option(names = "--limit", paramLabel = "N", description = "End after so many records.")
  private Long limit;

  @Option(
      names = "--no-follow",
      description = "End where the topic ends now, do not wait for more.")
  private boolean noFollow;

  @Mixin private ClusterOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Cluster cluster = options.cluster();
    Topic<?> topic = topic(cluster);
    cluster.requireBroker();
    try (SchemaRegistry registry = cluster.registry();
        TopicReader reader =
            TopicReader.open(cluster.kafka(), topic.name(), from == From.earliest)) {
      return print(reader, new RecordLine(topic, registry));
    }
  }

  private int print(TopicReader reader, RecordLine line) {
    PrintWriter out = spec.commandLine().getOut();
    long printed = 0;
    boolean unreadable = false;
    while ((limit == null || printed < limit) && !(noFollow && reader.isAtEnd())) {
      Iterator<ConsumerRecord<byte[], byte[]>> records = reader.poll(POLL).iterator();
      while (records.hasNext() && (limit == null || printed < limit)) {
        RecordLine.Line shown = line.of(records.next());
        unreadable |= !shown.readable();
        out.println(shown.json());
        printed++;
      }
      if (out.checkError()) {
        break; // nobody reads us any more, as after `| head`
      }
    }
    return (unreadable ? ExitCode.REJECTED : ExitCode.OK).number();
  }

  private Topic<?> topic(Cluster cluster) {
    String prefix = cluster.settings().getOrDefault("topic.prefix", "");
    return cluster
        .topics()
        .named(name)
        .or(() -> cluster.topics().named(prefix + name))
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "there is no topic %s: choose one of %s"
                        .formatted(name, names(cluster.topics().all()))));
  }

  private static String names(List<Topic<?>> topics) {
    return topics.stream().map(Topic::name).collect(Collectors.joining(", "));
  }
}
