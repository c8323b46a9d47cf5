package dev.entente.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.schemas.wire.DeadLetter;
import dev.entente.schemas.wire.DeadLetterReason;
import dev.entente.schemas.wire.RecordHeader;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Dead letters on the wire: the failed record's raw key and value, and everything else in headers
 * named {@code entente.dl.*}, so that writing one needs no registry and cannot fail on its size.
 *
 * <p>Whatever the original was, a dead letter is smaller than 130 KiB: key and value, the headers
 * and the exception's text are each cut.
 */
public final class DeadLetters {

  /** What is kept of a value, bytes. */
  public static final int MAX_VALUE_BYTES = 64 * 1024;

  private static final int MAX_KEY_BYTES = 16 * 1024;
  private static final int MAX_HEADERS = 32;
  private static final int MAX_HEADER_BYTES = 1024;
  private static final int MAX_MESSAGE_BYTES = 1024;
  private static final int MAX_STACK_BYTES = 4 * 1024;

  private static final String PREFIX = "entente.dl.";
  private static final String REASON = PREFIX + "reason";
  private static final String TOPIC = PREFIX + "topic";
  private static final String PARTITION = PREFIX + "partition";
  private static final String OFFSET = PREFIX + "offset";
  private static final String LENGTH = PREFIX + "length";
  private static final String SHA256 = PREFIX + "sha256";
  private static final String OPERATOR = PREFIX + "operator";
  private static final String EXCEPTION = PREFIX + "exception";
  private static final String MESSAGE = PREFIX + "message";
  private static final String STACK = PREFIX + "stack";
  private static final String AT = PREFIX + "at";

  private DeadLetters() {}

  /**
   * Returns the dead letter of a record that failed, cut to size.
   *
   * @param reason what went wrong
   * @param failed the record as it was read; for one that could not be written, the one that it
   *     came from
   * @param operator name of the operator that failed in the topology, null where there is none
   * @param failure what was thrown
   * @param at when, UTC
   */
  public static DeadLetter of(
      DeadLetterReason reason,
      ConsumerRecord<byte[], byte[]> failed,
      String operator,
      Throwable failure,
      Instant at) {
    Objects.requireNonNull(reason, "a dead letter needs a reason");
    Objects.requireNonNull(failed, "a dead letter needs the record that failed");
    Objects.requireNonNull(failure, "a dead letter needs what was thrown");
    Objects.requireNonNull(at, "a dead letter needs its time");
    byte[] value = failed.value();
    return DeadLetter.newBuilder()
        .setReason(reason)
        .setTopic(failed.topic())
        .setPartition(failed.partition())
        .setOffset(failed.offset())
        .setKey(cut(failed.key(), MAX_KEY_BYTES))
        .setValue(cut(value, MAX_VALUE_BYTES))
        .setValueLength(value == null ? 0 : value.length)
        .setSha256(sha256(value == null ? new byte[0] : value))
        .setHeaders(originalHeaders(failed.headers()))
        .setFailedIn(operator)
        .setException(failure.getClass().getName())
        .setMessage(cut(failure.getMessage(), MAX_MESSAGE_BYTES))
        .setStackTrace(cut(frames(failure), MAX_STACK_BYTES))
        .setAt(at)
        .build();
  }

  /**
   * Returns the record that carries a dead letter.
   *
   * @param to the topic of dead letters
   * @param letter made by {@link #of}
   */
  public static ProducerRecord<byte[], byte[]> toRecord(Topic<byte[]> to, DeadLetter letter) {
    Headers headers = new RecordHeaders();
    letter.getHeaders().forEach(h -> headers.add(h.getName(), bytes(h.getValue())));
    put(headers, REASON, letter.getReason().name());
    put(headers, TOPIC, letter.getTopic());
    put(headers, PARTITION, Integer.toString(letter.getPartition()));
    put(headers, OFFSET, Long.toString(letter.getOffset()));
    put(headers, LENGTH, Integer.toString(letter.getValueLength()));
    put(headers, SHA256, letter.getSha256());
    put(headers, OPERATOR, letter.getFailedIn());
    put(headers, EXCEPTION, letter.getException());
    put(headers, MESSAGE, letter.getMessage());
    put(headers, STACK, letter.getStackTrace());
    put(headers, AT, letter.getAt().toString());
    return new ProducerRecord<>(
        to.name(), null, null, bytes(letter.getKey()), bytes(letter.getValue()), headers);
  }

