package dev.entente.cli.ops;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a program answers its operators.
 *
 * @param host the address to listen on ({@code ops.host}, default 127.0.0.1: whoever reaches the
 *     port reads the figures)
 * @param port the port ({@code ops.port}), or empty, the default, to listen nowhere
 */
record OpsSettings(String host, Optional<Integer> port) {

  static final String HOST = "ops.host";
  static final String PORT = "ops.port";

  private static final int HIGHEST_PORT = 65_535;

  OpsSettings {
    Objects.requireNonNull(host, HOST);
    Objects.requireNonNull(port, PORT);
  }

  /**
   * Reads settings by name; those of other programs are left alone.
   *
   * @throws IllegalArgumentException that says what is wrong
   */
  static OpsSettings parse(Map<String, String> settings) {
    String port = settings.getOrDefault(PORT, "").strip();
    return new OpsSettings(
        settings.getOrDefault(HOST, "127.0.0.1"),
        port.isEmpty() ? Optional.empty() : Optional.of(number(port)));
  }

  private static int number(String port) {
    try {
      int number = Integer.parseInt(port);
      if (number >= 0 && number <= HIGHEST_PORT) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number that is no port.
    }
    throw new IllegalArgumentException(
        "%s is no port: \"%s\"; give 1 to %d, 0 for any free one, or nothing"
            .formatted(PORT, port, HIGHEST_PORT));
  }
}
