package dev.entente.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/**
 * TCP ports on loopback.
 *
 * <p>A port that is free now may be taken a moment later: whoever uses one still has to cope with a
 * clash, see {@link ChildProcess#lostItsPort()}.
 */
final class Ports {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private Ports() {}

  /** Returns the wanted port after a check that it is free, or a free one where 0 is wanted. */
  static int claim(int wanted, String owner, String option) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(LOOPBACK, wanted));
      return socket.getLocalPort();
    } catch (IOException cannotBind) {
      throw new StackException(
          StackException.Reason.PORT,
          "port %d for the %s is in use or not allowed (%s): stop what uses it, or choose another with %s (0 takes a free one)"
              .formatted(wanted, owner, cannotBind.getMessage(), option),
          cannotBind);
    }
  }

  /** Returns whether something listens there. */
  static boolean answers(int port, Duration patience) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(LOOPBACK, port), (int) patience.toMillis());
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Returns so many different free ports. */
  static int[] free(int count) {
    ServerSocket[] held = new ServerSocket[count];
    int[] ports = new int[count];
    try {
      for (int i = 0; i < count; i++) {
        held[i] = new ServerSocket(0, 1, LOOPBACK);
        ports[i] = held[i].getLocalPort();
      }
      return ports;
    } catch (IOException e) {
      throw new UncheckedIOException("no free port on loopback", e);
    } finally {
      for (ServerSocket socket : held) {
        closeQuietly(socket);
      }
    }
  }

  private static void closeQuietly(ServerSocket socket) {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException nothingToDo) {
      // A listening socket without connections holds nothing that could be lost.
    }
  }
}
