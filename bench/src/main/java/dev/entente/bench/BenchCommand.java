package dev.entente.bench;

import dev.entente.bench.board.DashboardCommand;
import dev.entente.bench.chaos.ReplayCommand;
import dev.entente.bench.chaos.RestoreCommand;
import dev.entente.bench.growth.GrowthCommand;
import dev.entente.bench.history.HistoryCommand;
import dev.entente.bench.ingest.IngestCommand;
import dev.entente.bench.pipeline.PipelineCommand;
import dev.entente.bench.quality.QualityCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures a part of the way of a story, on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "WHAT",
    description = "Measure how fast it is on this machine, and how well it reads.",
    subcommands = {
      ExtractCommand.class,
      QualityCommand.class,
      PipelineCommand.class,
      GrowthCommand.class,
      IngestCommand.class,
      DashboardCommand.class,
      HistoryCommand.class,
      RestoreCommand.class,
      ReplayCommand.class
    })
final class BenchCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "measure what? `entente bench --help` lists it");
  }
}
