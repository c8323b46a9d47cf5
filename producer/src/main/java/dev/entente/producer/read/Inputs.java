package dev.entente.producer.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the inputs that a command line names: files, folders, and {@code -} for standard input. */
public final class Inputs {

  private static final String STANDARD_INPUT = "-";

  private Inputs() {}

  /**
   * Returns the inputs in the order named; of a folder its files in the order of their names,
   * without its sub-folders and hidden ones (a name that begins with a dot): a spool folder keeps
   * what is done beside what is to do.
   *
   * @param names files, folders or {@code -}
   * @param standardInput what {@code -} reads
   * @throws NoSuchFileException where a name is neither a file nor a folder
   * @throws IOException where a folder cannot be listed
   */
  public static List<Input> find(List<String> names, InputStream standardInput) throws IOException {
    Objects.requireNonNull(names, "name the inputs");
    Objects.requireNonNull(standardInput, "standard input is missing");
    List<Input> found = new ArrayList<>();
    for (String name : names) {
      if (name.equals(STANDARD_INPUT)) {
        found.add(Input.ofStream("standard input", standardInput));
      } else {
        find(existing(name), found);
      }
    }
    return List.copyOf(found);
  }

  private static Path existing(String name) throws NoSuchFileException {
    try {
      Path path = Path.of(name);
      if (Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw (NoSuchFileException) new NoSuchFileException(name).initCause(e);
    }
    throw new NoSuchFileException(name);
  }

  private static void find(Path path, List<Input> found) throws IOException {
    if (!Files.isDirectory(path)) {
      found.add(Input.ofFile(path));
      return;
    }
    try (Stream<Path> children = Files.list(path)) {
      children
          .filter(child -> isVisible(child) && !Files.isDirectory(child))
          .sorted(Comparator.comparing(Path::toString))
          .map(Input::ofFile)
          .forEach(found::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isVisible(Path path) {
    return !path.getFileName().toString().startsWith(".");
  }
}
