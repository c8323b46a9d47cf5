package dev.entente.producer;

/**
 * How a run ended, for the shell. The numbers are those of every command of {@code entente}: 0
 * done, 1 done but something was rejected, 2 wrong command line, 3 broker or registry away, 4 a
 * topic, schema or setting wrong, 5 a file, folder or disk unusable, 70 our mistake.
 */
public enum ExitCode {
  /** Everything was published. */
  OK(0),
  /** Everything was read; at least one story was rejected. */
  REJECTED(1),
  /** An input named on the command line does not exist. */
  USAGE(2),
  /** Broker or registry went away, or stopped taking our records. */
  UNAVAILABLE(3),
  /** An input cannot be read, or not to its end. */
  UNREADABLE(5),
  /** A record that we made cannot be written. */
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
