package dev.entente.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;

/** What a piece of work costs the thread that does it, whatever else the machine does. */
final class CpuClock {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private CpuClock() {}

  /**
   * Returns the processor time of the cheapest of some repetitions, in nanoseconds.
   *
   * @param repetitions at least 1
   */
  static <T> long cheapest(int repetitions, T input, Consumer<T> work) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < repetitions; i++) {
      long before = THREADS.getCurrentThreadCpuTime();
      work.accept(input);
      least = Math.min(least, THREADS.getCurrentThreadCpuTime() - before);
    }
    return least;
  }

  /** Returns the bytes that a piece of work allocates; exact. */
  static <T> long allocated(T input, Consumer<T> work) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    work.accept(input);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
