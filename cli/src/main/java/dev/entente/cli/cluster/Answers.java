package dev.entente.cli.cluster;

import dev.entente.schemas.admin.ExitCode;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.RetriableException;

/** Waits for what Kafka's admin client promises. */
public final class Answers {

  private static final long SECONDS = 30;

  /** Word of a new topic reaches every broker within about a second. */
  private static final int TRIES = 50;

  private static final long PAUSE_MILLIS = 200;

  private Answers() {}

  /**
   * Returns the answer to a question about topics that may just have been made: asks again while
   * the brokers do not all know them yet.
   *
   * @throws CommandFailure if it does not come in time
   * @throws KafkaException if it is a refusal
   */
  public static <T> T settled(Supplier<KafkaFuture<T>> question) {
    return settled(question, answer -> true);
  }

  /**
   * Returns the answer to a question about what may just have been changed: asks again while it is
   * not the one that is awaited.
   *
   * @throws CommandFailure if it does not come in time
   * @throws KafkaException if it is a refusal
   */
  public static <T> T settled(Supplier<KafkaFuture<T>> question, Predicate<T> awaited) {
    for (int tries = 1; ; tries++) {
      try {
        T answer = of(question.get());
        if (awaited.test(answer)) {
          return answer;
        }
        if (tries == TRIES) {
          throw new CommandFailure(
              ExitCode.UNAVAILABLE,
              "a change did not reach every broker within %d s; look at their logs, and try again"
                  .formatted(TRIES * PAUSE_MILLIS / 1000));
        }
      } catch (RetriableException notYet) {
        if (tries == TRIES) {
          throw notYet;
        }
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CommandFailure(ExitCode.UNAVAILABLE, "interrupted", e);
      }
    }
  }

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
