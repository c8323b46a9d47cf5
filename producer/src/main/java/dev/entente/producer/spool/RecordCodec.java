package dev.entente.producer.spool;

import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.WireStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;

/**
 * Writes and reads the records of a spool without a registry: Avro's single-object encoding, whose
 * first bytes name the schema by its fingerprint. The schemas lie beside the spool, so that a later
 * release reads what an earlier one has left.
 */
public final class RecordCodec {

  private final BinaryMessageEncoder<WireStory> storyEncoder;
  private final BinaryMessageDecoder<WireStory> storyDecoder;
  private final BinaryMessageEncoder<Rejection> rejectionEncoder;
  private final BinaryMessageDecoder<Rejection> rejectionDecoder;

  /**
   * Prepares for the spool of a folder.
   *
   * @throws SpoolException where the schemas cannot be read or kept there
   */
  public RecordCodec(Path folder) {
    SpecificData data = SpecificData.getForClass(WireStory.class);
    SpecificData rejections = SpecificData.getForClass(Rejection.class);
    storyEncoder = new BinaryMessageEncoder<>(data, WireStory.getClassSchema());
    storyDecoder = new BinaryMessageDecoder<>(data, WireStory.getClassSchema());
    rejectionEncoder = new BinaryMessageEncoder<>(rejections, Rejection.getClassSchema());
    rejectionDecoder = new BinaryMessageDecoder<>(rejections, Rejection.getClassSchema());
    try {
      Path schemas = Files.createDirectories(folder.resolve("schemas"));
      keep(schemas, WireStory.getClassSchema());
      keep(schemas, Rejection.getClassSchema());
      learn(schemas);
    } catch (IOException | AvroRuntimeException e) {
      throw new SpoolException("the schemas in the spool folder " + folder + " are unusable", e);
    }
  }

  private static void keep(Path schemas, Schema schema) throws IOException {
    String name =
        schema.getName() + "-" + Long.toHexString(SchemaNormalization.parsingFingerprint64(schema));
    Path file = schemas.resolve(name + ".avsc");
    if (!Files.exists(file)) {
      Files.writeString(file, schema.toString());
    }
  }

  private void learn(Path schemas) throws IOException {
    try (Stream<Path> files = Files.list(schemas)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Schema schema = new Schema.Parser().parse(Files.readString(file));
        storyDecoder.addSchema(schema);
        rejectionDecoder.addSchema(schema);
      }
    }
  }

  /** Returns a story's bytes. */
  public byte[] bytes(WireStory story) {
    return encode(storyEncoder, story);
  }

  /** Returns a rejection's bytes. */
  public byte[] bytes(Rejection rejection) {
    return encode(rejectionEncoder, rejection);
  }

  private static <T> byte[] encode(BinaryMessageEncoder<T> encoder, T value) {
    try {
      ByteBuffer buffer = encoder.encode(value);
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
  }

  /**
   * Returns the story that the bytes are.
   *
   * @throws SpoolException where they are none
   */
  public WireStory story(byte[] bytes) {
    return decode(storyDecoder, bytes);
  }

  /**
   * Returns the rejection that the bytes are.
   *
   * @throws SpoolException where they are none
   */
  public Rejection rejection(byte[] bytes) {
    return decode(rejectionDecoder, bytes);
  }

  private static <T> T decode(BinaryMessageDecoder<T> decoder, byte[] bytes) {
    try {
      return decoder.decode(bytes);
    } catch (IOException | RuntimeException e) {
      throw new SpoolException("a record of the spool cannot be read: " + e, e);
    }
  }
}
