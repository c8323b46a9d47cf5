package dev.entente.schemas;

import org.apache.kafka.common.KafkaException;

/**
 * The registry did not do what was asked of it. It says nothing about the record at hand: stop, or
 * wait and try again, but never write a dead letter.
 */
public abstract sealed class RegistryException extends KafkaException
    permits RegistryUnavailableException, SchemaNotRegisteredException {

  private static final long serialVersionUID = 1L;

  RegistryException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Returns whether a failure, or anything that caused it, is the registry's. */
  public static boolean isCauseOf(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof RegistryException) {
        return true;
      }
    }
    return false;
  }
}
