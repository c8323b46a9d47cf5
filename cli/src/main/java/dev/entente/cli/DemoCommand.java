package dev.entente.cli;

import dev.entente.cli.stack.EmbeddedStack;
import dev.entente.cli.stack.OnExit;
import dev.entente.cli.stack.StackSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the whole way on a broker and a registry of its own. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Start a broker and a registry on this machine.")
final class DemoCommand implements Callable<Integer> {

  @Option(names = "--keep", description = "Leave everything running until Ctrl-C.")
  private boolean keep;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep the data there from one demo to the next; else it goes at the end.")
  private Path data;

  @Option(
      names = "--broker-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Port of the broker; 0, the default, takes a free one.")
  private int brokerPort;

  @Option(
      names = "--registry-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Port of the registry; 0, the default, takes a free one.")
  private int registryPort;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try (OnExit onExit = new OnExit()) {
      EmbeddedStack stack =
          EmbeddedStack.start(
              new StackSettings(Optional.ofNullable(data), brokerPort, registryPort), onExit);
      out.println("broker    " + stack.bootstrapServers());
      out.println("registry  " + stack.registryUrl());
      out.println("data      " + stack.dataFolder());
      while (keep) {
        stack.requireAlive();
        Thread.sleep(1000);
      }
      return ExitCode.OK.number();
    }
  }
}