  /**
   * Returns the dead letter that a record carries.
   *
   * @throws IllegalArgumentException if the record has not the headers of one; names the record
   */
  public static DeadLetter read(ConsumerRecord<byte[], byte[]> carrier) {
    try {
      return DeadLetter.newBuilder()
          .setReason(reason(text(carrier, REASON)))
          .setTopic(text(carrier, TOPIC))
          .setPartition(Integer.parseInt(text(carrier, PARTITION)))
          .setOffset(Long.parseLong(text(carrier, OFFSET)))
          .setKey(wrap(carrier.key()))
          .setValue(wrap(carrier.value()))
          .setValueLength(Integer.parseInt(text(carrier, LENGTH)))
          .setSha256(text(carrier, SHA256))
          .setHeaders(originalHeaders(carrier.headers()))
          .setFailedIn(textOrNull(carrier, OPERATOR))
          .setException(text(carrier, EXCEPTION))
          .setMessage(textOrNull(carrier, MESSAGE))
          .setStackTrace(textOrNull(carrier, STACK))
          .setAt(Instant.parse(text(carrier, AT)))
          .build();
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new IllegalArgumentException(place(carrier) + " is no dead letter: " + e, e);
    }
  }

  private static List<RecordHeader> originalHeaders(Headers headers) {
    List<RecordHeader> kept = new ArrayList<>();
    for (Header header : headers) {
      if (!header.key().startsWith(PREFIX) && kept.size() < MAX_HEADERS) {
        byte[] value = header.value() == null ? new byte[0] : header.value();
        kept.add(
            RecordHeader.newBuilder()
                .setName(cut(header.key(), MAX_HEADER_BYTES))
                .setValue(cut(value, MAX_HEADER_BYTES))
                .build());
      }
    }
    return kept;
  }

  /** Classes and frames without messages: those may quote the story. */
  private static String frames(Throwable failure) {
    StringBuilder text = new StringBuilder();
    for (Throwable at = failure; at != null; at = at.getCause()) {
      text.append(at == failure ? "" : "caused by ").append(at.getClass().getName()).append('\n');
      Stream.of(at.getStackTrace()).forEach(frame -> text.append("  ").append(frame).append('\n'));
    }
    return text.toString();
  }

  private static DeadLetterReason reason(String name) {
    return Stream.of(DeadLetterReason.values())
        .filter(reason -> reason.name().equals(name))
        .findFirst()
        .orElse(DeadLetterReason.UNKNOWN);
  }

  private static void put(Headers headers, String name, String value) {
    if (value != null) {
      headers.add(name, value.getBytes(UTF_8));
    }
  }

  private static String text(ConsumerRecord<?, ?> carrier, String name) {
    String text = textOrNull(carrier, name);
    if (text == null) {
      throw new IllegalArgumentException(
          place(carrier) + " is no dead letter: it has no header " + name);
    }
    return text;
  }

  private static String textOrNull(ConsumerRecord<?, ?> carrier, String name) {
    Header header = carrier.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), UTF_8);
  }

  private static String place(ConsumerRecord<?, ?> carrier) {
    return carrier.topic() + "-" + carrier.partition() + "@" + carrier.offset();
  }

  private static ByteBuffer cut(byte[] bytes, int limit) {
    return bytes == null ? null : wrap(Arrays.copyOf(bytes, Math.min(bytes.length, limit)));
  }

  /** Cuts at a character's edge. */
  private static String cut(String text, int limit) {
    if (text == null) {
      return null;
    }
    byte[] bytes = text.getBytes(UTF_8);
    if (bytes.length <= limit) {
      return text;
    }
    int end = limit;
    while ((bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, UTF_8);
  }

  private static ByteBuffer wrap(byte[] bytes) {
    return bytes == null ? null : ByteBuffer.wrap(bytes);
  }

  private static byte[] bytes(ByteBuffer buffer) {
    if (buffer == null) {
      return null;
    }
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
