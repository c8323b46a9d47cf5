package dev.entente.dashboard.live;

import dev.entente.dashboard.read.Position;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code GET /api/stream}: server-sent events. {@code Last-Event-ID}, or the parameter {@code
 * after} for those who cannot send headers, says what has been seen.
 */
public final class StreamServlet extends HttpServlet {

  /** More than that is not a newsroom. */
  private static final int MOST_SUBSCRIBERS = 5_000;

  /** The longest position of a topic set with many partitions. */
  private static final int LONGEST_ID = 8_000;

  private static final long serialVersionUID = 1L;

  private final transient LiveFeed feed;

  /**
   * @param feed what to subscribe to
   */
  public StreamServlet(LiveFeed feed) {
    this.feed = Objects.requireNonNull(feed, "the stream needs a feed");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (feed.subscribers() >= MOST_SUBSCRIBERS) {
      response.setHeader("Retry-After", "30");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    response.setContentType("text/event-stream;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext exchange = request.startAsync();
    exchange.setTimeout(0);
    ServletOutputStream out = response.getOutputStream();
    HttpSubscriber[] self = new HttpSubscriber[1];
    self[0] = new HttpSubscriber(exchange, out, () -> feed.unsubscribe(self[0]));
    self[0].offer("retry: 2000\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    feed.subscribe(self[0], seen(request));
    out.setWriteListener(self[0]);
  }

  /** An id that is none is one whose past is not known. */
  private static Optional<Position> seen(HttpServletRequest request) {
    String header = request.getHeader("Last-Event-ID");
    String id = header == null ? request.getParameter("after") : header;
    if (id == null) {
      return Optional.empty();
    }
    Optional<Position> position = id.length() > LONGEST_ID ? Optional.empty() : Position.parse(id);
    return Optional.of(position.orElse(UNKNOWN));
  }

  /** Beyond every topic's end: what follows it is never known. */
  private static final Position UNKNOWN = new Position(java.util.Map.of("x0", Long.MAX_VALUE));
}
