package dev.entente.streams;

import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder of one instance's state under the common state folder: the first {@code slot-N} that
 * nobody else has locked. An instance that comes back under another host name finds its stores
 * again, and takes over its own transactions at once.
 */
final class StateSlot implements AutoCloseable {

  /** More instances than this on one volume are a mistake. */
  private static final int SLOTS = 64;

  private final Path folder;
  private final FileChannel channel;

  private StateSlot(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes a slot.
   *
   * @throws RunFailure with {@link ExitCode#STORAGE} if the folder cannot be used
   */
  static StateSlot claim(Path stateDir) {
    try {
      for (int number = 0; number < SLOTS; number++) {
        Path folder = Files.createDirectories(stateDir.resolve("slot-" + number));
        FileChannel channel =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel)) {
          // Shows who has it, and that the disk takes bytes.
          byte[] owner =
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
          channel.truncate(0).write(ByteBuffer.wrap(owner));
          channel.force(true);
          return new StateSlot(folder, channel);
        }
        channel.close();
      }
    } catch (IOException e) {
      throw new RunFailure(
          ExitCode.STORAGE,
          "the state folder "
              + stateDir.toAbsolutePath()
              + " cannot be used ("
              + e.getClass().getSimpleName()
              + ": "
              + e.getMessage()
              + "): make it writable, or give another "
              + StreamsSettings.STATE_DIR,
          e);
    }
    throw new RunFailure(
        ExitCode.STORAGE,
        "all " + SLOTS + " slots of the state folder " + stateDir.toAbsolutePath() + " are taken",
        null);
  }

  /** Returns the folder. */
  Path folder() {
    return folder;
  }

  /** Gives it back; its files stay. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new RunFailure(ExitCode.STORAGE, "the lock in " + folder + " does not close", e);
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
