package dev.entente.cli;

import dev.entente.cli.archive.Import;
import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.cli.cluster.TopicContents;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.admin.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Files back into the public topics. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Write what `entente export` wrote back to the topics, and verify it.",
      "Topics are made where they are missing. Every file is checked against the manifest before"
          + " anything is written, and every topic is read back and counted and hashed after it.",
      "Schemas are registered, and the ids in the values are those of this registry. With --inputs"
          + " the streams application then rebuilds everything else. With all topics the record can"
          + " be read at once; starting the application then writes the same tables once more, and"
          + " the events a second time."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente import backup-2026-03-09 --inputs && entente run streams",
      "  entente import backup-2026-03-09 --set topic.prefix=restored.",
      "  entente import backup-2026-03-09 --check             only check the files"
    })
final class ImportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "A folder that `entente export` wrote.")
  private Path folder;

  @Option(
      names = "--topics",
      paramLabel = "TOPIC",
      split = ",",
      description = "These only, by their names without prefix.")
  private List<String> topics = List.of();

  @Option(
      names = "--inputs",
      description = "wire.stories and diplomacy.decisions only; the rest is rebuilt.")
  private boolean inputs;

  @Option(
      names = "--append",
      description = {
        "Write to topics that hold records already. Stories and tables take it well: the same once"
            + " more changes nothing. Events and rejections would stand there twice."
      })
  private boolean append;

  @Option(names = "--check", description = "Check the files against the manifest; write nothing.")
  private boolean checkOnly;

  @Mixin private ClusterOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ArchivedTopics wanted = new ArchivedTopics(topics, inputs, spec.commandLine());
    Import archive = new Import(folder);
    if (checkOnly) {
      archive.check(wanted.names(), entry -> out.println(ExportCommand.line("checked", entry)));
      return ExitCode.OK.number();
    }
    Cluster cluster = options.cluster();
    cluster.requireBroker();
    try (SchemaRegistry registry = cluster.registry()) {
      cluster.makeTopics(cluster.topics(), registry);
      archive.write(
          new TopicContents(cluster, registry),
          wanted.names(),
          append,
          entry -> out.println(ExportCommand.line("imported", entry)));
    }
    return ExitCode.OK.number();
  }
}
