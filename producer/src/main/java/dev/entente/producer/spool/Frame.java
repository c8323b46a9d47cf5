package dev.entente.producer.spool;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * How an entry stands on disk: length of the payload (4 bytes), its CRC-32C (4), then the payload:
 * kind (1), length of the feed's name (2), the name in UTF-8, the record. Numbers are big-endian.
 */
final class Frame {

  /** Bytes before a payload. */
  static final int HEAD = 8;

  private static final int LEAST_PAYLOAD = 3;

  /** A length beyond this is no length: a record has 1 MiB at most. */
  private static final int MOST_PAYLOAD = 4 << 20;

  private Frame() {}

  /** What stands at a position. */
  enum State {
    /** A whole frame. */
    WHOLE,
    /** The bytes end before the frame does. */
    CUT,
    /** No frame begins here, or its bytes have changed. */
    DAMAGED
  }

  /** Returns all entries as one block of frames, ready to be written. */
  static ByteBuffer of(List<Entry> entries) {
    int size = 0;
    for (Entry entry : entries) {
      size += sizeOf(entry);
    }
    ByteBuffer block = ByteBuffer.allocate(size);
    for (Entry entry : entries) {
      write(entry, block);
    }
    return block.flip();
  }

  private static int sizeOf(Entry entry) {
    return HEAD + LEAST_PAYLOAD + name(entry).length + entry.record().length;
  }

  private static byte[] name(Entry entry) {
    return entry.feed().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Entry entry, ByteBuffer block) {
    byte[] name = name(entry);
    int start = block.position();
    int length = LEAST_PAYLOAD + name.length + entry.record().length;
    block.position(start + HEAD);
    block.put((byte) entry.kind().code()).putShort((short) name.length).put(name);
    block.put(entry.record());
    block.putInt(start, length).putInt(start + 4, crc(block, start + HEAD, length));
  }

  private static int crc(ByteBuffer bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.slice(from, length));
    return (int) crc.getValue();
  }

  /** Returns what stands at a buffer's position, which stays where it is. */
  static State at(ByteBuffer bytes) {
    if (bytes.remaining() < HEAD) {
      return State.CUT;
    }
    int start = bytes.position();
    int length = bytes.getInt(start);
    if (length < LEAST_PAYLOAD || length > MOST_PAYLOAD) {
      return State.DAMAGED;
    }
    if (bytes.remaining() - HEAD < length) {
      return State.CUT;
    }
    boolean whole = bytes.getInt(start + 4) == crc(bytes, start + HEAD, length);
    return whole ? State.WHOLE : State.DAMAGED;
  }

  /** Returns the size of the frame whose head stands at a buffer's position, head included. */
  static int size(ByteBuffer bytes) {
    return HEAD + bytes.getInt(bytes.position());
  }

  /** Reads the whole frame at a buffer's position and moves behind it. */
  static Entry read(ByteBuffer bytes) {
    int end = bytes.position() + size(bytes);
    bytes.position(bytes.position() + HEAD);
    Entry.Kind kind = Entry.Kind.of(bytes.get());
    byte[] name = new byte[Short.toUnsignedInt(bytes.getShort())];
    bytes.get(name);
    byte[] record = new byte[end - bytes.position()];
    bytes.get(record);
    return new Entry(new String(name, StandardCharsets.UTF_8), kind, record);
  }
}
