package dev.entente.producer.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a spool has been drained.
 *
 * @param position everything before it is on Kafka
 * @param note what its drainer wants to know again with it, such as counts; any text
 */
public record Checkpoint(long position, String note) {

  /** Nothing has been drained yet. */
  public static final Checkpoint NONE = new Checkpoint(0, "");

  public Checkpoint {
    Objects.requireNonNull(note, "a checkpoint's note may be empty, not null");
  }

  /** The file that holds it, replaced as a whole: line one is the CRC-32C of the rest. */
  static final class Store {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoint.class);

    private final Path file;
    private final Path next;

    Store(Path folder) {
      this.file = folder.resolve("drained");
      this.next = folder.resolve("drained.next");
    }

    /** Returns what was written last; none where it cannot be read, so that all is sent again. */
    Checkpoint read() throws IOException {
      if (!Files.exists(file)) {
        return NONE;
      }
      String[] parts = Files.readString(file).split("\n", 3);
      if (parts.length == 3 && parts[0].equals(crc(parts[1] + "\n" + parts[2]))) {
        return new Checkpoint(Long.parseLong(parts[1]), parts[2]);
      }
      LOG.warn("{} is damaged: all that the spool holds is sent again, and counted anew", file);
      return NONE;
    }

    void write(Checkpoint checkpoint) throws IOException {
      String text = checkpoint.position() + "\n" + checkpoint.note();
      Files.writeString(next, crc(text) + "\n" + text);
      try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String crc(String text) {
      CRC32C crc = new CRC32C();
      crc.update(text.getBytes(StandardCharsets.UTF_8));
      return Long.toHexString(crc.getValue());
    }
  }
}
