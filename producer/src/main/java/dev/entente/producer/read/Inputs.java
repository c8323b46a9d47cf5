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
   * Returns the inputs in the order named; the files of a folder with its sub-folders in the order
   * of their paths, hidden ones (a name that begins with a dot) left out.
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
      List<Path> visible =
          children.filter(Inputs::isVisible).sorted(Comparator.comparing(Path::toString)).toList();
      for (Path child : visible) {
        // Linked files are read; linked folders are not entered, since they may lead in a circle.
        if (!Files.isDirectory(child) || !Files.isSymbolicLink(child)) {
          find(child, found);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isVisible(Path path) {
    return !path.getFileName().toString().startsWith(".");
  }
}
