package dev.entente.bench.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the JIT compiler has cost this process so far: it works for minutes before code that runs
 * for months is as fast as it gets, and would drown a measurement of some thousand stories.
 */
final class CompilerClock {

  private static final Path THREADS = Path.of("/proc/self/task");

  /** Of Linux's stat: times in ticks, behind the name in brackets and eleven more fields. */
  private static final int USER_TICKS = 11;

  private static final int SYSTEM_TICKS = 12;

  /** USER_HZ, 100 on every Linux that Java runs on. */
  private static final long NANOS_PER_TICK = 10_000_000;

  private CompilerClock() {}

  /** Returns its threads' CPU time, nanoseconds; 0 where the system does not tell. */
  static long nanos() {
    if (!Files.isDirectory(THREADS)) {
      return 0;
    }
    try (Stream<Path> threads = Files.list(THREADS)) {
      return threads.mapToLong(CompilerClock::nanosOf).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long nanosOf(Path thread) {
    try {
      if (!Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*")) {
        return 0;
      }
      String stat = Files.readString(thread.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]))
          * NANOS_PER_TICK;
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
