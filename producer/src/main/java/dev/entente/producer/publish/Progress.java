package dev.entente.producer.publish;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Says how far a run has come: a bar that is redrawn on a terminal, a line every ten seconds
 * elsewhere. Written from a thread of its own, so that a broker that does not answer is seen.
 *
 * <p>These few lines are ours rather than a library's because a bar over bytes with counts of
 * stories beside it is all there is to it.
 */
public final class Progress implements AutoCloseable {

  private static final Duration REDRAW = Duration.ofMillis(200);
  private static final Duration LINE = Duration.ofSeconds(10);
  private static final int BAR = 24;
  private static final String CLEAR_LINE = "\r\033[K";

  private final PrintStream out;
  private final boolean terminal;
  private final Tally tally;
  private final BytesRead bytes;
  private final long started = System.nanoTime();
  private final ScheduledExecutorService ticker;

  private Progress(PrintStream out, boolean terminal, Tally tally, BytesRead bytes) {
    this.out = out;
    this.terminal = terminal;
    this.tally = tally;
    this.bytes = bytes;
    this.ticker = Executors.newSingleThreadScheduledExecutor(Progress::daemon);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "progress");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Begins to report.
   *
   * @param out where to, usually standard error
   * @param terminal whether a person watches {@code out}, so that a line may be redrawn
   */
  @SuppressWarnings("FutureReturnValueIgnored") // ends with the ticker; a failed line is no failure
  public static Progress start(PrintStream out, boolean terminal, Tally tally, BytesRead bytes) {
    Progress progress = new Progress(out, terminal, tally, bytes);
    long every = (terminal ? REDRAW : LINE).toMillis();
    progress.ticker.scheduleAtFixedRate(progress::show, every, every, TimeUnit.MILLISECONDS);
    return progress;
  }

  private void show() {
    PublishSummary now = tally.summary(Duration.ofNanos(System.nanoTime() - started));
    if (terminal) {
      out.print(CLEAR_LINE + bar() + counts(now));
    } else {
      out.println(counts(now));
    }
    out.flush();
  }

  private String bar() {
    if (bytes.total() <= 0) {
      return "";
    }
    double share = Math.min(1, bytes.soFar() / (double) bytes.total());
    int full = (int) (share * BAR);
    return String.format(
        Locale.ROOT, "%3.0f%% [%s%s] ", share * 100, "=".repeat(full), " ".repeat(BAR - full));
  }

  private static String counts(PublishSummary now) {
    return String.format(
        Locale.ROOT,
        "%,d read, %,d published, %,d rejected, %,d failed, %,.0f stories/s",
        now.read(),
        now.published(),
        now.rejectedInAll(),
        now.failed(),
        now.storiesPerSecond());
  }

  /** Stops reporting and leaves the line clean. */
  @Override
  public void close() {
    ticker.shutdownNow();
    try {
      // A line under way is finished first; it takes no time unless the terminal hangs.
      if (ticker.awaitTermination(1, TimeUnit.SECONDS) && terminal) {
        out.print(CLEAR_LINE);
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
