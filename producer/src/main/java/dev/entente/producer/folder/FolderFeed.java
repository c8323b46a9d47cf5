package dev.entente.producer.folder;

import dev.entente.producer.feed.FeedHealth;
import dev.entente.producer.feed.FeedReader;
import dev.entente.producer.feed.Intake;
import dev.entente.producer.feed.Outcome;
import dev.entente.producer.feed.Receipt;
import dev.entente.producer.folder.SpoolFolder.Found;
import dev.entente.producer.read.Input;
import dev.entente.producer.read.StoryReader;
import dev.entente.producer.spool.SpoolException;
import dev.entente.producer.spool.SpoolFullException;
import dev.entente.schemas.wire.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the files of a folder in, the oldest first: what is taken goes to {@code processed/}, what
 * cannot be used to {@code error/} with a {@code .error.json} beside it that says why.
 */
public final class FolderFeed implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FolderFeed.class);

  private final FolderSettings settings;
  private final Path folder;
  private final FeedReader reader;
  private final InstantSource clock;
  private final SpoolFolder files;
  private final Shelf processed;
  private final Shelf error;
  private final WatchService watch;
  private final Set<Path> stuck = new HashSet<>();
  private final Thread thread;
  private volatile boolean stopping;
  private volatile String problem;

  private FolderFeed(FolderSettings settings, Intake intake, InstantSource clock)
      throws IOException {
    this.settings = settings;
    this.folder = settings.path().toRealPath();
    this.reader = new FeedReader(feed(), new StoryReader(settings.options(), clock), intake);
    this.clock = clock;
    this.files = new SpoolFolder(folder, settings.quiet());
    this.processed = Shelf.in(folder, "processed");
    this.error = Shelf.in(folder, "error");
    this.watch = folder.getFileSystem().newWatchService();
    folder.register(
        watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
    this.thread = new Thread(this::run, "folder-" + settings.name());
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Begins to take files in.
   *
   * @throws IOException where the folder cannot be read or written
   */
  public static FolderFeed start(FolderSettings settings, Intake intake, InstantSource clock)
      throws IOException {
    Objects.requireNonNull(settings, "a folder feed needs its settings");
    if (!Files.isDirectory(settings.path())) {
      throw new IOException(
          "producer.folder.%s.path: there is no folder %s"
              .formatted(settings.name(), settings.path()));
    }
    return new FolderFeed(settings, intake, clock);
  }

  private String feed() {
    return "folder/" + settings.name();
  }

  /** Returns how it is doing. */
  public FeedHealth health() {
    return new FeedHealth(feed(), Transport.FOLDER, settings.idle(), problem);
  }

  private void run() {
    while (!stopping) {
      try {
        takeAll();
        awaitChange();
      } catch (IOException e) {
        problem = "the folder " + folder + " cannot be read: " + e;
        LOG.warn("{}", problem);
        sleep();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void sleep() {
    try {
      Thread.sleep(settings.rescan().toMillis());
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  /** A change is waited for; then the file is left to settle, and looked at again. */
  private void awaitChange() throws InterruptedException {
    long patience = Math.max(50, Math.min(settings.rescan().toMillis(), nextLook()));
    WatchKey key = watch.poll(patience, TimeUnit.MILLISECONDS);
    if (key != null) {
      key.pollEvents();
      key.reset();
    }
  }

  private long nextLook() {
    return settings.quiet().isZero() ? settings.rescan().toMillis() : settings.quiet().toMillis();
  }

  private void takeAll() throws IOException {
    String trouble = null;
    for (Found found : files.ready()) {
      if (stopping) {
        return;
      }
      if (stuck.contains(found.file())) {
        continue;
      }
      try {
        take(found);
      } catch (SpoolFullException | SpoolException e) {
        trouble = e.getMessage(); // the file stays, and its turn comes again
        break;
      } catch (IOException e) {
        stuck.add(found.file());
        trouble = found.file().getFileName() + " cannot be put away: " + e + "; check permissions";
        LOG.error("{}: {}", feed(), trouble);
      }
    }
    problem = trouble == null && !stuck.isEmpty() ? problem : trouble;
  }

  private void take(Found found) throws IOException {
    if (!found.regular()) {
      refuse(found.file(), "this is a link or a device, not a file: only files are read");
      return;
    }
    List<Receipt> receipts;
    try {
      String name = feed() + "/" + found.file().getFileName();
      receipts = reader.read(Input.ofStream(name, SpoolFolder.open(found.file())));
    } catch (IOException e) {
      refuse(found.file(), "the file cannot be read: " + e);
      return;
    }
    putAway(found.file(), receipts);
  }

  private void putAway(Path file, List<Receipt> receipts) throws IOException {
    boolean anyRejected =
        receipts.stream().anyMatch(receipt -> receipt.outcome() == Outcome.REJECTED);
    boolean anyTaken = receipts.stream().anyMatch(receipt -> receipt.outcome() != Outcome.REJECTED);
    Path place = (anyTaken ? processed : error).take(file);
    if (anyRejected) {
      Path note = error.free(place.getFileName().toString(), ".error.json");
      ErrorNote.write(note, place, clock.instant(), receipts);
    }
  }

  private void refuse(Path file, String why) throws IOException {
    Path place = error.take(file);
    ErrorNote.write(
        error.free(place.getFileName().toString(), ".error.json"), place, clock.instant(), why);
    LOG.warn("{}: {}: {}", feed(), file.getFileName(), why);
  }

  /** Finishes the file under way and takes no more. */
  @Override
  public void close() {
    stopping = true;
    try {
      thread.join(30_000);
      watch.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.warn("{} did not close well: {}", feed(), e.toString());
    }
  }
}
