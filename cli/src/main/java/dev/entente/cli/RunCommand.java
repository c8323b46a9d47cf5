package dev.entente.cli;

import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.cli.stack.OnExit;
import dev.entente.cli.text.Terminal;
import dev.entente.producer.ProducerRun;
import dev.entente.producer.ProducerSettings;
import dev.entente.schemas.admin.ExitCode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one of the programs against a cluster. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(producer|streams)",
    description = "Run the producer or the streams application against any cluster.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente run streams --config production.properties",
      "  entente run producer spool/ --bootstrap-servers broker:9092"
    })
final class RunCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "run what: producer or streams?");
  }

  /** The streams application, until it is stopped. */
  @Command(
      name = "streams",
      mixinStandardHelpOptions = true,
      description = "Work off wire.stories until Ctrl-C or SIGTERM.")
  int streams(@Mixin ClusterOptions options) throws InterruptedException {
    Cluster cluster = options.cluster();
    try (OnExit onExit = new OnExit()) {
      RunningTopology.start(cluster, onExit).await();
    }
    return ExitCode.OK.number();
  }

  /** The producer, until the inputs end. */
  @Command(
      name = "producer",
      mixinStandardHelpOptions = true,
      description = "Publish stories to wire.stories.")
  int producer(
      @Parameters(
              paramLabel = "STORIES",
              arity = "1..*",
              description = "Files, folders, or - for standard input.")
          List<String> stories,
      @Option(
              names = "--provider",
              paramLabel = "NAME",
              description = "Who supplied the stories that do not say so (producer.provider).")
          String provider,
      @Option(
              names = "--published",
              paramLabel = "DATE",
              description = "The day of stories that do not give theirs (producer.published).")
          LocalDate published,
      @Option(
              names = "--encoding",
              paramLabel = "CHARSET",
              description =
                  "Charset of inputs that declare none and are not UTF-8, such as windows-1252"
                      + " (producer.encoding).")
          String encoding,
      @Option(names = "--json", description = "Print the summary as JSON on standard output.")
          boolean json,
      @Mixin ClusterOptions options) {
    Map<String, String> settings = new LinkedHashMap<>(options.settings());
    if (provider != null) {
      settings.put("producer.provider", provider);
    }
    if (published != null) {
      settings.put("producer.published", published.toString());
    }
    if (encoding != null) {
      settings.put("producer.encoding", encoding);
    }
    ProducerRun run =
        new ProducerRun(ProducerSettings.parse(settings), System.err, Terminal.isStandardError());
    int exitCode = run.run(stories, System.in).number();
    if (json) {
      spec.commandLine().getOut().println(run.summary().json());
    }
    return exitCode;
  }
}
