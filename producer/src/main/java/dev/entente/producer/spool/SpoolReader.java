package dev.entente.producer.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads a spool in order. One thread at a time. */
public final class SpoolReader {

  /** Holds the largest frame there can be, and some hundred stories. */
  private static final int BUFFER = 5 << 20;

  /**
   * An entry and where the next one begins.
   *
   * @param next position behind the entry: what is drained when this one is
   */
  public record Stored(Entry entry, long next) {}

  private final Spool spool;
  private final Segments segments;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private long position;

  SpoolReader(Spool spool, Segments segments, long from) {
    this.spool = spool;
    this.segments = segments;
    this.position = from;
  }

  /**
   * Returns the next entries, after so much time at most; may be none.
   *
   * @throws SpoolException where the disk does not give back what was written
   */
  public List<Stored> poll(Duration patience) throws InterruptedException {
    return spool.awaitBehind(position, patience) ? read() : List.of();
  }

  private List<Stored> read() {
    List<Stored> read = new ArrayList<>();
    try {
      position = segments.read(position, spool.durablePosition(), buffer);
    } catch (IOException e) {
      throw new SpoolException("the spool cannot be read at position " + position + ": " + e, e);
    }
    long start = position;
    while (buffer.hasRemaining() && Frame.at(buffer) == Frame.State.WHOLE) {
      Entry entry = Frame.read(buffer);
      position = start + buffer.position();
      read.add(new Stored(entry, position));
    }
    if (read.isEmpty() && buffer.hasRemaining()) {
      throw new SpoolException(
          "the spool is damaged at position " + position + ": restart, and it is put aside");
    }
    return read;
  }
}
