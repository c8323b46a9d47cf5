package dev.entente.bench.board;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many who listen to the stream, on one thread: they share the machine with what they measure. */
final class Audience implements AutoCloseable {

  private static final String REQUEST =
      "GET /api/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";

  /** Where a number that was told stands. */
  private static final Pattern NUMBER = Pattern.compile("\"temperature\":(\\d+)\\.0");

  private static final int LONGEST_MATCH = 32;

  private final Selector selector;
  private final AtomicLongArray toldAt;
  private final long[] latencies;
  private final Thread thread = new Thread(this::listen, "audience");
  private final AtomicInteger heard = new AtomicInteger();
  private final AtomicInteger welcomed = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private volatile boolean closed;

  /** What one of them has heard last, in case a number is cut in two. */
  private static final class Ear {
    private String last = "";
    private boolean welcomed;
  }

  /**
   * Opens the connections.
   *
   * @param numbers how many numbers will be told
   */
  Audience(int port, int clients, int numbers) throws IOException {
    selector = Selector.open();
    toldAt = new AtomicLongArray(numbers);
    latencies = new long[clients * numbers];
    for (int i = 0; i < clients; i++) {
      SocketChannel channel =
          SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      channel.write(ByteBuffer.wrap(REQUEST.getBytes(StandardCharsets.US_ASCII)));
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, new Ear());
    }
    thread.setDaemon(true);
    thread.start();
  }

  /** Says that a number is told now. */
  void tells(int number) {
    toldAt.set(number, System.nanoTime());
  }

  /** Returns how many have been greeted. */
  int welcomed() {
    return welcomed.get();
  }

  /** Returns how many numbers have been heard, by all together. */
  int heard() {
    return heard.get();
  }

  /** Returns how many connections have ended. */
  int lost() {
    return lost.get();
  }

  /** Returns the time within which a share of the numbers was heard, ms. */
  double millis(double share) {
    long[] sorted = Arrays.copyOf(latencies, heard.get());
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }

  private void listen() {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    try {
      while (!closed) {
        selector.select(100);
        long now = System.nanoTime();
        for (SelectionKey key : selector.selectedKeys()) {
          read(key, buffer, now);
        }
        selector.selectedKeys().clear();
      }
    } catch (IOException e) {
      throw new IllegalStateException("the audience cannot listen", e);
    }
  }

  private void read(SelectionKey key, ByteBuffer buffer, long now) {
    Ear ear = (Ear) key.attachment();
    try {
      int read = ((SocketChannel) key.channel()).read(buffer.clear());
      if (read < 0) {
        throw new IOException("hung up");
      }
      String text = ear.last + StandardCharsets.ISO_8859_1.decode(buffer.flip());
      if (!ear.welcomed && text.contains("event: hello")) {
        ear.welcomed = true;
        welcomed.incrementAndGet();
      }
      Matcher number = NUMBER.matcher(text);
      int end = 0;
      while (number.find()) {
        int told = Integer.parseInt(number.group(1));
        latencies[heard.getAndIncrement()] = now - toldAt.get(told);
        end = number.end();
      }
      ear.last = text.substring(Math.max(end, text.length() - LONGEST_MATCH));
    } catch (IOException e) {
      key.cancel();
      lost.incrementAndGet();
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
