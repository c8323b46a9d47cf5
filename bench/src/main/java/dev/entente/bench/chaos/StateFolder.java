package dev.entente.bench.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The stores of all instances, each in a slot of its own.
 *
 * @param path the folder
 */
record StateFolder(Path path) {

  /** Deletes the stores of an instance that was killed. */
  void lose(Instance killed) {
    try (Stream<Path> slots = Files.list(path)) {
      for (Path slot : slots.toList()) {
        if (Files.readString(slot.resolve("lock")).equals(Long.toString(killed.pid()))) {
          delete(slot);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the disk of an instance cannot be lost", e);
    }
  }

  /** Returns how many bytes they take. */
  long bytes() {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException("the stores cannot be measured", e);
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
