package dev.entente.cli;

import dev.entente.cli.cluster.Cluster;
import dev.entente.cli.cluster.CommandFailure;
import dev.entente.cli.ops.StreamsOps;
import dev.entente.cli.stack.OnExit;
import dev.entente.diplomacy.extract.Extractor;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.streams.Progress;
import dev.entente.streams.RunFailure;
import dev.entente.streams.StreamsRunner;
import dev.entente.streams.StreamsSettings;
import dev.entente.streams.accept.StoryReader;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The topology, running in this process. */
final class RunningTopology {

  private static final Duration POLL = Duration.ofMillis(100);

  /** Asking costs the broker something, too: so often only while a wait is short. */
  private static final Duration LONGEST_POLL = Duration.ofSeconds(1);

  private static final int POLLS_PER_WAIT = 50;

  /** A first rebalance on a busy machine takes some seconds, a broker's recovery tens. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final StreamsSettings settings;
  private final CompletableFuture<Void> end;

  private RunningTopology(StreamsSettings settings, StreamsRunner runner) {
    this.settings = settings;
    this.end = CompletableFuture.runAsync(() -> awaitEnd(runner), RunningTopology::inBackground);
  }

  /** Looks on while it works. */
  @FunctionalInterface
  interface Watcher {

    /**
     * Is told every now and then how many records wait at each step.
     *
     * @param behind by topic, in the order of a story's way
     */
    void behind(Map<String, Long> behind);
  }

  /** Starts it with our own extractor; it is stopped on exit. */
  static RunningTopology start(Cluster cluster, OnExit onExit) {
    return start(cluster, Extractor.standard(), onExit);
  }

  /** Starts it, with an extractor like this for each task; it is stopped on exit. */
  static RunningTopology start(Cluster cluster, Extractor extractor, OnExit onExit) {
    StreamsSettings settings = StreamsSettings.parse(cluster.settings());
    return new RunningTopology(
        settings, onExit.add(StreamsRunner.start(settings, readers(extractor))));
  }

  /** The same, and it answers its operators where {@code ops.port} says so. */
  static RunningTopology startWatched(Cluster cluster, OnExit onExit) {
    StreamsOps ops = new StreamsOps(cluster.settings());
    StreamsSettings settings = ops.settings();
    StreamsRunner runner =
        onExit.add(StreamsRunner.start(settings, () -> ops.timed(Extractor.standard()::read)));
    onExit.add(ops.watch(runner));
    return new RunningTopology(settings, runner);
  }

  /**
   * Waits until it has worked off all that there is.
   *
   * @param watcher is told how far it is; throws where waiting is in vain
   * @throws CommandFailure if it gets no further for {@link #PATIENCE}
   */
  void awaitCaughtUp(Watcher watcher) throws InterruptedException {
    try (Progress progress = new Progress(settings)) {
      Map<String, Long> before = Map.of();
      long begin = System.nanoTime();
      long since = begin;
      while (true) {
        Map<String, Long> behind = progress.behind();
        watcher.behind(behind);
        if (behind.values().stream().allMatch(left -> left == 0)) {
          return;
        }
        if (!behind.equals(before)) {
          before = behind;
          since = System.nanoTime();
        } else if (System.nanoTime() - since > PATIENCE.toNanos()) {
          throw new CommandFailure(
              ExitCode.UNAVAILABLE,
              "nothing has been worked off for %d s; left: %s"
                  .formatted(PATIENCE.toSeconds(), behind));
        }
        Thread.sleep(pause(Duration.ofNanos(System.nanoTime() - begin)).toMillis());
        requireRunning();
      }
    }
  }

  /**
   * Waits until it has been stopped.
   *
   * @throws RunFailure if it stopped by itself: why
   */
  void await() {
    try {
      end.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RunFailure told ? told : e;
    }
  }

  /**
   * Checks that it has not stopped.
   *
   * @throws RunFailure if it stopped by itself: why
   */
  void requireRunning() {
    if (end.isDone()) {
      await();
    }
  }

  private static Duration pause(Duration waited) {
    Duration pause = waited.dividedBy(POLLS_PER_WAIT);
    return pause.compareTo(POLL) < 0
        ? POLL
        : pause.compareTo(LONGEST_POLL) > 0 ? LONGEST_POLL : pause;
  }

  /** An extractor serves one thread: each task gets one of its own. */
  static Supplier<StoryReader> readers(Extractor extractor) {
    return () -> extractor.another()::read;
  }

  private static void awaitEnd(StreamsRunner runner) {
    try {
      runner.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void inBackground(Runnable task) {
    Thread thread = new Thread(task, "await-topology");
    thread.setDaemon(true);
    thread.start();
  }
}
