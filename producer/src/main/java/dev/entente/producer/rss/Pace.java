package dev.entente.producer.rss;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When to poll next: after the interval, a tenth more or less so that feeds do not fall into step;
 * after a failure twice as long each time, an hour at most.
 */
final class Pace {

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final double JITTER = 0.1;

  private final Duration interval;
  private final RandomGenerator random;
  private int failures;

  Pace(Duration interval, RandomGenerator random) {
    this.interval = interval;
    this.random = random;
  }

  /** Returns the pause after a poll that went well. */
  Duration afterSuccess() {
    failures = 0;
    return jittered(interval);
  }

  /**
   * Returns the pause after a poll that did not.
   *
   * @param retryAfter the server's wish in seconds, or null; anything else is ignored
   */
  Duration afterFailure(String retryAfter) {
    failures = Math.min(failures + 1, 12);
    Duration wish = interval.multipliedBy(1L << failures);
    if (retryAfter != null && retryAfter.matches("\\d{1,5}")) {
      Duration asked = Duration.ofSeconds(Long.parseLong(retryAfter));
      wish = asked.compareTo(wish) > 0 ? asked : wish;
    }
    Duration longest = interval.compareTo(LONGEST) > 0 ? interval : LONGEST;
    return jittered(wish.compareTo(longest) < 0 ? wish : longest);
  }

  private Duration jittered(Duration pause) {
    double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
    return Duration.ofMillis((long) (pause.toMillis() * factor));
  }
}
