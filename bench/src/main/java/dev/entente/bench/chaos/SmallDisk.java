package dev.entente.bench.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk of its own under the state stores, in memory and small. */
final class SmallDisk {

  private static final int MEBIBYTES = 192;
  private static final String FILLER = "filler";

  private SmallDisk() {}

  /** Returns why there can be none here; empty when there can. */
  static Optional<String> missing() {
    return "root".equals(System.getProperty("user.name"))
        ? Optional.empty()
        : Optional.of("mounting a small disk needs root");
  }

  static void mount(Stage stage) {
    Path folder = disk(stage);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for the small disk", e);
    }
    run("mount", "-t", "tmpfs", "-o", "size=" + MEBIBYTES + "m", "tmpfs", folder.toString());
    stage.set("streams.state.dir", folder.toString());
    stage.atTheEnd(() -> run("umount", "-l", folder.toString()));
  }

  /** Writes until nothing goes in any more. */
  static void fill(Stage stage) {
    byte[] block = new byte[64 * 1024];
    try (OutputStream filler = Files.newOutputStream(disk(stage).resolve(FILLER))) {
      while (true) {
        filler.write(block);
      }
    } catch (IOException full) {
      // As it should be.
    }
  }

  static void clear(Stage stage) {
    try {
      Files.delete(disk(stage).resolve(FILLER));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear the small disk", e);
    }
  }

  private static Path disk(Stage stage) {
    return stage.folder().resolve("small-disk");
  }

  private static void run(String... command) {
    try {
      int code = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (code != 0) {
        throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(String.join(" ", command), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
