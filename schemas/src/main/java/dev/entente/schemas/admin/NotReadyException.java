package dev.entente.schemas.admin;

import java.util.List;

/** Topics or schemas are missing or wrong. */
public final class NotReadyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  NotReadyException(String summary, List<String> problems) {
    super(summary + ": " + String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Returns what is wrong, one line each with its remedy. */
  public List<String> problems() {
    return problems;
  }
}
