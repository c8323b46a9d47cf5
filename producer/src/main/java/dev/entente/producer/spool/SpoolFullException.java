package dev.entente.producer.spool;

/** The spool takes nothing at the moment: what was offered is not taken in, and may come again. */
public final class SpoolFullException extends RuntimeException {

  private static final long serialVersionUID = 1;

  SpoolFullException(String message) {
    super(message);
  }
}
