package dev.entente.dashboard.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A browser that waits for events. Bytes are written when its connection takes them, never waiting
 * for it; one that does not keep up is dropped, and resumes when it comes back.
 */
final class HttpSubscriber implements Subscriber, WriteListener {

  /** What may wait for one browser beside what it is being sent, bytes. */
  private static final int MOST_WAITING = 1024 * 1024;

  private final AsyncContext exchange;
  private final ServletOutputStream out;
  private final Queue<byte[]> waiting = new ArrayDeque<>();
  private final Runnable onGone;
  private int waitingBytes;
  private boolean open;
  private boolean unflushed;
  private boolean ended;

  HttpSubscriber(AsyncContext exchange, ServletOutputStream out, Runnable onGone) {
    this.exchange = exchange;
    this.out = out;
    this.onGone = onGone;
  }

  @Override
  public synchronized boolean offer(byte[] bytes) {
    if (ended || waitingBytes > MOST_WAITING) {
      return false;
    }
    waiting.add(bytes);
    waitingBytes += bytes.length;
    if (open) {
      write();
    }
    return !ended;
  }

  @Override
  public synchronized void onWritePossible() {
    open = true;
    write();
  }

  @Override
  public void onError(Throwable failure) {
    end();
    onGone.run();
  }

  @Override
  public synchronized void end() {
    if (!ended) {
      ended = true;
      waiting.clear();
      try {
        exchange.complete();
      } catch (IllegalStateException alreadyOver) {
        // The connection's own end came first.
      }
    }
  }

  private void write() {
    try {
      while (!ended && out.isReady()) {
        byte[] next = waiting.poll();
        if (next != null) {
          waitingBytes -= next.length;
          unflushed = true;
          out.write(next);
        } else if (unflushed) {
          unflushed = false;
          out.flush();
        } else {
          return;
        }
      }
    } catch (IOException e) {
      end();
    }
  }
}
