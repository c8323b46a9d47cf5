package dev.entente.producer.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A spool's folder, locked for one process.
 *
 * @param path where it is
 * @param lock held until it is closed
 */
record SpoolFolder(Path path, FileChannel lock) implements AutoCloseable {

  private static final String LOCK = "lock";

  /**
   * Locks a folder, which is made where it is missing, for nobody else to read.
   *
   * @throws SpoolException where it cannot be used, or another process uses it
   */
  static SpoolFolder lock(Path folder) {
    FileChannel lock = null;
    try {
      createPrivate(folder);
      lock =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock.tryLock() != null) {
        return new SpoolFolder(folder, lock);
      }
    } catch (OverlappingFileLockException e) {
      // Another spool of this very process.
    } catch (IOException e) {
      Segments.close(lock);
      throw unusable(folder, e);
    }
    Segments.close(lock);
    throw new SpoolException(
        "another producer uses the spool folder "
            + folder
            + ": give each its own producer.spool.dir");
  }

  static SpoolException unusable(Path folder, IOException cause) {
    return new SpoolException(
        "the spool folder " + folder + " cannot be used: " + cause + "; check its permissions",
        cause);
  }

  /** Stories under embargo lie there: nobody else's business. */
  private static void createPrivate(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Override
  public void close() {
    Segments.close(lock);
  }
}
