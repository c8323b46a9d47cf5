package dev.entente.cli.ops;

import dev.entente.streams.StreamsRunner;
import java.util.Optional;

/**
 * How a streams application is.
 *
 * @param runner the application
 */
record StreamsHealth(StreamsRunner runner) implements Health {

  @Override
  public Optional<String> death() {
    return runner.isStopped()
        ? Optional.of("processing has stopped; the log says why")
        : Optional.empty();
  }

  @Override
  public Optional<String> hindrance() {
    return runner.isRunning()
        ? Optional.empty()
        : Optional.of("starting, restoring its state, or taking over partitions");
  }
}
