package dev.entente.producer.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
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

  private final SpoolFolder locked;
  private final Path folder;
  private final SpoolLimits limits;
  private final DiskRoom room;
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

  /** What one caller wants written together. */
  private record Group(ByteBuffer frames, CompletableFuture<Long> written) {}

  private Spool(SpoolFolder locked, SpoolLimits limits, Checkpoint.Store checkpoints)
      throws IOException {
    this.locked = locked;
    this.folder = locked.path();
    this.limits = limits;
    this.checkpoints = checkpoints;
    this.checkpoint = checkpoints.read();
    this.segments = Segments.open(folder, checkpoint.position());
    this.durable = segments.end(checkpoint.position());
    this.room = new DiskRoom(folder, limits.freeBytes());
    this.writer = new Thread(this::write, "spool-writer");
    writer.setDaemon(true);
    room.look();
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
    SpoolFolder locked = SpoolFolder.lock(folder);
    try {
      return new Spool(locked, limits, new Checkpoint.Store(folder));
    } catch (IOException e) {
      locked.close();
      throw SpoolFolder.unusable(folder, e);
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
    if (room.isShort()) {
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
            Segments.close(channel);
            start = durable;
            channel = segments.begin(start);
          }
          writeAll(channel, start, groups);
        } catch (IOException e) {
          giveUp(groups, e);
        }
      }
    } finally {
      Segments.close(channel);
    }
  }

  private List<Group> nextGroups() {
    synchronized (monitor) {
      while (waiting.isEmpty() && !closing) {
        try {
          monitor.wait(DiskRoom.LOOK.toMillis());
        } catch (InterruptedException e) {
          throw new IllegalStateException("nobody interrupts the spool's writer", e);
        }
        room.look();
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
    room.look();
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
    locked.close();
  }
}
