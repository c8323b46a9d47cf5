package dev.entente.cli;

import dev.entente.cli.archive.Export;
import dev.entente.cli.archive.Manifest;
import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.cli.cluster.TopicContents;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.admin.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The public topics as files. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Write the topics to Avro container files, counted and hashed.",
      "One file a topic with keys, values, headers, tombstones and time stamps, and a manifest."
          + " Committed records only, as they stand at the start. The files are their owner's"
          + " alone: wire.stories holds stories under embargo."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente export backup-2026-03-09",
      "  entente export backup/ --inputs                    all that a rebuild needs",
      "  entente export meetings/ --topics diplomacy.meetings,diplomacy.relations"
    })
final class ExportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "A folder that is new or empty.")
  private Path folder;

  @Option(
      names = "--topics",
      paramLabel = "TOPIC",
      split = ",",
      description = "These only, by their names without prefix.")
  private List<String> topics = List.of();

  @Option(
      names = "--inputs",
      description = "wire.stories and diplomacy.decisions only: all that a rebuild needs.")
  private boolean inputs;

  @Mixin private ClusterOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ArchivedTopics wanted = new ArchivedTopics(topics, inputs, spec.commandLine());
    Cluster cluster = options.cluster();
    cluster.requireBroker();
    try (SchemaRegistry registry = cluster.registry()) {
      Manifest manifest =
          new Export(new TopicContents(cluster, registry), folder)
              .write(wanted.names(), entry -> say("exported", entry));
      spec.commandLine().getOut().printf("%d topics in %s%n", manifest.topics().size(), folder);
    }
    return ExitCode.OK.number();
  }

  private void say(String what, Manifest.Entry entry) {
    spec.commandLine().getOut().println(line(what, entry));
  }

  static String line(String what, Manifest.Entry entry) {
    return String.format(
        Locale.ROOT,
        "%s %-26s %,10d records, %,d tombstones, hash %s",
        what,
        entry.topic(),
        entry.records(),
        entry.tombstones(),
        entry.hash().substring(0, 16));
  }
}
