package dev.entente.schemas;

import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.wire.WireStory;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SystemLimitException;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro which classes it may load, how much it may allocate and what a date is, for the whole
 * JVM.
 *
 * <p>Without it Avro 1.12.2 refuses our generated classes, seven malformed bytes are an {@code
 * OutOfMemoryError}, and comparing two records whose arrays hold nullable dates throws. Avro finds
 * this class by {@code META-INF/services} when it parses its first schema, so it is in force before
 * any generated class can be used, in every program and test. The logical type is only the hook.
 * Limits given as system properties on the command line win.
 */
public final class AvroSetup implements LogicalTypes.LogicalTypeFactory {

  /** No string or byte field of a record can be longer than the record. */
  private static final int MAX_LENGTH = Topics.MAX_RECORD_BYTES;

  /** The longest arrays are participants and status changes: hundreds. */
  private static final int MAX_ITEMS = 100_000;

  static {
    limit(SystemLimitException.MAX_STRING_LENGTH_PROPERTY, MAX_LENGTH);
    limit(SystemLimitException.MAX_BYTES_LENGTH_PROPERTY, MAX_LENGTH);
    limit(SystemLimitException.MAX_COLLECTION_LENGTH_PROPERTY, MAX_ITEMS);
    Set<String> ours = Set.of(packageOf(WireStory.class), packageOf(Meeting.class));
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(), type -> ours.contains(packageOf(type))));
    GenericData.get().addLogicalTypeConversion(new TimeConversions.DateConversion());
    GenericData.get().addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
  }

  /** Called by Avro. */
  public AvroSetup() {}

  @Override
  public String getTypeName() {
    return "entente-setup";
  }

  @Override
  public LogicalType fromSchema(Schema schema) {
    return new LogicalType(getTypeName());
  }

  private static String packageOf(Class<?> type) {
    return type.getPackageName();
  }

  private static void limit(String property, int value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, Integer.toString(value));
    }
  }
}
