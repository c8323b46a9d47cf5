package dev.entente.streams.link;

import dev.entente.streams.state.Delivered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What is known of each delivery of the last weeks, in a state store: a row by its key and a row by
 * the day on which it was last heard of.
 *
 * @param store rows of all providers of a task
 */
record Deliveries(KeyValueStore<String, Delivered> store) {

  /**
   * Days after which a delivery that is not heard of again is let go: by the records' own times, so
   * that a replay of wire.stories comes to the same. Later versions come within a day or two, kill
   * notes within days.
   */
  static final int DAYS_KEPT = 30;

  private static final char SEPARATOR = '\n';
  private static final String BY_DAY = "day" + SEPARATOR;
  private static final String BY_KEY = "key" + SEPARATOR;

  /** Returns what is known of a delivery, or null. */
  Delivered get(String provider, String storyId) {
    return store.get(BY_KEY + provider + "|" + storyId);
  }

  void put(Delivered delivered) {
    Delivered before = get(delivered.getProvider(), delivered.getStoryId());
    if (delivered.equals(before)) {
      return;
    }
    if (before == null || !before.getHeard().equals(delivered.getHeard())) {
      if (before != null) {
        store.delete(dayRow(before));
      }
      store.put(dayRow(delivered), day(delivered));
    }
    store.put(keyRow(delivered), delivered);
  }

  void delete(Delivered delivered) {
    store.delete(dayRow(delivered));
    store.delete(keyRow(delivered));
  }

  /** Returns whether what was heard of on a day still lies here. */
  static boolean isKept(LocalDate heard, LocalDate today) {
    return !heard.isBefore(today.minusDays(DAYS_KEPT));
  }

  /** Returns the deliveries of a provider that are to be let go. */
  List<Delivered> outdated(String provider, LocalDate today) {
    List<Delivered> outdated = new ArrayList<>();
    String first = BY_DAY + provider + SEPARATOR;
    try (KeyValueIterator<String, Delivered> rows =
        store.range(first, first + today.minusDays(DAYS_KEPT))) {
      rows.forEachRemaining(row -> outdated.add(get(provider, row.value.getStoryId())));
    }
    return outdated;
  }

  /**
   * Returns what is known of a delivery from now on: where it tells what it told before, that is
   * kept.
   */
  static Delivered next(Delivered before, Delivered now, LocalDate today) {
    Delivered.Builder next = Delivered.newBuilder(now).setHeard(today).setFresh(false);
    if (before != null) {
      next.setWaits(before.getWaits()).setOvertaken(before.getOvertaken());
      if (now.getTelling() == null) {
        next.setTelling(before.getTelling());
      }
    }
    return next.build();
  }

  private static String keyRow(Delivered delivered) {
    return BY_KEY + delivered.getProvider() + "|" + delivered.getStoryId();
  }

  private static String dayRow(Delivered delivered) {
    return BY_DAY
        + delivered.getProvider()
        + SEPARATOR
        + delivered.getHeard()
        + SEPARATOR
        + delivered.getStoryId();
  }

  /** The row by day needs no more than the key. */
  private static Delivered day(Delivered delivered) {
    return Delivered.newBuilder()
        .setProvider(delivered.getProvider())
        .setStoryId(delivered.getStoryId())
        .setHeard(delivered.getHeard())
        .build();
  }
}
