package dev.entente.dashboard.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.h2.mvstore.MVStore;

/**
 * Ordered tables on disk with a bounded cache in memory. Rebuilt from the topics at each start: it
 * only keeps what does not fit in memory, so there is nothing in it to lose or to repair.
 */
public final class Store implements AutoCloseable {

  private static final String FILE = "dashboard.mv";

  /** Unwritten changes beyond which a writer waits for the disk, KiB. */
  private static final int WRITE_BUFFER = 8 * 1024;

  /** How long a search may take: so long stays what it began to read, ms. */
  private static final int LONGEST_READ = 20_000;

  private final MVStore tables;

  private Store(MVStore tables) {
    this.tables = tables;
  }

  /**
   * Opens an empty store.
   *
   * @param folder where; made if it is missing, and what an earlier store left there goes
   * @param cacheMebibytes how much of it is kept in memory, MiB
   * @throws UncheckedIOException if the folder cannot be used
   */
  public static Store open(Path folder, int cacheMebibytes) {
    Objects.requireNonNull(folder, "the store needs a folder");
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(FILE);
      Files.deleteIfExists(file);
      MVStore.Builder builder =
          new MVStore.Builder()
              .fileName(file.toString())
              .cacheSize(cacheMebibytes)
              .autoCommitBufferSize(WRITE_BUFFER);
      MVStore tables = builder.open();
      // What is overwritten need not outlive a power cut, but whoever is reading it.
      tables.setRetentionTime(LONGEST_READ);
      return new Store(tables);
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + folder + " cannot hold the store", e);
    }
  }

  /** Opens an empty store that is all in memory. */
  public static Store inMemory() {
    return new Store(new MVStore.Builder().open());
  }

  MeetingTable meetings() {
    return new MeetingTable(
        tables.openMap("meetings"), new SortedIndex(tables.openMap("meetings-index")));
  }

  EventTable events() {
    return new EventTable(
        tables.openMap("events"), new SortedIndex(tables.openMap("events-index")));
  }

  @Override
  public void close() {
    tables.closeImmediately();
  }
}
