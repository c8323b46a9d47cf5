package dev.entente.streams.state;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** What a stored record begins with: the first bytes of Avro's single-object encoding. */
public final class StateHeader {

  /** A single object, version 1; big-endian. The schema's fingerprint follows, little-endian. */
  public static final short MARK = (short) 0xC301;

  /** Length of the whole. */
  public static final int BYTES = Short.BYTES + Long.BYTES;

  private StateHeader() {}

  /** Returns the mark and the fingerprint of the schema that the record was written with. */
  static byte[] of(Schema schema) {
    return ByteBuffer.allocate(BYTES)
        .putShort(MARK)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(SchemaNormalization.parsingFingerprint64(schema))
        .array();
  }
}
