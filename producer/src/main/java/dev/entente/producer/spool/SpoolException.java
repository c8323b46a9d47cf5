package dev.entente.producer.spool;

/** The spool's folder or disk cannot be used; the message says why and what to do. */
public final class SpoolException extends RuntimeException {

  private static final long serialVersionUID = 1;

  SpoolException(String message) {
    super(message);
  }

  /** Says what went wrong and what to do. */
  public SpoolException(String message, Throwable cause) {
    super(message, cause);
  }
}
