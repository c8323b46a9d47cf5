package dev.entente.bench.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a JVM holds on to. */
final class Heap {

  private static final long MEBIBYTE = 1 << 20;

  private Heap() {}

  /** Returns what is left after a full collection, MiB; -1 where the process has gone. */
  static long liveMebibytes(long pid) {
    try {
      Process jcmd =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  Long.toString(pid),
                  "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      // The last line is: Total INSTANCES BYTES.
      return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("Total"))
          .mapToLong(line -> Long.parseLong(line.strip().split("\\s+", -1)[2]) / MEBIBYTE)
          .findFirst()
          .orElse(-1);
    } catch (IOException e) {
      throw new UncheckedIOException("jcmd of this JDK does not start", e);
    }
  }
}
