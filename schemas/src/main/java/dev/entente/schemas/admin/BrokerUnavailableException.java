package dev.entente.schemas.admin;

/** No broker answers at the addresses given, or not in time. */
public final class BrokerUnavailableException extends BrokerException {

  private static final long serialVersionUID = 1L;

  BrokerUnavailableException(String addresses, String reason, Throwable cause) {
    super(
        "no Kafka broker answers at "
            + addresses
            + " ("
            + reason
            + "): start it, or give the right bootstrap.servers",
        cause);
  }
}
