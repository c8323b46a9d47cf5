package dev.entente.cli;

import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.admin.Brokers;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.schemas.admin.Sizing;
import dev.entente.schemas.admin.TopicPlan;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Brings a cluster's topics and schemas to the contract. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(plan|apply)",
    description = "Create the topics and register the schemas, or show what that would do.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente topics plan --bootstrap-servers broker:9092 --schema-registry http://registry:8081",
      "  entente topics apply --config production.properties --replication-factor 3",
      "",
      "In a plan, + is made, ~ is changed, = is right as it is, ! is wrong and needs you."
    })
final class TopicsCommand implements Runnable {

  @Option(
      names = "--partitions",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      description = "Partitions of each new topic, in place of the catalogue's.")
  private Integer partitions;

  @Option(
      names = "--replication-factor",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      description = "Replicas of each new topic, in place of the broker's default.")
  private Integer replicationFactor;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "topics: plan or apply?");
  }

  /** Shows the difference. */
  @Command(
      name = "plan",
      mixinStandardHelpOptions = true,
      description = "Show what apply would do; change nothing.")
  int plan(@Mixin ClusterOptions options) {
    return planned(options, false);
  }

  /** Shows the difference and removes it. */
  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description = "Show the plan and carry it out. Done twice, the second time changes nothing.")
  int apply(@Mixin ClusterOptions options) {
    return planned(options, true);
  }

  private int planned(ClusterOptions options, boolean carryOut) {
    PrintWriter out = spec.commandLine().getOut();
    Cluster cluster = options.cluster();
    try (Brokers brokers = cluster.brokers();
        SchemaRegistry registry = cluster.registry()) {
      TopicPlan plan = TopicPlan.of(cluster.topics(), sizing(), brokers, registry);
      plan.lines().forEach(out::println);
      if (carryOut) {
        int changes = plan.apply();
        out.println(changes == 0 ? "nothing to change" : changes + " changes made");
      }
      return (plan.refusals().isEmpty() ? ExitCode.OK : ExitCode.MISCONFIGURED).number();
    }
  }

  private Sizing sizing() {
    try {
      return new Sizing(partitions, replicationFactor);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
