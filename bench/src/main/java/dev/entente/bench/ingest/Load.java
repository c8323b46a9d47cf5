package dev.entente.bench.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Many senders at once, which note what was acknowledged and how long that took. */
final class Load {

  private static final int ACCEPTED = 202;
  private static final long PAUSE_NANOS = 50_000_000;

  private final int port;
  private final String token;
  private final int batch;
  private final AtomicInteger next = new AtomicInteger(1);
  private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger broken = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();
  private final List<long[]> latencies = new ArrayList<>();
  private volatile boolean stopping;

  /**
   * Prepares a load.
   *
   * @param first number of its first story
   * @param batch stories in a request
   */
  Load(int port, String token, int first, int batch) {
    this.port = port;
    this.token = token;
    this.batch = batch;
    next.set(first);
  }

  /**
   * Begins to send.
   *
   * @param senders how many at once
   * @param perSecond requests a second of all of them together, or 0 for as many as there can be
   */
  void start(int senders, int perSecond) {
    for (int i = 0; i < senders; i++) {
      long pause = perSecond == 0 ? 0 : 1_000_000_000L * senders / perSecond;
      Thread thread = new Thread(() -> send(pause), "sender-" + i);
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  private void send(long pause) {
    long[] took = new long[1 << 16];
    int count = 0;
    while (!stopping) {
      try (Sender sender = new Sender(port, token)) {
        while (!stopping) {
          int first = next.getAndAdd(batch);
          long start = System.nanoTime();
          int status = sender.push(Bodies.of(first, batch));
          if (status == ACCEPTED) {
            for (int i = first; i < first + batch; i++) {
              acknowledged.add(i);
            }
            took[count++ % took.length] = System.nanoTime() - start;
          } else {
            refused.incrementAndGet();
            LockSupport.parkNanos(PAUSE_NANOS);
          }
          if (pause > 0) {
            LockSupport.parkNanos(pause);
          }
        }
      } catch (IOException e) {
        broken.incrementAndGet();
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    synchronized (latencies) {
      latencies.add(Arrays.copyOf(took, Math.min(count, took.length)));
    }
  }

  /** Stops sending and waits until the last answers are there. */
  void stop() throws InterruptedException {
    stopping = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Returns the numbers of the stories that were acknowledged. */
  Set<Integer> acknowledged() {
    return acknowledged;
  }

  /** Returns how many requests were answered with something else than 202. */
  int refused() {
    return refused.get();
  }

  /** Returns how many requests had no answer at all. */
  int broken() {
    return broken.get();
  }

  /** Returns the time within which a share of the requests was acknowledged, ms. */
  double millis(double share) {
    long[] all;
    synchronized (latencies) {
      all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }
    return all.length == 0 ? 0 : all[(int) (share * (all.length - 1))] / 1e6;
  }
}
