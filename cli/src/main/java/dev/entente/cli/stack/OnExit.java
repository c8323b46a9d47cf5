package dev.entente.cli.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be undone at the end, last thing first: by {@link #close()}, or when the process is
 * asked to end (Ctrl-C, SIGTERM) before that.
 */
public final class OnExit implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OnExit.class);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Thread hook = new Thread(this::closeAll, "on-exit");
  private boolean closed;

  /** Starts watching for the end of the process. */
  public OnExit() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Remembers something to be closed, and returns it.
   *
   * @throws IllegalStateException when everything is closed already; then it is closed, too
   */
  public <T extends AutoCloseable> T add(T resource) {
    Objects.requireNonNull(resource, "nothing to close");
    synchronized (this) {
      if (!closed) {
        open.push(resource);
        return resource;
      }
    }
    closeOne(resource);
    throw new IllegalStateException("the process is ending");
  }

  @Override
  public void close() {
    closeAll();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException endingAlready) {
      // Then this is the hook's own doing, or it waits for us: either way all is closed.
    }
  }

  private synchronized void closeAll() {
    closed = true;
    while (!open.isEmpty()) {
      closeOne(open.pop());
    }
  }

  private static void closeOne(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      LOG.warn("{} did not close well", resource, e);
    }
  }
}
