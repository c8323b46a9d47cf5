package dev.entente.producer.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits a stream into lines of bytes, holding no more than one line of at most the limit. Bytes,
 * not characters, so that one line in a wrong charset leaves the others alone.
 */
final class BoundedLines {

  /**
   * One line.
   *
   * @param number counted from 1
   * @param bytes without the line end; cut at the limit where it is too long
   * @param tooLong whether it was cut
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and copying a story's bytes is waste
  record Line(long number, byte[] bytes, boolean tooLong) {}

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 13];
  private int from;
  private int to;
  private long number;

  /**
   * Reads lines from a stream, which the caller closes.
   *
   * @param limit the most bytes that a line may have
   */
  BoundedLines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Returns the next line, or null after the last one. */
  Line next() throws IOException {
    if (from == to && !fill()) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    boolean tooLong = false;
    do {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      int room = limit - line.size();
      line.write(buffer, from, Math.min(room, end - from));
      tooLong |= end - from > room;
      boolean complete = end < to;
      from = complete ? end + 1 : end;
      if (complete) {
        break;
      }
    } while (fill());
    number++;
    return new Line(number, withoutCarriageReturn(line.toByteArray()), tooLong);
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }

  private static byte[] withoutCarriageReturn(byte[] line) {
    int length = line.length;
    return length > 0 && line[length - 1] == '\r' ? Arrays.copyOf(line, length - 1) : line;
  }
}
