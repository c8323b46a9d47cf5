package dev.entente.cli;

import dev.entente.cli.feed.FeedCommand;
import dev.entente.cli.ops.PrincipalsCommand;
import dev.entente.schemas.admin.ExitCode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code entente} command: nothing but its subcommands. */
@Command(
    name = "entente",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Wire stories in; who met whom, and how each pair of countries stands, out.",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    subcommands = {
      DemoCommand.class,
      ExtractCommand.class,
      RunCommand.class,
      FeedCommand.class,
      TopicsCommand.class,
      PrincipalsCommand.class,
      StatusCommand.class,
      RelationCommand.class,
      ExplainCommand.class,
      HistoryCommand.class,
      DeadLettersCommand.class,
      AdminCommand.class,
      ReplayCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      TailCommand.class,
      DoctorCommand.class,
      CompletionCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente demo                      see it work on the sample stories",
      "  entente demo --keep my/*.txt      on stories of your own; leave it running",
      "  entente extract story.txt         what one story says, as JSON",
      "  entente explain story.txt         how it was read: what was found, what not, and why",
      "  entente relation KOR-JPN          how a pair of countries stands",
      "  entente status                    what runs, waits and failed",
      "  entente doctor                    what is missing on this machine or in a cluster",
      "  entente bench extract             how fast stories are read on this machine",
      "  entente COMMAND --help            more on one command"
    })
public final class Main implements Runnable {

  /** Where no terminal says otherwise. */
  private static final int HELP_COLUMNS = 100;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where a failure happened, and log more.")
  private boolean debug;

  @Spec private CommandSpec spec;

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    run(arguments);
  }

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param more commands beside ours, of modules that are not shipped
   */
  public static void run(String[] arguments, Object... more) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = commandLine(out, err, more).execute(arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * Makes the command with its output and errors going where they are told.
   *
   * @param more commands beside ours, of modules that are not shipped
   */
  public static CommandLine commandLine(PrintWriter out, PrintWriter err, Object... more) {
    Main main = new Main();
    CommandLine commandLine = new CommandLine(main);
    for (Object command : more) {
      commandLine.addSubcommand(command);
    }
    commandLine.setOut(out);
    commandLine.setErr(err);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setUsageHelpWidth(HELP_COLUMNS);
    commandLine.setUsageHelpAutoWidth(true);
    commandLine.setExecutionExceptionHandler(new Failures(main));
    commandLine.setParameterExceptionHandler(Main::explainUsage);
    commandLine.setExecutionStrategy(main::execute);
    commandLine.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.number());
    commandLine.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n");
    commandLine
        .getCommandSpec()
        .usageMessage()
        .exitCodeList(
            Stream.of(ExitCode.values())
                .collect(
                    Collectors.toMap(
                        code -> Integer.toString(code.number()),
                        ExitCode::meaning,
                        (one, other) -> one,
                        java.util.LinkedHashMap::new)));
    return commandLine;
  }

  private int execute(ParseResult parsed) {
    if (debug) {
      Logs.more();
    }
    return new RunLast().execute(parsed);
  }

  private static int explainUsage(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    command
        .getErr()
        .printf(
            "entente: %s (`%s --help` says how)%n",
            wrong.getMessage(), command.getCommandSpec().qualifiedName());
    return ExitCode.USAGE.number();
  }

  boolean debug() {
    return debug;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }
}
