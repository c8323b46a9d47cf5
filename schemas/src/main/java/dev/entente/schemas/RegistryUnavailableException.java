package dev.entente.schemas;

/** The registry does not answer, or not in its own protocol, or refuses us. */
public final class RegistryUnavailableException extends RegistryException {

  private static final long serialVersionUID = 1L;

  RegistryUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
