package dev.entente.streams.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes a record with its schema's fingerprint before it (Avro's single-object encoding): stores
 * need no registry, and a later release can tell what it reads.
 *
 * <p>A release that changes a schema adds the old one to the decoder here.
 *
 * @param <T> the record
 */
public final class StateSerde<T extends SpecificRecordBase> implements Serde<T> {

  private final Class<T> type;
  private final BinaryMessageEncoder<T> encoder;
  private final BinaryMessageDecoder<T> decoder;

  private StateSerde(Class<T> type) {
    this.type = type;
    SpecificData model = SpecificData.getForClass(type);
    this.encoder = new BinaryMessageEncoder<>(model, model.getSchema(type));
    this.decoder = new BinaryMessageDecoder<>(model, model.getSchema(type));
  }

  /** Returns the serde of a generated record class. */
  public static <T extends SpecificRecordBase> StateSerde<T> of(Class<T> type) {
    return new StateSerde<>(type);
  }

  /**
   * Returns the serde of a domain value that is stored as this record.
   *
   * @param store from the domain to the record
   * @param load from the record to the domain
   */
  public <D> Serde<D> mapped(Function<D, T> store, Function<T, D> load) {
    return Serdes.serdeFrom(
        (topic, value) -> value == null ? null : encode(topic, store.apply(value)),
        (topic, bytes) -> bytes == null ? null : load.apply(decode(topic, bytes)));
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> value == null ? null : encode(topic, value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : decode(topic, bytes);
  }

  private byte[] encode(String topic, T value) {
    try {
      ByteBuffer bytes = encoder.encode(value);
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      return copy;
    } catch (IOException | RuntimeException e) {
      throw new SerializationException(
          "cannot write " + type.getSimpleName() + " for " + topic + ": " + e.getClass().getName(),
          e);
    }
  }

  private T decode(String topic, byte[] bytes) {
    try {
      return decoder.decode(bytes);
    } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
      throw new SerializationException(
          topic
              + " holds bytes that are no "
              + type.getSimpleName()
              + " of this release; start under a new application id, or restore the release that"
              + " wrote them",
          e);
    }
  }
}
