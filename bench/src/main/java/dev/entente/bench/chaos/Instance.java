package dev.entente.bench.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of the streams application, to be killed, paused and stopped. */
final class Instance implements AutoCloseable {

  /** Of each instance. */
  static final int HEAP_MEBIBYTES = 384;

  private static final int STOP_SECONDS = 40;
  private static final List<String> JVM =
      List.of(
          "-Xmx" + HEAP_MEBIBYTES + "m",
          "-XX:+UseSerialGC",
          // A process that lives for seconds is not worth compiling well.
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError");

  private final Process process;
  private final Path log;

  private Instance(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts one.
   *
   * @param program main class and arguments
   * @param environment more than it inherits
   * @param log takes what it prints
   */
  static Instance start(
      String classPath, List<String> program, Map<String, String> environment, Path log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(List.of("-cp", classPath));
    command.addAll(program);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    builder.environment().putAll(environment);
    try {
      return new Instance(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start an instance", e);
    }
  }

  long pid() {
    return process.pid();
  }

  /** Returns whether that is in what it printed. */
  boolean said(String words) {
    try {
      return Files.readString(log).contains(words);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + log, e);
    }
  }

  /** Returns the CPU time that it has used. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits until it has ended by itself; false where it has not by then. */
  boolean awaitEnd(Duration patience) throws InterruptedException {
    return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends it as a power cut would. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  /** Stops it in mid-air: it does not know. */
  void pause() {
    signal("STOP");
  }

  /** Lets it go on where it was. */
  void resume() {
    signal("CONT");
  }

  /** Asks it to stop, and waits until it has. */
  void stop() {
    process.destroy();
    await();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      resume();
      kill();
    }
  }

  private void await() {
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void signal(String name) {
    Signals.send(name, process.pid());
  }
}
