package dev.entente.bench;

import dev.entente.bench.chaos.ChaosCommand;
import dev.entente.cli.Main;

/** The {@code entente} command with what measures and tries it; never shipped. */
public final class BenchMain {

  private BenchMain() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Main.run(arguments, new BenchCommand(), new ChaosCommand());
  }
}
