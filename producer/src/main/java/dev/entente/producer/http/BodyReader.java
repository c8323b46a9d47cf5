package dev.entente.producer.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/** Reads bodies whole, within limits of size, time, and memory for all of them together. */
final class BodyReader {

  /** Memory for all bodies under way, KiB. */
  private static final int MEMORY_KIB = 64 << 10;

  private static final int BUFFER = 4096;

  private final int maxBytes;
  private final Duration timeout;
  private final Semaphore memory = new Semaphore(MEMORY_KIB);

  BodyReader(int maxBytes, Duration timeout) {
    this.maxBytes = maxBytes;
    this.timeout = timeout;
  }

  /** What is done with a body while it is in memory. */
  interface Use<T> {
    T with(byte[] body);
  }

  /**
   * Reads a body and uses it.
   *
   * @param announced its length as announced, or -1
   * @throws Problem.Answered as TOO_LARGE, TOO_SLOW, MALFORMED where it ends early, or UNAVAILABLE
   *     where too many are under way
   */
  <T> T read(InputStream in, long announced, Use<T> use) {
    if (announced > maxBytes) {
      throw tooLarge();
    }
    int kib = (int) ((announced < 0 ? maxBytes : announced) / 1024 + 1);
    if (!memory.tryAcquire(kib)) {
      throw new Problem(
              Problem.Kind.UNAVAILABLE,
              "too many bodies are under way",
              "send it again after the time in Retry-After",
              1)
          .thrown();
    }
    try {
      return use.with(bytes(in, Math.max(0, (int) announced)));
    } finally {
      memory.release(kib);
    }
  }

  private byte[] bytes(InputStream in, int announced) {
    long until = System.nanoTime() + timeout.toNanos();
    ByteArrayOutputStream body = new ByteArrayOutputStream(announced);
    byte[] buffer = new byte[BUFFER];
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (body.size() + read > maxBytes) {
          throw tooLarge();
        }
        body.write(buffer, 0, read);
        if (System.nanoTime() > until) {
          throw tooSlow();
        }
      }
    } catch (IOException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw tooSlow();
      }
      throw Problem.of(Problem.Kind.MALFORMED, "the body ended early", "send it again").thrown();
    }
    return body.toByteArray();
  }

  private Problem.Answered tooLarge() {
    return Problem.of(
            Problem.Kind.TOO_LARGE,
            "the body has more than " + maxBytes / 1024 + " KiB",
            "send fewer stories at once, without pictures")
        .thrown();
  }

  private Problem.Answered tooSlow() {
    return Problem.of(
            Problem.Kind.TOO_SLOW,
            "the body took longer than " + timeout.toSeconds() + " s",
            "send it in one go")
        .thrown();
  }
}
