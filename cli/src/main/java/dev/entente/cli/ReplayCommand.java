package dev.entente.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.cli.cluster.Answers;
import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.cli.cluster.CommandFailure;
import dev.entente.cli.cluster.TopicContents;
import dev.entente.cli.replay.Difference;
import dev.entente.cli.replay.DifferenceText;
import dev.entente.cli.replay.Tables;
import dev.entente.cli.stack.OnExit;
import dev.entente.cli.text.Terminal;
import dev.entente.diplomacy.extract.Extractor;
import dev.entente.diplomacy.lexicon.LexiconException;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.streams.Progress;
import dev.entente.streams.StreamsSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes everything anew beside what runs, and shows what would be different. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Rebuild all outputs beside the running ones, and show what would be different.",
      "From the first story with this version's extractor and lexicon, into topics of their own"
          + " (SHADOW.diplomacy.meetings, ...); then meetings gained, lost and changed, and pairs"
          + " with another phase. What runs is not touched. docs/commands.md says how to switch to"
          + " the shadow afterwards."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente replay --from earliest --into trial",
      "  entente replay --into trial --lexicon newsroom/     with a newsroom's own entries",
      "  entente replay --into trial --compare               once more, without rebuilding",
      "  entente admin reset --shadow trial --yes            drop it"
    })
final class ReplayCommand implements Callable<Integer> {

  /** Where to begin. */
  enum From {
    /** With the first story: any other would make other tables. */
    earliest
  }

  @Option(
      names = "--from",
      defaultValue = "earliest",
      description = "earliest: with the first story. Nothing else makes the whole record.")
  private From from;

  @Option(
      names = "--into",
      paramLabel = "SHADOW",
      required = true,
      description = "Name of the shadow: letters, digits, - and _.")
  private String into;

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = "A folder with entries of your own, on top of ours.")
  private Path lexicon;

  @Option(names = "--resume", description = "Go on with a rebuild that was stopped.")
  private boolean resume;

  @Option(names = "--compare", description = "Only compare with what was rebuilt before.")
  private boolean compareOnly;

  @Option(
      names = "--show",
      paramLabel = "N",
      defaultValue = "10",
      description = "Show so many of each kind of difference (default 10).")
  private int shown;

  @Option(names = "--json", description = "Print the whole difference as one JSON object.")
  private boolean json;

  @Mixin private ClusterOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Cluster cluster = options.cluster();
    Cluster shadow = new Cluster(Shadow.named(into, cluster.settings()).settings());
    StreamsSettings settings = StreamsSettings.parse(shadow.settings());
    Extractor extractor = extractor();
    cluster.requireBroker();
    boolean there = exists(cluster, settings.applicationId());
    if (compareOnly && !there) {
      throw new CommandFailure(
          ExitCode.MISCONFIGURED, "there is no shadow " + into + " to compare with");
    }
    if (there && !resume && !compareOnly) {
      throw new CommandFailure(
          ExitCode.MISCONFIGURED,
          "there is a shadow %s already: --resume goes on with it, --compare compares it, `entente admin reset --shadow %s --yes` drops it"
              .formatted(into, into));
    }
    Rebuild rebuild =
        new Rebuild(from.name(), spec.commandLine().getErr(), Terminal.isStandardError());
    if (!compareOnly) {
      try (SchemaRegistry registry = cluster.registry()) {
        cluster.makeTopics(settings.topics(), registry);
      }
      try (OnExit onExit = new OnExit()) {
        RunningTopology.start(shadow, extractor, onExit).awaitCaughtUp(rebuild);
      }
    }
    warnIfBehind(cluster);
    compare(cluster, settings.topics(), rebuild);
    return ExitCode.OK.number();
  }

  /** What is not worked off yet looks like something gained. */
  private void warnIfBehind(Cluster cluster) throws InterruptedException {
    try (Progress running = new Progress(StreamsSettings.parse(cluster.settings()))) {
      long behind = running.behind().values().stream().mapToLong(Long::longValue).sum();
      if (behind > 0) {
        spec.commandLine()
            .getErr()
            .printf(
                "entente: what runs is itself %d records behind: --compare again once it is not%n",
                behind);
      }
    }
  }

  private void compare(Cluster cluster, Topics shadow, Rebuild rebuild) {
    try (SchemaRegistry registry = cluster.registry()) {
      TopicContents contents = new TopicContents(cluster, registry);
      Tables now = Tables.read(contents, cluster.topics());
      Tables then = Tables.read(contents, shadow);
      Difference difference = Difference.of(now, then);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        ObjectNode answer = DifferenceText.json(difference).put("shadow", into);
        answer.put("hashNow", now.hash()).put("hashShadow", then.hash());
        answer.put("stories", rebuild.stories()).put("seconds", rebuild.took().toMillis() / 1000.0);
        out.println(answer);
        return;
      }
      out.println(
          difference.isNothing()
              ? "%s is the same as what runs, field by field (SHA-256 %s)"
                  .formatted(into, now.hash().substring(0, 16))
              : "%s is different from what runs:".formatted(into));
      new DifferenceText(Terminal.standardOutput(System.getenv()), shown)
          .lines(difference)
          .forEach(out::println);
    }
  }

  private static boolean exists(Cluster cluster, String application) {
    try (Admin admin = Admin.create(cluster.kafka())) {
      return Answers.of(admin.listGroups().all()).stream()
          .map(GroupListing::groupId)
          .anyMatch(application::equals);
    }
  }

  private Extractor extractor() {
    if (lexicon == null) {
      return Extractor.standard();
    }
    try {
      return Extractor.with(lexicon);
    } catch (LexiconException e) {
      throw new CommandFailure(ExitCode.MISCONFIGURED, e.getMessage(), e);
    }
  }
}
