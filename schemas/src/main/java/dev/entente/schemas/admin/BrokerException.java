package dev.entente.schemas.admin;

/** The Kafka cluster did not do what was asked of it; the message is one line for an operator. */
public abstract sealed class BrokerException extends RuntimeException
    permits BrokerUnavailableException, BrokerRefusedException {

  private static final long serialVersionUID = 1L;

  BrokerException(String message, Throwable cause) {
    super(message, cause);
  }
}
