package dev.entente.producer.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What lies in a folder and is ready to be read. Sub-folders, hidden names and names of
 * half-written files ({@code .tmp}, {@code .part}, {@code .filepart}) are left alone.
 */
final class SpoolFolder {

  private static final List<String> HALF_WRITTEN = List.of(".tmp", ".part", ".filepart", "~");

  private final Path folder;
  private final Duration quiet;
  private Map<Path, Seen> seen = new HashMap<>();

  /**
   * A file that is there.
   *
   * @param regular whether it is a file, and no link, pipe or device
   */
  record Found(Path file, boolean regular, Instant modified) {}

  private record Seen(long size, Instant modified, long sinceNanos) {}

  SpoolFolder(Path folder, Duration quiet) {
    this.folder = folder;
    this.quiet = quiet;
  }

  /** Returns what is ready, the oldest first. */
  List<Found> ready() throws IOException {
    Map<Path, Seen> now = new HashMap<>();
    List<Found> ready = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path file : (Iterable<Path>) children::iterator) {
        if (isOffered(file)) {
          look(file, now).ifPresent(ready::add);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    seen = now;
    ready.sort(Comparator.comparing(Found::modified).thenComparing(Found::file));
    return ready;
  }

  private static boolean isOffered(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && HALF_WRITTEN.stream().noneMatch(name::endsWith);
  }

  private Optional<Found> look(Path file, Map<Path, Seen> now) {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      return Optional.empty(); // gone meanwhile
    }
    if (attributes.isDirectory()) {
      return Optional.empty();
    }
    Instant modified = attributes.lastModifiedTime().toInstant();
    Seen before = seen.get(file);
    boolean changed =
        before == null || before.size() != attributes.size() || !before.modified().equals(modified);
    long since = changed ? System.nanoTime() : before.sinceNanos();
    now.put(file, new Seen(attributes.size(), modified, since));
    return System.nanoTime() - since >= quiet.toNanos()
        ? Optional.of(new Found(file, attributes.isRegularFile(), modified))
        : Optional.empty();
  }

  /** Opens a file, unless it has become a link meanwhile. */
  static InputStream open(Path file) throws IOException {
    return Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  }
}
