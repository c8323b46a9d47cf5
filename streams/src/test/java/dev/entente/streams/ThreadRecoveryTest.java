package dev.entente.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.admin.ExitCode;
import dev.entente.streams.faults.Brake;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

/** What becomes of the application when a thread dies. */
class ThreadRecoveryTest {

  private static final Instant NOON = Instant.parse("2031-05-05T12:00:00Z");

  private final InstantSource clock = InstantSource.fixed(NOON);
  private final ThreadRecovery recovery = new ThreadRecovery(new Brake(1, clock), clock);

  @Test
  void outageIsWaitedOut() {
    assertThat(recovery.handle(new StreamsException(new TimeoutException("no answer"))))
        .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    assertThat(recovery.end()).isEmpty();
  }

  @Test
  void stopEndsTheWait() {
    recovery.stop();

    assertThat(recovery.handle(new StreamsException(new TimeoutException("no answer"))))
        .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
  }

  @Test
  void fullDiskHasItsExitCode() {
    assertEnds(
        new ProcessorStateException(new IOException("No space left on device")), ExitCode.STORAGE);
  }

  @Test
  void missingRightHasItsExitCode() {
    assertEnds(
        new StreamsException(new TopicAuthorizationException("wire.stories")),
        ExitCode.MISCONFIGURED);
  }

  @Test
  void anythingElseIsOurMistake() {
    assertEnds(new IllegalStateException("the row is gone"), ExitCode.BUG);
  }

  private void assertEnds(Throwable failure, ExitCode exitCode) {
    assertThat(recovery.handle(failure)).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(recovery.end()).map(RunFailure::exitCode).contains(exitCode);
  }
}
