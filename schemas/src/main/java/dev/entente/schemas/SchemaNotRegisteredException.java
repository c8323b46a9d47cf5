package dev.entente.schemas;

/** A schema that this build writes is not in the registry: it was not deployed there. */
public final class SchemaNotRegisteredException extends RegistryException {

  private static final long serialVersionUID = 1L;

  SchemaNotRegisteredException(String subject, Throwable cause) {
    super(
        "the schema that this version writes is not registered under "
            + subject
            + ": run `entente topics apply`",
        cause);
  }
}
