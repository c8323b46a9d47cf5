package dev.entente.cli.stack;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What the embedded stack is started with.
 *
 * @param data where it keeps its data from one start to the next; empty for a temporary folder that
 *     goes with it
 * @param brokerPort port of the broker on 127.0.0.1; 0 takes a free one
 * @param registryPort port of the registry on 127.0.0.1; 0 takes a free one
 */
public record StackSettings(Optional<Path> data, int brokerPort, int registryPort) {

  public StackSettings {
    Objects.requireNonNull(data, "say Optional.empty() for a temporary data folder");
    requirePort(brokerPort);
    requirePort(registryPort);
  }

  /** Returns settings for a temporary folder and free ports. */
  public static StackSettings temporary() {
    return new StackSettings(Optional.empty(), 0, 0);
  }

  /** Returns settings for a folder that is kept, and free ports. */
  public static StackSettings keeping(Path data) {
    return new StackSettings(Optional.of(data), 0, 0);
  }

  private static void requirePort(int port) {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
    }
  }
}
