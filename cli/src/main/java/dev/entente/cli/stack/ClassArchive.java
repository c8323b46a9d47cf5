package dev.entente.cli.stack;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * A child's loaded classes, kept from its first run so that the next ones start in half the time
 * (AppCDS). Only a cache: where it cannot be written or does not fit, the child starts without.
 */
final class ClassArchive {

  private final Path archive;
  private final Path recording;
  private final boolean known;

  private ClassArchive(Path archive, Path recording, boolean known) {
    this.archive = archive;
    this.recording = recording;
    this.known = known;
  }

  /** Finds the archive of a child that is started from this jar by this very Java. */
  static ClassArchive of(String name, Path jar, Path folder) throws IOException {
    int key =
        Objects.hash(
            System.getProperty("java.vm.version"),
            System.getProperty("java.home"),
            jar,
            Files.size(jar),
            Files.getLastModifiedTime(jar).toMillis());
    Path archive = folder.resolve("%s-%08x.jsa".formatted(name, key));
    Path recording = folder.resolve(archive.getFileName() + "." + ProcessHandle.current().pid());
    return new ClassArchive(archive, recording, Files.isReadable(archive));
  }

  /** Returns the JVM arguments that use the archive, or make it when the child ends. */
  List<String> arguments() {
    if (known) {
      return List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-XX:SharedArchiveFile=" + archive);
    }
    try {
      Files.createDirectories(archive.getParent());
    } catch (IOException notWritable) {
      return List.of();
    }
    if (!Files.isWritable(archive.getParent())) {
      return List.of();
    }
    return List.of(
        "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-XX:ArchiveClassesAtExit=" + recording);
  }

  /**
   * After the child's end: puts what it recorded in place, and drops the child's older archives.
   */
  void keep() throws IOException {
    if (known || !Files.exists(recording)) {
      return;
    }
    String name = archive.getFileName().toString();
    String older = name.substring(0, name.lastIndexOf('-')) + "-*";
    try (DirectoryStream<Path> archives = Files.newDirectoryStream(archive.getParent(), older)) {
      for (Path old : archives) {
        if (!old.equals(recording) && !isBeingRecorded(old)) {
          Files.deleteIfExists(old);
        }
      }
    }
    try {
      Files.move(recording, archive, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unlikely) {
      Files.deleteIfExists(recording);
    }
  }

  /** Recordings end in the process id of the parent. */
  private static boolean isBeingRecorded(Path file) {
    String name = file.getFileName().toString();
    String end = name.substring(name.lastIndexOf('.') + 1);
    return end.matches("\\d+") && ProcessHandle.of(Long.parseLong(end)).isPresent();
  }
}
