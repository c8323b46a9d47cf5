package dev.entente.streams;

import dev.entente.schemas.SchemaNotRegisteredException;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.streams.faults.Brake;
import dev.entente.streams.faults.DeadLetterOffice;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of the application when a thread dies: after an outage of broker or registry
 * another takes its place, later each time; anything else stops the application.
 *
 * <p>Nothing of the dying thread was committed, so nothing is lost and nothing counted twice.
 */
final class ThreadRecovery implements StreamsUncaughtExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ThreadRecovery.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /** Doublings after which the wait is longest in any case. */
  private static final int MOST_DOUBLINGS = 5;

  private final Brake brake;
  private final InstantSource clock;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private Instant lastOutage = Instant.EPOCH;
  private int outagesInARow;
  private final AtomicReference<RunFailure> end = new AtomicReference<>();

  ThreadRecovery(Brake brake, InstantSource clock) {
    this.brake = brake;
    this.clock = clock;
  }

  @Override
  public StreamThreadExceptionResponse handle(Throwable failure) {
    RunFailure reason = reason(failure);
    if (reason.exitCode() != ExitCode.UNAVAILABLE) {
      end.compareAndSet(null, reason);
      LOG.error("{}", reason.getMessage(), reason.exitCode() == ExitCode.BUG ? failure : null);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    Duration wait = nextWait();
    LOG.warn("{}; trying again in {} s", reason.getMessage(), wait.toSeconds());
    return isStoppedWithin(wait)
        ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT
        : StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  /** Ends every wait. */
  void stop() {
    stopping.countDown();
  }

  /** Returns why the application stopped, if it did so by itself. */
  Optional<RunFailure> end() {
    return Optional.ofNullable(end.get());
  }

  /** Twice as long as before, until the application has worked for a while. */
  private synchronized Duration nextWait() {
    Instant now = clock.instant();
    boolean worked = lastOutage.plus(LONGEST_WAIT.multipliedBy(2)).isBefore(now);
    outagesInARow = worked ? 0 : Math.min(outagesInARow + 1, MOST_DOUBLINGS);
    Duration wait = FIRST_WAIT.multipliedBy(1L << outagesInARow);
    lastOutage = now.plus(wait);
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  private boolean isStoppedWithin(Duration wait) {
    try {
      return stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private RunFailure reason(Throwable failure) {
    if (brake.isPulled()) {
      return new RunFailure(
          ExitCode.TOO_MANY_DEAD_LETTERS,
          "more than "
              + brake.limit()
              + " records failed within a minute: look at the dead letters, then start again",
          failure);
    }
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SchemaNotRegisteredException
          || at instanceof MissingSourceTopicException
          || at instanceof AuthorizationException
          || at instanceof AuthenticationException) {
        return new RunFailure(ExitCode.MISCONFIGURED, line(at), failure);
      }
      if (isDisk(at)) {
        return new RunFailure(ExitCode.STORAGE, "the state folder fails: " + line(at), failure);
      }
    }
    if (DeadLetterOffice.isOutage(failure)) {
      return new RunFailure(ExitCode.UNAVAILABLE, "away: " + line(root(failure)), failure);
    }
    return new RunFailure(
        ExitCode.BUG, "a mistake of ours: " + root(failure).getClass().getName(), failure);
  }

  private static boolean isDisk(Throwable failure) {
    if (failure instanceof RocksDBException rocksDb) {
      return rocksDb.getStatus() != null && rocksDb.getStatus().getCode() == Status.Code.IOError;
    }
    return failure instanceof IOException
        && failure.getMessage() != null
        && failure.getMessage().contains("No space left");
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static String line(Throwable failure) {
    return failure.getMessage() == null
        ? failure.getClass().getSimpleName()
        : failure.getMessage().lines().findFirst().orElse("");
  }
}
