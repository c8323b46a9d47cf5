package dev.entente.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Marker;

/**
 * Lets Kafka's clients warn of one thing twice a minute and no more: while a broker is away they
 * say so several times a second. What we ourselves log is left alone.
 */
public final class QuietRepeats extends TurboFilter {

  private static final String KAFKA = "org.apache.kafka.";
  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** Their messages are formats with the details inside: what begins alike is alike. */
  private static final int BEGINNING = 60;

  private static final int MOST_REMEMBERED = 1000;

  private final Map<String, Long> lastSaid = new ConcurrentHashMap<>();

  @Override
  public FilterReply decide(
      Marker marker, Logger logger, Level level, String format, Object[] values, Throwable thrown) {
    if (level != Level.WARN || format == null || !logger.getName().startsWith(KAFKA)) {
      return FilterReply.NEUTRAL;
    }
    long now = System.nanoTime();
    String what = logger.getName() + withoutClient(format);
    if (lastSaid.size() > MOST_REMEMBERED) {
      lastSaid.clear();
    }
    Long last = lastSaid.get(what);
    if (last != null && now - last < PAUSE_NANOS) {
      return FilterReply.DENY;
    }
    lastSaid.put(what, now);
    return FilterReply.NEUTRAL;
  }

  /** Each thread has a client with a name of its own, which stands in brackets before the rest. */
  private static String withoutClient(String format) {
    int end = format.startsWith("[") ? format.indexOf("] ") + 1 : 0;
    return format.substring(end, Math.min(format.length(), end + BEGINNING));
  }
}
