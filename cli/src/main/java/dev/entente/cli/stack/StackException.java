package dev.entente.cli.stack;

/** Why the embedded stack cannot be had, in one sentence for the person at the terminal. */
public final class StackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** What kind of thing is in the way. */
  public enum Reason {
    /** A port that was asked for is taken. */
    PORT,
    /** The data folder cannot be written, is full, or is in use by another stack. */
    FOLDER,
    /** A child did not start, or died. */
    CHILD
  }

  StackException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  StackException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Returns what kind of thing is in the way. */
  public Reason reason() {
    return reason;
  }
}
