package dev.entente.cli.ops;

import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.ClusterOptions;
import dev.entente.cli.cluster.CommandFailure;
import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells a secured cluster who may connect to it, and what for. */
@Command(
    name = "principals",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "apply",
    description = "Give each program its login and the least permissions on a secured cluster.",
    footerHeading = "%nExample:%n",
    footer = "  entente principals apply --passwords secrets/passwords --config admin.properties")
public final class PrincipalsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "principals: apply?");
  }

  /** Sets logins and permissions. */
  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description = {
        "Set the SCRAM-SHA-512 password and the permissions of every principal that has a file in"
            + " the folder: producer, streams, registry, dashboard, reader, editor.",
        "What else such a principal was permitted is taken back. Done twice, nothing changes."
      })
  int apply(
      @Option(
              names = "--passwords",
              paramLabel = "DIR",
              required = true,
              description = "A folder with a file for each principal, its password in it.")
          Path folder,
      @Mixin ClusterOptions options)
      throws InterruptedException {
    Map<Role, String> passwords = passwords(folder);
    Cluster cluster = options.cluster();
    cluster.requireBroker();
    String applicationId = cluster.settings().getOrDefault("streams.application.id", "entente");
    try (Admin admin = Admin.create(cluster.kafka())) {
      Principals principals = new Principals(admin, cluster.topics(), applicationId);
      for (Map.Entry<Role, String> one : passwords.entrySet()) {
        spec.commandLine().getOut().println(principals.apply(one.getKey(), one.getValue()));
      }
      return ExitCode.OK.number();
    } catch (ExecutionException e) {
      throw new CommandFailure(
          ExitCode.MISCONFIGURED,
          "the cluster refuses: "
              + e.getCause().getMessage()
              + "; connect as a super user to a cluster with an authorizer",
          e);
    }
  }

  private static Map<Role, String> passwords(Path folder) {
    Map<Role, String> passwords = new LinkedHashMap<>();
    try {
      for (Role role : Role.values()) {
        Path file = folder.resolve(role.principal());
        if (Files.exists(file)) {
          passwords.put(role, Files.readString(file, StandardCharsets.UTF_8).strip());
        }
      }
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.STORAGE, "a password cannot be read: " + e, e);
    }
    if (passwords.isEmpty()) {
      throw new CommandFailure(
          ExitCode.STORAGE,
          "%s has no file named %s"
              .formatted(
                  folder,
                  String.join(
                      ", ", List.of(Role.values()).stream().map(Role::principal).toList())));
    }
    return passwords;
  }
}
