package dev.entente.streams;

import dev.entente.schemas.admin.ExitCode;
import java.util.Objects;

/** The application cannot start or go on; the message is one line for an operator. */
public final class RunFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  RunFailure(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = Objects.requireNonNull(exitCode, "a failure has an exit code");
  }

  /** Returns the code for the shell. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
