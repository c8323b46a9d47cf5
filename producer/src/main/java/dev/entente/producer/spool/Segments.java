package dev.entente.producer.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a spool. Each is named by the position of its first byte, so that a position is a
 * file and an offset in it; positions only grow.
 */
final class Segments {

  private static final Logger LOG = LoggerFactory.getLogger(Segments.class);
  private static final String ENDING = ".spool";
  private static final int NAME_LENGTH = 20;
  private static final int CHECK_BUFFER = 8 << 20;

  private final Path folder;
  private final NavigableMap<Long, Path> files = new ConcurrentSkipListMap<>();

  private Segments(Path folder) {
    this.folder = folder;
  }

  /**
   * Finds the files of a folder and checks every frame from a position on. Where the last file ends
   * in half a frame, which nobody was ever answered for, it is cut; damage elsewhere is put aside
   * under a name of its own and said.
   */
  static Segments open(Path folder, long from) throws IOException {
    Segments segments = new Segments(folder);
    try (Stream<Path> children = Files.list(folder)) {
      for (Path file : (Iterable<Path>) children::iterator) {
        String name = file.getFileName().toString();
        if (name.matches("\\d{" + NAME_LENGTH + "}\\" + ENDING)) {
          segments.files.put(Long.parseLong(name.substring(0, NAME_LENGTH)), file);
        }
      }
    }
    for (Map.Entry<Long, Path> file : new TreeMap<>(segments.files).entrySet()) {
      Long next = segments.files.higherKey(file.getKey());
      if (next == null || next > from) {
        check(file.getValue(), next == null);
      }
      if (Files.size(file.getValue()) == 0) {
        Files.delete(file.getValue());
        segments.files.remove(file.getKey());
      }
    }
    return segments;
  }

  private static void check(Path file, boolean last) throws IOException {
    long whole = 0;
    Frame.State end = Frame.State.WHOLE;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.allocate(CHECK_BUFFER);
      long size = channel.size();
      while (whole < size && end == Frame.State.WHOLE) {
        fill(channel, whole, buffer.clear());
        int before = buffer.position();
        end = Frame.at(buffer);
        while (end == Frame.State.WHOLE) {
          buffer.position(buffer.position() + Frame.size(buffer));
          end = Frame.at(buffer);
        }
        int checked = buffer.position() - before;
        whole += checked;
        if (end == Frame.State.CUT && checked > 0) {
          end = Frame.State.WHOLE; // the rest of it is read with the next bytes
        }
      }
      if (whole < size) {
        putAside(file, channel, whole, size, last && end == Frame.State.CUT);
      }
    }
  }

  private static void putAside(
      Path file, FileChannel channel, long whole, long size, boolean tornTail) throws IOException {
    if (tornTail) {
      LOG.info("{}: cut half a record of {} bytes at its end", file, size - whole);
    } else {
      Path aside = file.resolveSibling(file.getFileName() + ".damaged-at-" + whole);
      Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING);
      LOG.error(
          "{} is damaged from offset {} on: {} bytes are not published; the file is kept as {}",
          file,
          whole,
          size - whole,
          aside);
    }
    channel.truncate(whole);
    channel.force(true);
  }

  private static void fill(FileChannel channel, long offset, ByteBuffer buffer) throws IOException {
    long at = offset;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, at);
      if (read < 0) {
        break;
      }
      at += read;
    }
    buffer.flip();
  }

  /** Returns the position behind the last frame; the given one where there is none. */
  long end(long otherwise) throws IOException {
    Map.Entry<Long, Path> last = files.lastEntry();
    return last == null
        ? otherwise
        : Math.max(otherwise, last.getKey() + Files.size(last.getValue()));
  }

  /** Begins the file of a position and returns it open for writing. */
  FileChannel begin(long position) throws IOException {
    Path file = folder.resolve(String.format("%0" + NAME_LENGTH + "d", position) + ENDING);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel directory = FileChannel.open(folder)) {
      directory.force(true); // or a power cut may take the file with all that is in it
    }
    files.put(position, file);
    return channel;
  }

  /**
   * Reads frames.
   *
   * @param from position of the first
   * @param end position behind the last that is durable
   * @param buffer filled with as many whole or cut frames as fit
   * @return the position of the buffer's first byte; behind {@code from} where files are missing
   */
  long read(long from, long end, ByteBuffer buffer) throws IOException {
    long position = from;
    while (position < end) {
      Map.Entry<Long, Path> file = files.floorEntry(position);
      if (file != null) {
        try (FileChannel channel = FileChannel.open(file.getValue())) {
          if (position < file.getKey() + channel.size()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - position));
            fill(channel, position - file.getKey(), buffer);
            return position;
          }
        }
      }
      Long next = files.higherKey(position);
      position = next == null ? end : next;
    }
    buffer.limit(0);
    return position;
  }

  /** Deletes the files that end at or before a position; the last one stays. */
  void deleteBelow(long position) throws IOException {
    for (Map.Entry<Long, Path> file : List.copyOf(files.entrySet())) {
      Long next = files.higherKey(file.getKey());
      if (next == null || next > position) {
        return;
      }
      Files.deleteIfExists(file.getValue());
      files.remove(file.getKey());
    }
  }

  /** Closes a file of the spool, if there is one; that it did not close is only said. */
  static void close(FileChannel file) {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      LOG.warn("a file of the spool did not close: {}", e.toString());
    }
  }
}
