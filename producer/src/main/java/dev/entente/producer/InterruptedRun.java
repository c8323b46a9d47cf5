package dev.entente.producer;

import dev.entente.producer.publish.StoryPublisher;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends a run well when the process is told to end (Ctrl-C, SIGTERM): what is under way is answered,
 * and the user is told how far it came.
 */
final class InterruptedRun implements AutoCloseable {

  private final AtomicBoolean over = new AtomicBoolean();
  private final Thread hook;

  private InterruptedRun(StoryPublisher publisher, Runnable last) {
    this.hook = new Thread(() -> end(publisher, last), "interrupted-run");
  }

  /**
   * Watches over a run until closed.
   *
   * @param last what is done when all that was under way is answered
   */
  static InterruptedRun watch(StoryPublisher publisher, Runnable last) {
    InterruptedRun run = new InterruptedRun(publisher, last);
    Runtime.getRuntime().addShutdownHook(run.hook);
    return run;
  }

  private void end(StoryPublisher publisher, Runnable last) {
    if (over.compareAndSet(false, true)) {
      publisher.close();
      last.run();
    }
  }

  /** Notes that the run has come to its end by itself. */
  void finish() {
    over.set(true);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The hook runs already: the run ends in it.
    }
  }
}
