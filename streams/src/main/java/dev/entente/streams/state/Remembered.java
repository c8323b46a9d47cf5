package dev.entente.streams.state;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What tasks remember of their stores, so that it need not be read and worked out again: in all a
 * quarter of the heap, whatever the number of tasks that share it. A heap filled to the brim costs
 * more than it saves: an instance that only collects garbage is taken for dead.
 */
public final class Remembered {
  /** What is worked out of the mentions of a meeting key: a mention, or an answer. */
  public static final Remembered RESOLUTION = new Remembered(50, 1_200);

  /** Rows of mentions. */
  public static final Remembered MENTIONS = new Remembered(15, 1_500);

  /** Rows of pairs of countries. */
  public static final Remembered PAIR_ROWS = new Remembered(20, 1_000);

  /** How pairs stand that changed lately. */
  public static final Remembered STATES = new Remembered(15, 5_000);

  private static final int PART_OF_HEAP = 4;
  private static final int PERCENT = 100;

  private final int most;
  private final AtomicInteger tasks = new AtomicInteger();

  /**
   * @param percent its part of what is remembered in all
   * @param bytes that one takes, by a histogram of the heap over 46,000 mentions of 435 pairs
   */
  private Remembered(int percent, int bytes) {
    long heap = Runtime.getRuntime().maxMemory();
    most = (int) Math.min(Integer.MAX_VALUE, heap / PART_OF_HEAP * percent / PERCENT / bytes);
  }

  /** One more task remembers such values. */
  public Share join() {
    tasks.incrementAndGet();
    return new Share();
  }

  /** A task's share, until it is closed. */
  public final class Share implements AutoCloseable {

    private Share() {}

    /** Returns how many values the task may remember at the moment. */
    public int most() {
      return most / Math.max(1, tasks.get());
    }

    /** The task remembers nothing more. */
    @Override
    public void close() {
      tasks.decrementAndGet();
    }
  }
}
