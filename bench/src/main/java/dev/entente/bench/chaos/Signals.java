package dev.entente.bench.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals to processes of ours that Java cannot send. */
final class Signals {

  private Signals() {}

  /**
   * Sends one and waits until it is sent; to a process that has gone it is not.
   *
   * @param name such as STOP
   */
  static void send(String name, long pid) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("there is no kill command", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
