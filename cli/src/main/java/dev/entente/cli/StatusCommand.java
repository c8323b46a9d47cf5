package dev.entente.cli;

import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.cli.status.Status;
import dev.entente.cli.status.StatusText;
import dev.entente.cli.text.Terminal;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.streams.StreamsSettings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How the system stands, on one screen. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Show on one screen what runs, waits and failed, what deliveries came to, and what is known.",
      "Asks the broker alone, so it also works while nothing runs. Ends with 1 where something"
          + " needs a hand: nothing runs, a delivery is not accounted for, a kill waits for its"
          + " story."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente status",
      "  entente status --json | jq '{behind, deadLetters, alarms}'",
      "  watch -n 5 entente status --config production.properties"
    })
final class StatusCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Mixin private ClusterOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Cluster cluster = options.cluster();
    String application = StreamsSettings.parse(cluster.settings()).applicationId();
    cluster.requireBroker();
    try (SchemaRegistry registry = cluster.registry()) {
      Status status = Status.of(cluster, registry, application);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(StatusText.json(status));
      } else {
        new StatusText(Terminal.standardOutput(System.getenv()))
            .lines(status)
            .forEach(out::println);
      }
      return (status.alarms().isEmpty() ? ExitCode.OK : ExitCode.REJECTED).number();
    }
  }
}
