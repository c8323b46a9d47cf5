package dev.entente.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that the build lays out: {@code entente.jar}, its class path in {@code lib/}, {@code
 * entente-child.jar} and the registry in {@code registry/}.
 *
 * @param folder the folder, absolute
 */
record Distribution(Path folder) {

  /** Names the folder where the classes were not loaded from its entente.jar, as in an IDE. */
  static final String PROPERTY = "entente.distribution";

  /** Finds the folder that this class was loaded from. */
  static Distribution locate() {
    String named = System.getProperty(PROPERTY);
    Path folder = named == null ? besideOurClasses() : Path.of(named).toAbsolutePath();
    Distribution distribution = new Distribution(folder);
    if (!Files.isRegularFile(distribution.ententeJar())) {
      throw new StackException(
          StackException.Reason.CHILD,
          "there is no entente.jar in %s: build with `mvn package`, or name the folder with -D%s"
              .formatted(folder, PROPERTY));
    }
    return distribution;
  }

  /** Returns our jar; its manifest names the whole class path, the broker's too. */
  Path ententeJar() {
    return folder.resolve("entente.jar");
  }

  /** Returns the jar that holds {@link ChildMain} alone. */
  Path childJar() {
    return folder.resolve("entente-child.jar");
  }

  /** Returns the registry's jar; its manifest names its class path. */
  Path registryJar() {
    Path registry = folder.resolve("registry");
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(registry, "*-runner.jar")) {
      for (Path jar : jars) {
        return jar;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + registry, e);
    }
    throw new StackException(
        StackException.Reason.CHILD, "there is no registry in " + registry + ": build again");
  }

  /** Returns where class archives are kept from one start to the next. */
  Path archives() {
    return folder.resolve("cds");
  }

  private static Path besideOurClasses() {
    try {
      return Path.of(Distribution.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toAbsolutePath()
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("our own classes have no usable location", e);
    }
  }
}
