package dev.entente.streams.state;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.message.BinaryMessageDecoder;
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
 * <p>A release that changes a schema adds the old one to the decoder here. For records of the
 * present schema, which are nearly all and some fifty for each story, Avro's own coders of this
 * format are passed by: they go byte by byte, and copy what they have written.
 *
 * @param <T> the record
 */
public final class StateSerde<T extends SpecificRecordBase> implements Serde<T> {

  private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

  private final Class<T> type;
  private final byte[] header;
  private final DatumWriter<T> writer;
  private final DatumReader<T> reader;
  private final BinaryMessageDecoder<T> otherSchemas;

  private StateSerde(Class<T> type) {
    this.type = type;
    SpecificData model = SpecificData.getForClass(type);
    Schema schema = model.getSchema(type);
    this.header = StateHeader.of(schema);
    this.writer = model.createDatumWriter(schema);
    this.reader = model.createDatumReader(schema);
    this.otherSchemas = new BinaryMessageDecoder<>(model, schema);
  }

  /** What one thread writes with and reads with. */
  private static final class Scratch {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private BinaryEncoder encoder;
    private BinaryDecoder decoder;
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
      Scratch scratch = SCRATCH.get();
      // Of a record that could not be written, the rest goes with the first, before the reset.
      scratch.encoder = EncoderFactory.get().binaryEncoder(scratch.written, scratch.encoder);
      scratch.written.reset();
      scratch.written.writeBytes(header);
      writer.write(value, scratch.encoder);
      scratch.encoder.flush();
      return scratch.written.toByteArray();
    } catch (IOException | RuntimeException e) {
      throw new SerializationException(
          "cannot write " + type.getSimpleName() + " for " + topic + ": " + e.getClass().getName(),
          e);
    }
  }

  private T decode(String topic, byte[] bytes) {
    try {
      if (!Arrays.equals(
          bytes, 0, Math.min(header.length, bytes.length), header, 0, header.length)) {
        return otherSchemas.decode(bytes);
      }
      Scratch scratch = SCRATCH.get();
      scratch.decoder =
          DecoderFactory.get()
              .binaryDecoder(bytes, header.length, bytes.length - header.length, scratch.decoder);
      return reader.read(null, scratch.decoder);
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
