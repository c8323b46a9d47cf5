package dev.entente.streams;

import java.util.List;

/** The settings cannot be used; the message has a line for each problem. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  SettingsException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** Returns the problems, each in one line that names the setting and the remedy. */
  public List<String> problems() {
    return problems;
  }
}
