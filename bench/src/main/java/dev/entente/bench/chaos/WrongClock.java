package dev.entente.bench.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The environment in which a process takes another time for the present (libfaketime). */
final class WrongClock {

  private static final List<String> LIBRARIES =
      List.of(
          "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
          "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
          "/usr/lib/faketime/libfaketimeMT.so.1");

  private WrongClock() {}

  /** Returns why there can be none here; empty when there can. */
  static Optional<String> missing() {
    return library().isPresent()
        ? Optional.empty()
        : Optional.of("a wrong clock needs libfaketime (Debian's package faketime)");
  }

  static Map<String, String> environment() {
    return Map.of(
        "LD_PRELOAD",
        library().orElseThrow(),
        "FAKETIME",
        "+365d",
        // Time-outs and waits run on the monotonic clock, which is right.
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "1",
        // A mend for older systems; on a present one, timed waits end at once, and threads spin.
        "FAKETIME_FORCE_MONOTONIC_FIX",
        "0");
  }

  private static Optional<String> library() {
    return LIBRARIES.stream().filter(file -> Files.exists(Path.of(file))).findFirst();
  }
}
