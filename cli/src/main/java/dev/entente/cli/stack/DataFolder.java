package dev.entente.cli.stack;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where a stack keeps its data, held by locks so that no two stacks share one.
 *
 * <p>A temporary folder goes with its stack. One that a {@code kill -9} left behind is removed by
 * the next stack that starts: its locks are free then, for the system drops them with the process.
 */
final class DataFolder implements AutoCloseable {

  /** A fresh broker with the topics and registry of a demo takes about 10 MiB. */
  private static final long LEAST_FREE_BYTES = 64L << 20;

  /** How long the children of a killed stack may take to leave. */
  private static final Duration CHILDREN_PATIENCE = Duration.ofSeconds(30);

  private static final String OWNER_LOCK = "owner.lock";

  private final Path path;
  private final FileChannel lock;
  private final boolean temporary;

  private DataFolder(Path path, FileChannel lock, boolean temporary) {
    this.path = path;
    this.lock = lock;
    this.temporary = temporary;
  }

  /** Makes a new folder that {@link #close()} removes, and removes those that nobody holds. */
  static DataFolder temporary() {
    Path all = Path.of(System.getProperty("java.io.tmpdir"), "entente-" + user());
    try {
      makeOurs(all);
      try (FileChannel turn = FileChannel.open(all.resolve("turn.lock"), CREATE, WRITE)) {
        turn.lock();
        removeAbandoned(all);
        Path path = Files.createTempDirectory(all, "stack-");
        return hold(path, true);
      }
    } catch (IOException e) {
      throw unusable(all, e);
    }
  }

  /** Takes a folder that stays, making it where it is missing. */
  static DataFolder keeping(Path path) {
    Path absolute = path.toAbsolutePath();
    try {
      Files.createDirectories(absolute);
      return hold(absolute, false);
    } catch (IOException e) {
      throw unusable(absolute, e);
    }
  }

  /** Returns the folder, absolute. */
  Path path() {
    return path;
  }

  /** Returns the file that a child locks while it lives. */
  Path lockOf(String child) {
    return path.resolve(child + ".lock");
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      remove(path);
    }
    lock.close();
  }

  private static DataFolder hold(Path path, boolean temporary) throws IOException {
    FileChannel owner = FileChannel.open(path.resolve(OWNER_LOCK), CREATE, WRITE);
    if (tryLock(owner).isEmpty()) {
      owner.close();
      throw new StackException(
          StackException.Reason.FOLDER,
          "%s is in use by another entente: stop that one, or name another folder".formatted(path));
    }
    requireSpace(path);
    awaitChildren(path);
    return new DataFolder(path, owner, temporary);
  }

  private static void requireSpace(Path path) throws IOException {
    long free = Files.getFileStore(path).getUsableSpace();
    if (free < LEAST_FREE_BYTES) {
      throw new StackException(
          StackException.Reason.FOLDER,
          "%s has %d MiB left, the stack needs %d: make room, or name another folder with --data (TMPDIR for temporary ones)"
              .formatted(path, free >> 20, LEAST_FREE_BYTES >> 20));
    }
  }

  /** Waits for children whose parent was killed a moment ago. */
  private static void awaitChildren(Path path) throws IOException {
    long deadline = System.nanoTime() + CHILDREN_PATIENCE.toNanos();
    while (!isFree(path)) {
      if (System.nanoTime() > deadline) {
        throw new StackException(
            StackException.Reason.FOLDER,
            "%s is still in use by the broker or registry of an entente that was killed: end them, or name another folder"
                .formatted(path));
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StackException(StackException.Reason.FOLDER, "interrupted while starting", e);
      }
    }
  }

  /** Returns whether no child holds the folder. */
  private static boolean isFree(Path path) throws IOException {
    for (String child : List.of(EmbeddedBroker.NAME, EmbeddedRegistry.NAME)) {
      if (!isFree(path, child + ".lock")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFree(Path path, String lockFile) throws IOException {
    try (FileChannel channel = FileChannel.open(path.resolve(lockFile), WRITE)) {
      return tryLock(channel).isPresent();
    } catch (NoSuchFileException neverStarted) {
      return true;
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException heldByThisVeryProcess) {
      return Optional.empty();
    }
  }

  private static void removeAbandoned(Path all) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, "stack-*")) {
      for (Path folder : folders) {
        if (isFree(folder, OWNER_LOCK) && isFree(folder)) {
          remove(folder);
        }
      }
    }
  }

  /** Makes a folder that is ours alone: others may write to the temporary folder too. */
  private static void makeOurs(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    boolean ours =
        Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
            && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName().equals(user());
    if (!ours) {
      throw new StackException(
          StackException.Reason.FOLDER,
          "%s belongs to somebody else: set TMPDIR to a folder of your own".formatted(folder));
    }
  }

  private static void remove(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException failure)
              throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static StackException unusable(Path path, IOException cause) {
    return new StackException(
        StackException.Reason.FOLDER,
        "%s cannot be used as a data folder: %s".formatted(path, said(cause)),
        cause);
  }

  /** Returns what the system said, without the path that it puts in front. */
  private static String said(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "it is a file";
    }
    if (cause instanceof NoSuchFileException) {
      return "it cannot be made there";
    }
    if (cause instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return String.valueOf(cause.getMessage());
  }

  private static String user() {
    return System.getProperty("user.name");
  }
}
