package dev.entente.cli.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A child JVM of the stack, whose standard input we hold open: closing it is how we stop it, see
 * {@link ChildMain}.
 */
final class ChildProcess {

  /** Longer than the child's own patience. */
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(25);

  private static final Duration POLL = Duration.ofMillis(25);
  private static final int LAST_LINES = 12;
  private static final long FULL_BELOW_BYTES = 1L << 20;

  private final String name;
  private final Process process;
  private final Path log;

  private ChildProcess(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a JVM.
   *
   * <p>The shell in front only makes the child deaf to the terminal's Ctrl-C and hang-up, which go
   * to all processes at once; we stop the children in order. It is replaced by the JVM. Of our
   * environment the child gets what a JVM needs, not what would configure it behind our back.
   *
   * @param name what messages call it
   * @param jvmArguments everything after {@code java}
   * @param log file that takes its output, emptied first
   */
  static ChildProcess start(String name, List<String> jvmArguments, Path log) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("/bin/sh", "-c", "trap '' HUP INT; exec \"$@\"", name));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmArguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(log.getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR"));
    try {
      return new ChildProcess(name, builder.start(), log);
    } catch (IOException e) {
      throw new StackException(
          StackException.Reason.CHILD,
          "the %s cannot be started: %s".formatted(name, e.getMessage()),
          e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Waits until it is ready; false where it ended before that. */
  boolean awaitReady(BooleanSupplier ready, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (process.isAlive()) {
      if (ready.getAsBoolean()) {
        return true;
      }
      if (System.nanoTime() > deadline) {
        stop();
        throw new StackException(
            StackException.Reason.CHILD,
            "the %s was not ready within %d s; its last words:%n%s"
                .formatted(name, patience.toSeconds(), lastWords()));
      }
      pause();
    }
    return false;
  }

  /** Returns whether it ended because somebody took its port between our check and its start. */
  boolean lostItsPort() {
    return log()
        .anyMatch(
            line ->
                line.contains("Address already in use")
                    || line.contains("already in use by another"));
  }

  /** Returns what to tell when it has ended without being asked to. */
  StackException death() {
    boolean full = isDiskFull();
    return new StackException(
        full ? StackException.Reason.FOLDER : StackException.Reason.CHILD,
        full
            ? "the disk is full: the %s could not write to %s".formatted(name, log.getParent())
            : "the %s ended by itself (exit code %d); its last words:%n%s"
                .formatted(name, process.exitValue(), lastWords()));
  }

  /** On a full disk the log itself may be empty. */
  private boolean isDiskFull() {
    try {
      return Files.getFileStore(log).getUsableSpace() < FULL_BELOW_BYTES
          || log().anyMatch(line -> line.contains("No space left on device"));
    } catch (IOException unknown) {
      return false;
    }
  }

  /** Asks it to leave and waits until it has. */
  void stop() {
    try {
      process.getOutputStream().close();
    } catch (IOException alreadyClosed) {
      // The pipe is gone, and so is, or will be, the child.
    }
    try {
      if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the end of its log, indented, without the frames of stack traces. */
  private String lastWords() {
    List<String> lines = log().filter(line -> !line.stripLeading().startsWith("at ")).toList();
    return lines.stream()
        .skip(Math.max(0, lines.size() - LAST_LINES))
        .map(line -> "  " + line)
        .collect(Collectors.joining("\n"));
  }

  private Stream<String> log() {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines();
    } catch (IOException unreadable) {
      return Stream.of("its log %s cannot be read: %s".formatted(log, unreadable.getMessage()));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException(StackException.Reason.CHILD, "interrupted while starting", e);
    }
  }
}
