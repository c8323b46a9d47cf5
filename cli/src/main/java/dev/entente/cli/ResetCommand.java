package dev.entente.cli;

import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.cli.cluster.CommandFailure;
import dev.entente.cli.repair.Reset;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.streams.StreamsSettings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Forgets what was made of the stories, so that the next start makes it anew. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = {
      "Forget all that the streams application made of the stories.",
      "That is its offsets, its internal topics, its state on this machine, and what is on its"
          + " output topics. Stories, decisions, rejections and dead letters stay. Its next start"
          + " begins with the first story; the history of what was known when begins anew.",
      "`entente replay` shows beforehand what would come out. Every instance must be stopped; its"
          + " state on other machines (streams.state.dir) has to be deleted there."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente admin reset --dry-run",
      "  entente admin reset --yes --config production.properties",
      "  entente admin reset --shadow trial --yes      drop what a replay made"
    })
final class ResetCommand implements Callable<Integer> {

  @Option(names = "--dry-run", description = "Say what would go; change nothing.")
  private boolean dryRun;

  @Option(names = "--yes", description = "Do it.")
  private boolean yes;

  @Option(
      names = "--shadow",
      paramLabel = "NAME",
      description = "Forget what `entente replay --into NAME` made, and its topics.")
  private String shadow;

  @Mixin private ClusterOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (dryRun == yes) {
      throw new ParameterException(
          spec.commandLine(), "what it forgets is gone: look with --dry-run, then say --yes");
    }
    Cluster cluster = options.cluster();
    StreamsSettings settings =
        StreamsSettings.parse(
            shadow == null
                ? cluster.settings()
                : Shadow.named(shadow, cluster.settings()).settings());
    cluster.requireBroker();
    PrintWriter out = spec.commandLine().getOut();
    try (Admin admin = Admin.create(cluster.kafka())) {
      Reset reset = Reset.plan(admin, settings);
      if (yes && reset.obstacle().isPresent()) {
        throw new CommandFailure(ExitCode.MISCONFIGURED, reset.obstacle().get());
      }
      reset.lines().forEach(out::println);
      if (reset.lines().isEmpty()) {
        out.println("there is nothing to forget");
      } else if (dryRun) {
        out.println("nothing was changed: --yes does it");
        reset.obstacle().ifPresent(why -> out.println("but " + why));
      } else {
        reset.apply(admin);
        if (shadow == null) {
          try (SchemaRegistry registry = cluster.registry()) {
            cluster.makeTopics(settings.topics(), registry);
          }
        }
        out.println("done: delete the state of " + settings.applicationId() + " on other machines");
      }
    }
    return ExitCode.OK.number();
  }
}
