package dev.entente.schemas;

import java.io.EOFException;
import org.apache.kafka.common.errors.SerializationException;

/** Says in a few words why Avro failed. */
final class AvroFailure {

  private AvroFailure() {}

  /** Returns what Avro said, below Confluent's wrapping; it names the field where it knows it. */
  static String reason(RuntimeException failure) {
    Throwable said = failure;
    while (said instanceof SerializationException && said.getCause() != null) {
      said = said.getCause();
    }
    if (said instanceof EOFException) {
      return "the bytes end before the record does";
    }
    String kind = said.getClass().getSimpleName();
    return said.getMessage() == null ? kind : said.getMessage() + " (" + kind + ")";
  }
}
