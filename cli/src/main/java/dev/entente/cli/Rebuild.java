package dev.entente.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Tells a person how far a rebuild has come, how fast it goes and how long it will take. */
final class Rebuild implements RunningTopology.Watcher {

  private static final Duration OFTEN = Duration.ofSeconds(1);
  private static final Duration SELDOM = Duration.ofSeconds(10);

  private final String from;
  private final PrintWriter err;
  private final boolean watched;
  private long started;
  private long atStart = -1;
  private long left;
  private long lastSaid;
  private long ended;

  /**
   * @param from where it begins
   * @param err where it is told
   * @param watched whether a person watches: then a line is drawn over
   */
  Rebuild(String from, PrintWriter err, boolean watched) {
    this.from = from;
    this.err = err;
    this.watched = watched;
  }

  @Override
  public void behind(Map<String, Long> behind) {
    long now = System.nanoTime();
    left = behind.values().iterator().next();
    if (atStart < 0) {
      atStart = left;
      started = now;
      lastSaid = now;
      err.printf(Locale.ROOT, "entente: rebuilding from %s: %,d stories%n", from, atStart);
    }
    ended = now;
    boolean done = behind.values().stream().allMatch(waiting -> waiting == 0);
    Duration pause = watched ? OFTEN : SELDOM;
    if (done || now - lastSaid >= pause.toNanos()) {
      lastSaid = now;
      say(done);
    }
  }

  private void say(boolean done) {
    String line =
        String.format(
            Locale.ROOT,
            "entente: %,d of %,d stories, %,.0f a second, %s",
            stories(),
            Math.max(atStart, stories()),
            perSecond(),
            done ? "done in " + words(took()) : toGo());
    err.print(watched ? "\r" + line + "\033[K" : line + System.lineSeparator());
    if (watched && done) {
      err.println();
    }
    err.flush();
  }

  /** Returns how many stories were worked off. */
  long stories() {
    return Math.max(0, atStart - left);
  }

  /** Returns how long it has taken. */
  Duration took() {
    return Duration.ofNanos(ended - started);
  }

  private double perSecond() {
    return stories() / Math.max(0.001, took().toNanos() / 1e9);
  }

  private String toGo() {
    if (stories() == 0) {
      return "no telling yet how long";
    }
    return "about " + words(Duration.ofMillis(Math.round(left / perSecond() * 1000))) + " to go";
  }

  private static String words(Duration time) {
    return time.toMinutes() > 0
        ? "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart())
        : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
