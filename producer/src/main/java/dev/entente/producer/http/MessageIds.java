package dev.entente.producer.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The message ids of the last minutes. A message that comes again under its id is the sender's
 * retry, or a replay; either is harmless. Another message under a used id is refused.
 */
final class MessageIds {

  /** A signature is good on both sides of now. */
  private static final Duration REMEMBERED = Signatures.TOLERANCE.multipliedBy(2);

  private static final int MOST = 200_000;

  private record Seen(String sha256, Instant at) {}

  private final Map<String, Seen> seen = new LinkedHashMap<>();

  /** Returns whether an id was used for other bytes; else notes what it is used for. */
  synchronized boolean isReused(String publisher, String id, String sha256, Instant now) {
    forget(now);
    Seen before = seen.putIfAbsent(publisher + "\n" + id, new Seen(sha256, now));
    return before != null && !before.sha256().equals(sha256);
  }

  private void forget(Instant now) {
    Iterator<Seen> oldest = seen.values().iterator();
    while (oldest.hasNext()) {
      boolean old = oldest.next().at().plus(REMEMBERED).isBefore(now);
      if (!old && seen.size() < MOST) {
        return;
      }
      oldest.remove();
    }
  }
}
