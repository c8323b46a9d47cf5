package dev.entente.cli;

import dev.entente.cli.cluster.CommandFailure;
import dev.entente.cli.stack.StackException;
import dev.entente.dashboard.DashboardSettings;
import dev.entente.dashboard.web.WebServer;
import dev.entente.producer.ProducerSettings;
import dev.entente.schemas.RegistryException;
import dev.entente.schemas.RegistryUnavailableException;
import dev.entente.schemas.admin.BrokerRefusedException;
import dev.entente.schemas.admin.BrokerUnavailableException;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.schemas.admin.NotReadyException;
import dev.entente.streams.RunFailure;
import dev.entente.streams.SettingsException;
import org.apache.kafka.common.errors.RetriableException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command threw into one message and an exit code. */
final class Failures implements IExecutionExceptionHandler {

  private final Main main;

  Failures(Main main) {
    this.main = main;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parsed) {
    ExitCode code = codeOf(failure);
    if (isEnding()) {
      return code.number();
    }
    if (code == ExitCode.BUG) {
      commandLine
          .getErr()
          .printf(
              "entente: this is a mistake of ours: %s%s%n",
              failure, main.debug() ? "" : " (--debug shows where)");
    } else {
      commandLine.getErr().println("entente: " + failure.getMessage());
    }
    if (main.debug()) {
      failure.printStackTrace(commandLine.getErr());
    }
    return code.number();
  }

  /** Whether a signal ends the process: what fails then fails because of that. */
  private static boolean isEnding() {
    Thread probe = new Thread(() -> {}, "never-run");
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException shutdownInProgress) {
      return true;
    }
  }

  private static ExitCode codeOf(Exception failure) {
    if (failure instanceof CommandFailure told) {
      return told.code();
    }
    if (failure instanceof StackException stack) {
      return switch (stack.reason()) {
        case PORT, CHILD -> ExitCode.UNAVAILABLE;
        case FOLDER -> ExitCode.STORAGE;
      };
    }
    if (failure instanceof RunFailure run) {
      return run.exitCode();
    }
    if (failure instanceof SettingsException
        || failure instanceof ProducerSettings.SettingsException
        || failure instanceof DashboardSettings.SettingsException) {
      return ExitCode.MISCONFIGURED;
    }
    if (failure instanceof BrokerUnavailableException
        || failure instanceof WebServer.PortTakenException
        || failure instanceof RegistryUnavailableException) {
      return ExitCode.UNAVAILABLE;
    }
    if (failure instanceof BrokerRefusedException
        || failure instanceof RegistryException
        || failure instanceof NotReadyException) {
      return ExitCode.MISCONFIGURED;
    }
    if (failure instanceof RetriableException) {
      return ExitCode.UNAVAILABLE;
    }
    return ExitCode.BUG;
  }
}
