package dev.entente.schemas;

import dev.entente.schemas.diplomacy.Decision;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.wire.DeadLetter;
import dev.entente.schemas.wire.FeedStatus;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.Tally;
import dev.entente.schemas.wire.WireStory;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Records made from their schemas alone, so that a new field is covered from its first day. */
final class Samples {

  static final List<Class<? extends SpecificRecord>> RECORDS =
      List.of(
          WireStory.class,
          Rejection.class,
          DeadLetter.class,
          FeedStatus.class,
          Tally.class,
          Decision.class,
          Meeting.class,
          MeetingEvent.class,
          RelationState.class);

  private Samples() {}

  static Schema schema(Class<?> type) {
    return SpecificData.get().getSchema(type);
  }

  /** Every field set, every array with one item, every enum at its last symbol. */
  static <T extends SpecificRecord> T full(Class<T> type) {
    return type.cast(value(schema(type), true));
  }

  /** Null wherever null may be, every array empty. */
  static <T extends SpecificRecord> T bare(Class<T> type) {
    return type.cast(value(schema(type), false));
  }

  /** Every named type that a schema uses, itself first. */
  static Stream<Schema> namedTypes(Schema schema) {
    return switch (schema.getType()) {
      case RECORD ->
          Stream.concat(
              Stream.of(schema), schema.getFields().stream().flatMap(f -> namedTypes(f.schema())));
      case ENUM -> Stream.of(schema);
      case ARRAY -> namedTypes(schema.getElementType());
      case UNION -> schema.getTypes().stream().flatMap(Samples::namedTypes);
      default -> Stream.empty();
    };
  }

  private static Object value(Schema schema, boolean full) {
    return switch (schema.getType()) {
      case RECORD -> record(schema, full);
      case UNION -> full ? value(schema.getTypes().get(1), true) : null;
      case ARRAY -> full ? List.of(value(schema.getElementType(), true)) : List.of();
      case ENUM -> symbol(schema);
      case STRING -> "São Tomé – 東京 \"x\"\n";
      case BYTES -> ByteBuffer.wrap(new byte[] {0, -1, 7});
      case BOOLEAN -> true;
      case DOUBLE -> -12.25;
      case INT -> schema.getLogicalType() == null ? (Object) 42 : LocalDate.of(2031, 2, 28);
      case LONG -> schema.getLogicalType() == null ? (Object) 1L : Instant.ofEpochMilli(1L << 40);
      default -> throw new AssertionError("no sample for " + schema);
    };
  }

  private static Object record(Schema schema, boolean full) {
    SpecificRecord made = (SpecificRecord) SpecificData.get().newRecord(null, schema);
    schema.getFields().forEach(field -> made.put(field.pos(), value(field.schema(), full)));
    return made;
  }

  private static Object symbol(Schema schema) {
    List<String> symbols = schema.getEnumSymbols();
    Object made = SpecificData.get().createEnum(symbols.get(symbols.size() - 1), schema);
    if (made instanceof GenericData.EnumSymbol) {
      throw new AssertionError("no class for " + schema.getFullName());
    }
    return made;
  }
}
