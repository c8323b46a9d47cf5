package dev.entente.cli.cluster;

import dev.entente.schemas.admin.ExitCode;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** Waits for what Kafka's admin client promises. */
public final class Answers {

  private static final long SECONDS = 30;

  private Answers() {}

  /**
   * Returns the answer.
   *
   * @throws CommandFailure if it does not come in time
   * @throws KafkaException if it is a refusal
   */
  public static <T> T of(KafkaFuture<T> promised) {
    try {
      return promised.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new CommandFailure(
          ExitCode.UNAVAILABLE, "the broker gave no answer within %d s".formatted(SECONDS), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.UNAVAILABLE, "interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException refusal
          ? refusal
          : new IllegalStateException(e.getCause());
    }
  }
}
