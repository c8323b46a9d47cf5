package dev.entente.cli.stack;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Runs another program's main class in a process that ends when its standard input does.
 *
 * <p>The parent holds the other end of that pipe and writes nothing. When it goes away, even by
 * {@code kill -9}, the system closes the pipe and this process leaves.
 *
 * <p>Arguments: a lock file, held while the process lives, so that nobody takes the data away from
 * under it; the main class; its arguments.
 */
final class ChildMain {

  /** How long an orderly end may take before it becomes a disorderly one. */
  private static final long PATIENCE_MILLIS = 20_000;

  private ChildMain() {}

  public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
    FileLock lock = lock(Path.of(arguments[0]));
    Thread watch = new Thread(ChildMain::leaveWithTheParent, "leave-with-the-parent");
    watch.setDaemon(true);
    watch.start();
    try {
      Class.forName(arguments[1])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(arguments, 2, arguments.length));
    } catch (InvocationTargetException failure) {
      failure.getCause().printStackTrace();
      System.exit(1);
    } finally {
      lock.release();
    }
  }

  /** Takes the lock for the life of the process. */
  private static FileLock lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return channel.lock();
  }

  private static void leaveWithTheParent() {
    try {
      while (System.in.read() >= 0) {
        // The parent writes nothing; whatever comes is not for us.
      }
    } catch (IOException alsoTheEnd) {
      // An unreadable pipe means the same as a closed one.
    }
    Thread haltAfterAll = new Thread(ChildMain::haltAfterPatience, "halt-after-all");
    haltAfterAll.setDaemon(true);
    haltAfterAll.start();
    System.exit(0);
  }

  private static void haltAfterPatience() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }
}
