package dev.entente.cli;

import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.cli.feed.RunProducerCommand;
import dev.entente.cli.ops.DashboardOps;
import dev.entente.cli.stack.OnExit;
import dev.entente.dashboard.Dashboard;
import dev.entente.dashboard.DashboardSettings;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import dev.entente.schemas.admin.Brokers;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.schemas.admin.TopicCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs one of the programs against a cluster. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(producer|streams|dashboard)",
    subcommands = RunProducerCommand.class,
    description = "Run the producer, the streams application or the dashboard against any cluster.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente run streams --config production.properties",
      "  entente run producer spool/ --bootstrap-servers broker:9092",
      "  entente run dashboard --port 8080 --bootstrap-servers broker:9092"
    })
final class RunCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "run what: producer, streams or dashboard?");
  }

  /** The streams application, until it is stopped. */
  @Command(
      name = "streams",
      mixinStandardHelpOptions = true,
      description = "Work off wire.stories until Ctrl-C or SIGTERM.")
  int streams(@Mixin ClusterOptions options) throws InterruptedException {
    Cluster cluster = options.cluster();
    try (OnExit onExit = new OnExit()) {
      RunningTopology.startWatched(cluster, onExit).await();
    }
    return ExitCode.OK.number();
  }

  /** The dashboard, until it is stopped. */
  @Command(
      name = "dashboard",
      mixinStandardHelpOptions = true,
      description = "Serve the dashboard from the public topics until Ctrl-C or SIGTERM.")
  int dashboard(
      @Option(
              names = "--port",
              paramLabel = "PORT",
              description = "Port to listen on; 0 takes a free one (dashboard.port, default 8080).")
          Integer port,
      @Option(
              names = "--host",
              paramLabel = "ADDRESS",
              description =
                  "Address to listen on; 0.0.0.0 lets other machines in (dashboard.host, default"
                      + " 127.0.0.1).")
          String host,
      @Mixin ClusterOptions options)
      throws InterruptedException {
    Map<String, String> given = new LinkedHashMap<>(options.settings());
    if (port != null) {
      given.put("dashboard.port", port.toString());
    }
    if (host != null) {
      given.put("dashboard.host", host);
    }
    DashboardSettings settings = DashboardSettings.parse(given);
    requireTopics(new Cluster(given));
    try (OnExit onExit = new OnExit()) {
      Dashboard dashboard = onExit.add(Dashboard.start(settings));
      onExit.add(DashboardOps.watch(dashboard, given, settings.storeDir()));
      spec.commandLine().getOut().println("the dashboard is at " + dashboard.url());
      new CountDownLatch(1).await();
    }
    return ExitCode.OK.number();
  }

  private static void requireTopics(Cluster cluster) {
    Topics topics = cluster.topics();
    try (Brokers brokers = cluster.brokers();
        SchemaRegistry registry = cluster.registry()) {
      TopicCheck.require(
          List.of(topics.meetings(), topics.meetingEvents(), topics.relations()),
          brokers,
          registry);
    }
  }
}
