package dev.entente.bench.history;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What one more story costs a pair with a short history, and with a long one. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description =
        "Measure what a new version of a story costs resolution and fold where its pair has few"
            + " mentions behind it, and where it has many; in turns, thread time, in memory.",
    footerHeading = "%nExample:%n",
    footer = "  entente bench history --many 100000")
public final class HistoryCommand implements Callable<Integer> {

  private static final int FEW = 100;
  private static final int TURN = 100;

  @Option(
      names = "--many",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Mentions of the pair with the long history (default: ${DEFAULT-VALUE}).")
  private int many;

  @Option(
      names = "--per-day",
      paramLabel = "N",
      defaultValue = "3",
      description = "Mentions of each day, of both (default: ${DEFAULT-VALUE}).")
  private int perDay;

  @Option(
      names = "--turns",
      paramLabel = "N",
      defaultValue = "6",
      description =
          "Turns of 100 stories each, after half as many to warm up (default: ${DEFAULT-VALUE}).")
  private int turns;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PairRecord cold = new PairRecord(FEW, perDay);
    PairRecord hot = new PairRecord(many, perDay);
    double[] micros = new double[4];
    for (int turn = -turns / 2; turn < turns; turn++) {
      int begin = (turn + turns / 2) * TURN;
      cold.update(begin, TURN);
      hot.update(begin, TURN);
      if (turn >= 0) {
        micros[0] += cold.resolveMicros();
        micros[1] += cold.foldMicros();
        micros[2] += hot.resolveMicros();
        micros[3] += hot.foldMicros();
      }
    }
    print(micros);
    return 0;
  }

  private void print(double... micros) {
    int stories = turns * TURN;
    PrintWriter out = spec.commandLine().getOut();
    out.printf("CPU a story, us  %,12d mentions %,12d mentions   ratio%n", FEW, many);
    row(out, "resolution", micros[0] / stories, micros[2] / stories);
    row(out, "fold", micros[1] / stories, micros[3] / stories);
    row(out, "both", (micros[0] + micros[1]) / stories, (micros[2] + micros[3]) / stories);
    out.flush();
  }

  private static void row(PrintWriter out, String what, double few, double many) {
    out.printf("%-15s  %21.0f %21.0f   %5.2f%n", what, few, many, many / few);
  }
}
