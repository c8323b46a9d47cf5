package dev.entente.schemas.admin;

/** A broker answered, and said no. */
public final class BrokerRefusedException extends BrokerException {

  private static final long serialVersionUID = 1L;

  BrokerRefusedException(String what, Throwable cause) {
    super("the Kafka broker refuses to " + what + ": " + cause.getMessage(), cause);
  }
}
