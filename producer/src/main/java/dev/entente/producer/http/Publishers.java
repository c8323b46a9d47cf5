package dev.entente.producer.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All who may push. Their files are read again within seconds of a change, so that a secret is
 * replaced without a restart; a change that cannot be read leaves what was.
 */
final class Publishers {

  private static final Logger LOG = LoggerFactory.getLogger(Publishers.class);
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Path folder;
  private final int usualRate;
  private List<Publisher> known;
  private Map<Path, Object> seen;
  private long looked = System.nanoTime();

  private Publishers(Path folder, int usualRate) throws IOException {
    this.folder = folder;
    this.usualRate = usualRate;
    this.seen = stamps(folder);
    this.known = read(folder, usualRate);
  }

  /**
   * Reads the files of a folder.
   *
   * @throws IOException where they cannot be read
   * @throws IllegalArgumentException where one of them is wrong, or there is none
   */
  static Publishers of(Path folder, int usualRate) throws IOException {
    return new Publishers(folder, usualRate);
  }

  /** Returns those who may push now. */
  synchronized List<Publisher> all() {
    if (System.nanoTime() - looked > LOOK.toNanos()) {
      looked = System.nanoTime();
      try {
        Map<Path, Object> now = stamps(folder);
        if (!now.equals(seen)) {
          known = read(folder, usualRate);
          seen = now;
          LOG.info("read the publishers in {} again: {}", folder, known);
        }
      } catch (IOException | IllegalArgumentException e) {
        LOG.error("the publishers in {} stay as they were: {}", folder, e.getMessage());
      }
    }
    return known;
  }

  private static List<Publisher> read(Path folder, int usualRate) throws IOException {
    List<Publisher> publishers = new ArrayList<>();
    for (Path file : stamps(folder).keySet()) {
      if (file.toString().endsWith(PublisherFile.ENDING)) {
        publishers.add(PublisherFile.read(file, usualRate));
      }
    }
    if (publishers.isEmpty()) {
      throw new IllegalArgumentException(
          folder + " has no file of a publisher: add NAME" + PublisherFile.ENDING);
    }
    return List.copyOf(publishers);
  }

  /** Size and time of every file; secrets in files of their own may lie there, too. */
  private static Map<Path, Object> stamps(Path folder) throws IOException {
    Map<Path, Object> stamps = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (Files.isRegularFile(file)) {
          stamps.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
        }
      }
    }
    return stamps;
  }
}
