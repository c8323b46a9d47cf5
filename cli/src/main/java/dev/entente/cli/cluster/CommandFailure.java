package dev.entente.cli.cluster;

import dev.entente.schemas.admin.ExitCode;
import java.util.Objects;

/** A command cannot go on, for a reason that the person at the terminal can mend. */
public final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  /**
   * Says why.
   *
   * @param message what is wrong, where, and what to do; one line
   */
  public CommandFailure(ExitCode code, String message) {
    super(message);
    this.code = Objects.requireNonNull(code, "a failure needs an exit code");
  }

  /** Says why, with what was thrown for {@code --debug}. */
  public CommandFailure(ExitCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = Objects.requireNonNull(code, "a failure needs an exit code");
  }

  /** Returns what the shell is told. */
  public ExitCode code() {
    return code;
  }
}
