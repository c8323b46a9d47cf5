package dev.entente.streams;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Writes down every now and then that the stores are in use: an instance that is killed after weeks
 * left them then, and not when it was started.
 */
final class StateDiary implements AutoCloseable {

  /** A kill makes the stores so much older than they are, at most. */
  static final Duration PERIOD = Duration.ofMinutes(10);

  /** A file of one line takes no longer, on any disk that can still be used. */
  private static final Duration LAST_ENTRY = Duration.ofSeconds(5);

  private final StateAge age;
  private final BooleanSupplier upToDate;
  private final InstantSource clock;
  private final ScheduledExecutorService pen =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "state-diary");
            thread.setDaemon(true);
            return thread;
          });

  private StateDiary(StateAge age, BooleanSupplier upToDate, InstantSource clock) {
    this.age = age;
    this.upToDate = upToDate;
    this.clock = clock;
  }

  /**
   * Begins to write.
   *
   * @param upToDate whether the stores are at the moment: not while they are restored
   * @param period how long between two entries
   */
  static StateDiary keep(
      StateAge age, BooleanSupplier upToDate, InstantSource clock, Duration period) {
    StateDiary diary = new StateDiary(age, upToDate, clock);
    // What cannot be written is logged there, and tried again the next time.
    var unused =
        diary.pen.scheduleWithFixedDelay(
            diary::write, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    return diary;
  }

  private void write() {
    if (upToDate.getAsBoolean()) {
      age.left(clock.instant());
    }
  }

  /** Writes no more; an entry that is being written is finished, not torn. */
  @Override
  public void close() {
    pen.shutdown();
    try {
      boolean unused = pen.awaitTermination(LAST_ENTRY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
