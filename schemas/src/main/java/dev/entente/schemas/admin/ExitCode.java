package dev.entente.schemas.admin;

/** How a program of ours ended, for the shell; the same numbers in every program and command. */
public enum ExitCode {
  /** Done. */
  OK(0, "done"),
  /** Done, but something was rejected, or found wrong. */
  REJECTED(1, "done, but something was rejected or found wrong"),
  /** The command line is wrong. */
  USAGE(2, "the command line is wrong"),
  /** Broker or registry are away. */
  UNAVAILABLE(3, "the broker or the registry cannot be reached, or a port is in use"),
  /** Something is set up wrongly. */
  MISCONFIGURED(4, "a topic, a schema, a setting or the Java is wrong"),
  /** A file, folder or disk cannot be used. */
  STORAGE(5, "a file, a folder or the disk cannot be used"),
  /** Too many records failed. */
  TOO_MANY_DEAD_LETTERS(6, "too many records failed within a minute, so processing stopped"),
  /** A mistake of ours. */
  BUG(70, "a mistake of ours");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** Returns the number for the shell. */
  public int number() {
    return number;
  }

  /** Returns what it says, for the help. */
  public String meaning() {
    return meaning;
  }
}
