package dev.entente.schemas.admin;

import java.util.List;

/** Topics or schemas are missing or wrong; the message names the first of them. */
public final class NotReadyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  NotReadyException(String summary, List<String> problems) {
    super(summary + ": " + problems.get(0) + more(problems.size() - 1));
    this.problems = List.copyOf(problems);
  }

  /** Returns what is wrong, one line each with its remedy. */
  public List<String> problems() {
    return problems;
  }

  private static String more(int others) {
    return others == 0 ? "" : " (and " + others + " more)";
  }
}
