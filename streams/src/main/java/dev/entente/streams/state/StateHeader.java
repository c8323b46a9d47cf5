package dev.entente.streams.state;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** What a stored record begins with: the first bytes of Avro's single-object encoding. */
final class StateHeader {

  /** C3 01: a single object, version 1. */
  private static final short MARK = (short) 0xC301;

  private StateHeader() {}

  /** Returns the mark and the fingerprint of the schema that the record was written with. */
  static byte[] of(Schema schema) {
    return ByteBuffer.allocate(Short.BYTES + Long.BYTES)
        .putShort(MARK)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(SchemaNormalization.parsingFingerprint64(schema))
        .array();
  }
}
