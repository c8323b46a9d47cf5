package dev.entente.cli.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A topic's record as a file holds it: where it stood, and everything that it was. */
final class ArchivedRecord {

  static final Schema SCHEMA = schema();

  /** Without conversions: a time stamp stays a number. */
  static final GenericData PLAIN = new GenericData();

  private static final Schema HEADER = SCHEMA.getField("headers").schema().getElementType();

  private final int partition;
  private final long offset;
  private final long timestamp;
  private final byte[] key;
  private final byte[] value;
  private final List<Header> headers;

  /**
   * @param timestamp milliseconds, UTC
   * @param key or null
   * @param value null for a tombstone
   * @param headers in their order
   */
  ArchivedRecord(
      int partition, long offset, long timestamp, byte[] key, byte[] value, List<Header> headers) {
    this.partition = partition;
    this.offset = offset;
    this.timestamp = timestamp;
    this.key = key;
    this.value = value;
    this.headers = List.copyOf(headers);
  }

  static ArchivedRecord of(ConsumerRecord<byte[], byte[]> record) {
    return new ArchivedRecord(
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.key(),
        record.value(),
        List.of(record.headers().toArray()));
  }

  static ArchivedRecord of(GenericRecord stored) {
    List<Header> headers = new ArrayList<>();
    for (Object header : (List<?>) stored.get("headers")) {
      GenericRecord one = (GenericRecord) header;
      headers.add(new RecordHeader(one.get("name").toString(), bytes(one.get("value"))));
    }
    return new ArchivedRecord(
        (Integer) stored.get("partition"),
        (Long) stored.get("offset"),
        (Long) stored.get("timestamp"),
        bytes(stored.get("key")),
        bytes(stored.get("value")),
        headers);
  }

  GenericRecord stored() {
    List<GenericRecord> stored = new ArrayList<>();
    for (Header header : headers) {
      GenericRecord one = new GenericData.Record(HEADER);
      one.put("name", header.key());
      one.put("value", buffer(header.value()));
      stored.add(one);
    }
    return new GenericRecordBuilder(SCHEMA)
        .set("partition", partition)
        .set("offset", offset)
        .set("timestamp", timestamp)
        .set("key", buffer(key))
        .set("value", buffer(value))
        .set("headers", stored)
        .build();
  }

  int partition() {
    return partition;
  }

  long timestamp() {
    return timestamp;
  }

  byte[] key() {
    return key;
  }

  byte[] value() {
    return value;
  }

  List<Header> headers() {
    return headers;
  }

  Headers kafkaHeaders() {
    return new RecordHeaders(headers);
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return bytes == null ? null : ByteBuffer.wrap(bytes);
  }

  private static byte[] bytes(Object buffer) {
    if (buffer == null) {
      return null;
    }
    ByteBuffer from = ((ByteBuffer) buffer).duplicate();
    byte[] bytes = new byte[from.remaining()];
    from.get(bytes);
    return bytes;
  }

  private static Schema schema() {
    try (InputStream in = ArchivedRecord.class.getResourceAsStream("archived-record.avsc")) {
      return new Schema.Parser().parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException("our own schema cannot be read", e);
    }
  }
}
