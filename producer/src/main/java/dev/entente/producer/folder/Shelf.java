package dev.entente.producer.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A sub-folder that takes what is done. Nothing in it is ever overwritten. */
final class Shelf {

  private final Path folder;

  private Shelf(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens a sub-folder, which is made where it is missing.
   *
   * @throws IOException where it cannot be made, or is no folder but a link to somewhere else
   */
  static Shelf in(Path parent, String name) throws IOException {
    Path folder = parent.resolve(name);
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(folder);
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new NotDirectoryException(folder.toString());
    }
    return new Shelf(folder);
  }

  /** Moves a file here, by renaming it: it is never in both places nor in none. */
  Path take(Path file) throws IOException {
    Path place = free(file.getFileName().toString(), "");
    return Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Returns a name that is not taken yet, for something that belongs to a file. */
  Path free(String name, String ending) {
    Path place = folder.resolve(name + ending);
    for (int n = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); n++) {
      place = folder.resolve(name + "." + n + ending);
    }
    return place;
  }
}
