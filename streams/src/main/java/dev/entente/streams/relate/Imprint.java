package dev.entente.streams.relate;

import dev.entente.streams.state.StateSerde;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The SHA-256 of records: enough to tell whether one was sent already, at a fiftieth of its size.
 *
 * @param <T> the record
 */
final class Imprint<T extends SpecificRecordBase> {

  private final Serializer<T> serializer;
  private final MessageDigest sha;

  /**
   * @param type the record
   */
  Imprint(Class<T> type) {
    serializer = StateSerde.of(type).serializer();
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Returns a record's hash; null for null. */
  byte[] of(T record) {
    return record == null ? null : sha.digest(serializer.serialize("its hash", record));
  }
}
