package dev.entente.producer.spool;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the disk of a folder still has the room that is to stay free on it. One thread looks. */
final class DiskRoom {

  /** How often the disk is asked; in between, what it said last holds. */
  static final Duration LOOK = Duration.ofMillis(250);

  private static final Logger LOG = LoggerFactory.getLogger(DiskRoom.class);

  private final Path folder;
  private final FileStore disk;
  private final long keepFree;
  private long looked;
  private volatile boolean isShort;

  /**
   * @param keepFree bytes
   * @throws IOException where the folder's disk cannot be found out
   */
  DiskRoom(Path folder, long keepFree) throws IOException {
    this.folder = folder;
    this.disk = Files.getFileStore(folder);
    this.keepFree = keepFree;
  }

  boolean isShort() {
    return isShort;
  }

  /** Asks the disk, where that is due. */
  void look() {
    long now = System.nanoTime();
    if (looked != 0 && now - looked < LOOK.toNanos()) {
      return;
    }
    looked = now;
    try {
      boolean nearFull = disk.getUsableSpace() < keepFree;
      if (nearFull != isShort) {
        LOG.warn(
            nearFull
                ? "the disk of {} is nearly full: nothing more is taken in"
                : "the disk of {} has room again",
            folder);
      }
      isShort = nearFull;
    } catch (IOException e) {
      LOG.warn("the free space of {} cannot be asked for: {}", folder, e.toString());
    }
  }
}
