package dev.entente.streams;

import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How old an application's stores are. Stores that were away for longer than the changelogs keep
 * tombstones must not be brought up to date from them: what was deleted meanwhile, tombstone and
 * all, would be back. They are dropped, and restored whole.
 *
 * <p>The date is the content of a file, not a file's time, so that it survives a copy.
 */
final class StateAge {

  /** How long changelogs keep a tombstone, at least. */
  static final Duration TOMBSTONES_KEPT = Duration.ofDays(7);

  /** A day is left for the restore. */
  static final Duration GOOD_FOR = TOMBSTONES_KEPT.minusDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(StateAge.class);

  /** What Kafka Streams calls the folder of a task; its id, beside them, is worth keeping. */
  private static final Pattern TASK = Pattern.compile("\\d+_\\d+");

  private final Path stores;
  private final Path date;

  /**
   * @param slot the folder of the instance
   * @param application whose stores, in a folder of that name
   */
  StateAge(Path slot, String application) {
    stores = slot.resolve(application);
    date = slot.resolve(application + ".left");
  }

  /**
   * Drops stores that are too old, or whose age nobody knows.
   *
   * @throws RunFailure with {@link ExitCode#STORAGE} if the folder cannot be used
   */
  void dropOld(Instant now) {
    try {
      List<Path> tasks = tasks();
      if (!Files.exists(date) || isOld(now)) {
        for (Path task : tasks) {
          delete(task);
        }
        if (!tasks.isEmpty()) {
          LOG.warn(
              "the stores in {} were left more than {} days ago: they are restored whole",
              stores,
              GOOD_FOR.toDays());
        }
        write(now);
      }
    } catch (IOException e) {
      throw new RunFailure(
          ExitCode.STORAGE, "the state in " + stores + " cannot be used: " + e.getMessage(), e);
    }
  }

  /** Writes down that the stores are up to date; where that fails, they count as older. */
  void left(Instant now) {
    try {
      write(now);
    } catch (IOException e) {
      LOG.warn("the stores in {} may be restored whole at the next start", stores, e);
    }
  }

  private boolean isOld(Instant now) throws IOException {
    try {
      Instant left = Instant.parse(Files.readString(date).strip());
      return left.plus(GOOD_FOR).isBefore(now) || left.isAfter(now.plus(GOOD_FOR));
    } catch (DateTimeParseException cutOff) {
      return true;
    }
  }

  private void write(Instant now) throws IOException {
    Files.writeString(date, now.toString());
  }

  private List<Path> tasks() throws IOException {
    if (!Files.isDirectory(stores)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(stores)) {
      return all.filter(path -> TASK.matcher(path.getFileName().toString()).matches()).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
