package dev.entente.producer.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log on disk of what was taken in. An entry whose future has completed survives the loss of the
 * process and of the machine's power.
 *
 * <p>Everything that arrives while the disk is busy is written and forced together, so that a
 * thousand waiting senders cost one force. One process at a time: a folder is locked.
 */
public final class Spool implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

  /** What waits for the disk in memory, bytes; more is refused rather than queued. */
  private static final long MOST_WAITING = 32L << 20;

  /** How often the disk's free space is looked at. */
  private static final Duration LOOK = Duration.ofMillis(250);

  private static final String LOCK = "lock";

  private final Path folder;
  private final SpoolLimits limits;
  private final FileChannel lock;
  private final FileStore disk;
  private final Segments segments;
  private final Checkpoint.Store checkpoints;
  private final Thread writer;

  private final Object monitor = new Object();
  private List<Group> waiting = new ArrayList<>();
  private long waitingBytes;
  private long durable;
  private Checkpoint checkpoint;
  private boolean closing;
  private String broken;

  private long looked;
  private volatile boolean diskNearFull;

  /** What one caller wants written together. */
  private record Group(ByteBuffer frames, CompletableFuture<Long> written) {}

  private Spool(Path folder, SpoolLimits limits, FileChannel lock, Checkpoint.Store checkpoints)
      throws IOException {
    this.folder = folder;
    this.limits = limits;
    this.lock = lock;
    this.checkpoints = checkpoints;
    this.checkpoint = checkpoints.read();
    this.segments = Segments.open(folder, checkpoint.position());
    this.durable = segments.end(checkpoint.position());
    this.disk = Files.getFileStore(folder);
    this.writer = new Thread(this::write, "spool-writer");
    writer.setDaemon(true);
    lookAtDisk();
    writer.start();
  }

  /**
   * Opens the spool of a folder, which is made where it is missing, and cuts half a record at its
   * end.
   *
   * @throws SpoolException where the folder cannot be used, or another process uses it
   */
  public static Spool open(Path folder, SpoolLimits limits) {
    Objects.requireNonNull(folder, "a spool needs its folder");
    Objects.requireNonNull(limits, "a spool needs its limits");
    FileChannel lock = null;
    try {
      createPrivate(folder);
      lock =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock.tryLock() == null) {
        throw inUse(folder, lock);
      }
      return new Spool(folder, limits, lock, new Checkpoint.Store(folder));
    } catch (OverlappingFileLockException e) {
      throw inUse(folder, lock);
    } catch (IOException e) {
      close(lock);
      throw new SpoolException(
          "the spool folder " + folder + " cannot be used: " + e + "; check its permissions", e);
    }
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

  private static SpoolException inUse(Path folder, FileChannel lock) {
    close(lock);
    return new SpoolException(
        "another producer uses the spool folder "
            + folder
            + ": give each its own producer.spool.dir");
  }

  private static void close(FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      LOG.warn("a file of the spool did not close: {}", e.toString());
    }
  }

  /**
   * Takes entries in, all of them or none.
   *
   * @return completed with the position behind them when they are durable; fails with {@link
   *     SpoolException} or {@link SpoolFullException} where they cannot be written
   * @throws SpoolFullException where there is no room
   */
  public CompletableFuture<Long> append(List<Entry> entries) {
    Objects.requireNonNull(entries, "nothing to append");
    ByteBuffer frames = Frame.of(entries);
    Group group = new Group(frames, new CompletableFuture<>());
    synchronized (monitor) {
      whyFull(frames.remaining())
          .ifPresent(
              why -> {
                throw new SpoolFullException(why);
              });
      waiting.add(group);
      waitingBytes += frames.remaining();
      monitor.notifyAll();
    }
    return group.written();
  }

  /** Returns why nothing more is taken in at the moment, if so. */
  public Optional<String> whyFull() {
    synchronized (monitor) {
      return whyFull(0);
    }
  }

  private Optional<String> whyFull(long more) {
    if (broken != null) {
      return Optional.of(broken);
    }
    if (closing) {
      return Optional.of("the producer is stopping");
    }
    if (diskNearFull) {
      return Optional.of("the disk of the spool is nearly full");
    }
    if (backlog() + waitingBytes + more > limits.bytes()) {
      return Optional.of("the spool is full: the broker has not taken what it holds");
    }
    return waitingBytes > 0 && waitingBytes + more > MOST_WAITING
        ? Optional.of("more comes in than the disk can write")
        : Optional.empty();
  }

  /** Returns how many durable bytes wait to be drained. */
  public long backlogBytes() {
    synchronized (monitor) {
      return backlog();
    }
  }

  private long backlog() {
    return durable - checkpoint.position();
  }

  /** Returns why the spool can never write again in this process, if so. */
  public Optional<String> whyBroken() {
    synchronized (monitor) {
      return Optional.ofNullable(broken);
    }
  }

  /** Returns how far it has been drained, and what was noted with that. */
  public Checkpoint checkpoint() {
    synchronized (monitor) {
      return checkpoint;
    }
  }

  /** Returns the position behind the last durable entry. */
  public long durablePosition() {
    synchronized (monitor) {
      return durable;
    }
  }

  /** Begins to read durable entries at a position. */
  public SpoolReader reader(long from) {
    return new SpoolReader(this, segments, from);
  }

  /** Waits until something durable stands behind a position, at most for so long. */
  boolean awaitBehind(long position, Duration patience) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    synchronized (monitor) {
      while (durable <= position && !closing) {
        long left = until - System.nanoTime();
        if (left <= 0) {
          break;
        }
        monitor.wait(left / 1_000_000 + 1);
      }
      return durable > position;
    }
  }

  /**
   * Notes how far the spool has been drained; files before that are deleted.
   *
   * @throws SpoolException where that cannot be written
   */
  public void drained(Checkpoint upTo) {
    try {
      checkpoints.write(upTo);
      segments.deleteBelow(upTo.position());
    } catch (IOException e) {
      throw new SpoolException("how far the spool " + folder + " is drained cannot be noted", e);
    }
    synchronized (monitor) {
      checkpoint = upTo;
    }
  }

  private void write() {
    FileChannel channel = null;
    long start = 0;
    try {
      while (true) {
        List<Group> groups = nextGroups();
        if (groups.isEmpty()) {
          return;
        }
        try {
          if (channel == null || durable - start >= limits.segmentBytes()) {
            close(channel);
            start = durable;
            channel = segments.begin(start);
          }
          writeAll(channel, start, groups);
        } catch (IOException e) {
          giveUp(groups, e);
        }
      }
    } finally {
      close(channel);
    }
  }

  private List<Group> nextGroups() {
    synchronized (monitor) {
      while (waiting.isEmpty() && !closing) {
        try {
          monitor.wait(LOOK.toMillis());
        } catch (InterruptedException e) {
          throw new IllegalStateException("nobody interrupts the spool's writer", e);
        }
        lookAtDisk();
      }
      List<Group> groups = waiting;
      waiting = new ArrayList<>();
      return groups;
    }
  }

  private void writeAll(FileChannel channel, long start, List<Group> groups) throws IOException {
    long before = durable;
    ByteBuffer[] blocks = groups.stream().map(Group::frames).toArray(ByteBuffer[]::new);
    long size = 0;
    for (ByteBuffer block : blocks) {
      size += block.remaining();
    }
    lookAtDisk();
    try {
      writeFully(channel, blocks);
    } catch (IOException e) {
      // Most likely the disk is full. What was written is taken back; then all is as before.
      channel.truncate(before - start);
      channel.position(before - start);
      LOG.error("the spool in {} could not be written: {}", folder, e.toString());
      fail(
          groups,
          size,
          new SpoolFullException("the spool could not be written: " + e.getMessage()));
      return;
    }
    channel.force(false);
    synchronized (monitor) {
      durable = before + size;
      waitingBytes -= size;
      monitor.notifyAll();
    }
    groups.forEach(group -> group.written().complete(before));
  }

  private static void writeFully(FileChannel channel, ByteBuffer[] blocks) throws IOException {
    for (int first = 0; first < blocks.length; ) {
      channel.write(blocks, first, Math.min(blocks.length - first, 256));
      while (first < blocks.length && !blocks[first].hasRemaining()) {
        first++;
      }
    }
  }

  /** After a force has failed, nobody knows what is on disk: nothing more is promised. */
  private void giveUp(List<Group> groups, IOException cause) {
    LOG.error("the spool in {} is lost to us: restart when the disk is well", folder, cause);
    SpoolException why =
        new SpoolException(
            "the spool in " + folder + " cannot be written any more: " + cause, cause);
    synchronized (monitor) {
      broken = why.getMessage();
      monitor.notifyAll();
    }
    fail(groups, 0, why);
  }

  private void fail(List<Group> groups, long size, RuntimeException why) {
    synchronized (monitor) {
      waitingBytes -= size;
    }
    groups.forEach(group -> group.written().completeExceptionally(why));
  }

  private void lookAtDisk() {
    long now = System.nanoTime();
    if (looked != 0 && now - looked < LOOK.toNanos()) {
      return;
    }
    looked = now;
    try {
      boolean nearFull = disk.getUsableSpace() < limits.freeBytes();
      if (nearFull != diskNearFull) {
        LOG.warn(
            nearFull
                ? "the disk of {} is nearly full: nothing more is taken in"
                : "the disk of {} has room again",
            folder);
      }
      diskNearFull = nearFull;
    } catch (IOException e) {
      LOG.warn("the free space of {} cannot be asked for: {}", folder, e.toString());
    }
  }

  /** Writes what waits and closes the files; what is not drained stays for the next start. */
  @Override
  public void close() {
    synchronized (monitor) {
      closing = true;
      monitor.notifyAll();
    }
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close(lock);
  }
}
