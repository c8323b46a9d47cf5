package dev.entente.schemas;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.Decoder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Confluent's deserializer, made strict: bytes left over are an error, and the registry is asked
 * apart, so that whatever fails after that is the record's own fault.
 */
final class RegistryAvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {

  private static final byte MAGIC = 0;

  /** Magic byte and schema id. */
  private static final int PREFIX = 1 + Integer.BYTES;

  private final Class<T> type;
  private final SchemaRegistry registry;
  private final boolean key;
  private final KafkaAvroDeserializer delegate;

  /** Schemas that are there, by topic: to ask even the client's memory costs some of a reading. */
  private final Map<String, Set<Integer>> knownSchemas = new ConcurrentHashMap<>();

  RegistryAvroDeserializer(
      Class<T> type, SchemaRegistry registry, Map<String, Object> config, boolean key) {
    this.type = type;
    this.registry = registry;
    this.key = key;
    this.delegate = new WholeRecordDeserializer(registry);
    delegate.configure(config, key);
  }

  @Override
  public T deserialize(String topic, byte[] bytes) {
    return deserialize(topic, null, bytes);
  }

  @Override
  public T deserialize(String topic, Headers headers, byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    requireSchema(topic, schemaId(topic, bytes));
    try {
      return type.cast(delegate.deserialize(topic, headers, bytes));
    } catch (RuntimeException e) {
      throw unreadable(topic, bytes, AvroFailure.reason(e), e);
    }
  }

  @Override
  public void close() {
    delegate.close();
  }

  private void requireSchema(String topic, int id) {
    Set<Integer> known =
        knownSchemas.computeIfAbsent(topic, unseen -> ConcurrentHashMap.newKeySet());
    if (!known.contains(id)) {
      registry.requireSchema(SchemaRegistry.subject(topic, key), id);
      known.add(id);
    }
  }

  private int schemaId(String topic, byte[] bytes) {
    if (bytes.length < PREFIX) {
      throw unreadable(topic, bytes, "too short for a schema id", null);
    }
    if (bytes[0] != MAGIC) {
      throw unreadable(
          topic,
          bytes,
          String.format("the first byte is 0x%02x, not the registry's 0x00", bytes[0]),
          null);
    }
    return ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
  }

  private SerializationException unreadable(
      String topic, byte[] bytes, String reason, Throwable cause) {
    return new SerializationException(
        bytes.length + " bytes on " + topic + " are not a " + type.getSimpleName() + ": " + reason,
        cause);
  }

  /** Hands out readers that must use up all bytes; Confluent's own ignores what is left over. */
  private static final class WholeRecordDeserializer extends KafkaAvroDeserializer {

    WholeRecordDeserializer(SchemaRegistry registry) {
      super(registry.client());
    }

    @Override
    protected DatumReader<?> getDatumReader(Schema writer, Schema reader)
        throws ExecutionException {
      return new WholeRecordReader<>(super.getDatumReader(writer, reader));
    }
  }

  private record WholeRecordReader<D>(DatumReader<D> reader) implements DatumReader<D> {

    @Override
    public void setSchema(Schema schema) {
      reader.setSchema(schema);
    }

    @Override
    public D read(D reuse, Decoder decoder) throws IOException {
      D datum = reader.read(reuse, decoder);
      if (decoder instanceof BinaryDecoder binary && !binary.isEnd()) {
        throw new AvroRuntimeException("bytes are left over after the record's end");
      }
      return datum;
    }
  }
}
