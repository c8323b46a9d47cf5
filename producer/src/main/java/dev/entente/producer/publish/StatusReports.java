package dev.entente.producer.publish;

import dev.entente.schemas.wire.FeedStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Which feeds' status is to be sent: what has changed every few seconds, the others each minute.
 */
final class StatusReports {

  private static final Duration LOOK = Duration.ofSeconds(3);
  private static final Duration AT_LEAST = Duration.ofMinutes(1);

  private final Supplier<List<FeedStatus>> statuses;
  private final Map<String, Sent> sent = new HashMap<>();
  private long looked = System.nanoTime() - LOOK.toNanos();

  private record Sent(FeedStatus status, long at) {}

  StatusReports(Supplier<List<FeedStatus>> statuses) {
    this.statuses = statuses;
  }

  /** Returns those that are due now, each once. */
  List<FeedStatus> due() {
    long now = System.nanoTime();
    if (now - looked < LOOK.toNanos()) {
      return List.of();
    }
    looked = now;
    List<FeedStatus> due = new ArrayList<>();
    for (FeedStatus status : statuses.get()) {
      Sent last = sent.get(status.getFeed());
      if (last == null || now - last.at() > AT_LEAST.toNanos() || changed(last.status(), status)) {
        sent.put(status.getFeed(), new Sent(status, now));
        due.add(status);
      }
    }
    return due;
  }

  /** Whether anything but the time of writing differs. */
  private static boolean changed(FeedStatus before, FeedStatus now) {
    return !FeedStatus.newBuilder(before).setAt(now.getAt()).build().equals(now);
  }
}
