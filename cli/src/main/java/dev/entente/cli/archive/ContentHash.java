package dev.entente.cli.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.kafka.common.header.Header;

/**
 * A hash of records that does not depend on their order or their partition: the sum, modulo 2^256,
 * of each one's SHA-256 over key, value, headers and time stamp. A schema's id counts for nothing:
 * each registry numbers for itself. Mutable: it counts along.
 */
final class ContentHash {

  private static final BigInteger MODULUS = BigInteger.TWO.pow(256);
  private static final byte MAGIC = 0;
  private static final int PREFIX = 1 + Integer.BYTES;

  private final MessageDigest digest;
  private final boolean schemaIds;
  private BigInteger sum = BigInteger.ZERO;
  private long records;
  private long tombstones;

  /**
   * @param schemaIds whether values begin with a schema's id
   */
  ContentHash(boolean schemaIds) {
    this.schemaIds = schemaIds;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  void add(ArchivedRecord record) {
    add(record.key());
    add(schemaIds ? withoutId(record.value()) : record.value());
    for (Header header : record.headers()) {
      add(header.key().getBytes(UTF_8));
      add(header.value());
    }
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(record.timestamp()).array());
    sum = sum.add(new BigInteger(1, digest.digest())).mod(MODULUS);
    records++;
    tombstones += record.value() == null ? 1 : 0;
  }

  /** Returns the hash so far, 64 hexadecimal digits. */
  String hex() {
    return String.format("%064x", sum);
  }

  long records() {
    return records;
  }

  long tombstones() {
    return tombstones;
  }

  /** With its length first, so that no two sequences of parts look alike. */
  private void add(byte[] part) {
    digest.update(
        ByteBuffer.allocate(Integer.BYTES).putInt(part == null ? -1 : part.length).array());
    if (part != null) {
      digest.update(part);
    }
  }

  private static byte[] withoutId(byte[] value) {
    if (value == null || value.length < PREFIX || value[0] != MAGIC) {
      return value;
    }
    byte[] without = value.clone();
    ByteBuffer.wrap(without).putInt(1, 0);
    return without;
  }
}
