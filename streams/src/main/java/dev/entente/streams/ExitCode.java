package dev.entente.streams;

/**
 * How a run ended, for the shell. The numbers mean the same in every command of {@code entente}.
 */
public enum ExitCode {
  /** Stopped as asked. */
  OK(0),
  /** Broker or registry are away. */
  UNAVAILABLE(3),
  /** A topic, a schema or a setting is wrong. */
  MISCONFIGURED(4),
  /** The state folder or its disk cannot be used. */
  STORAGE(5),
  /** Too many records failed within a minute. */
  TOO_MANY_DEAD_LETTERS(6),
  /** A mistake of ours. */
  BUG(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** Returns the number for the shell. */
  public int number() {
    return number;
  }
}
