package dev.entente.streams.state;

import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro that it may load the records of this package. Avro finds it by {@code
 * META-INF/services} when it parses its first schema; the logical type is only the hook.
 */
public final class StateTrust implements LogicalTypes.LogicalTypeFactory {

  static {
    String ours = StateTrust.class.getPackageName();
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(), type -> ours.equals(type.getPackageName())));
  }

  /** Called by Avro. */
  public StateTrust() {}

  @Override
  public String getTypeName() {
    return "entente-streams-trust";
  }

  @Override
  public LogicalType fromSchema(Schema schema) {
    return new LogicalType(getTypeName());
  }
}
