package dev.entente.cli;

import picocli.CommandLine.Option;

/** Who decides, and why. */
final class DecisionOptions {

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, for whoever asks later.")
  private String reason;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides it; the login name if not given.")
  private String by;

  String reason() {
    return reason;
  }

  String by() {
    return by == null ? System.getProperty("user.name", "unknown") : by;
  }
}
