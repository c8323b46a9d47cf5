package dev.entente.streams.link;

import dev.entente.streams.state.Delivered;
import dev.entente.streams.state.Recent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What is known of each delivery of the last weeks, in a state store: a row by its key and a row by
 * the day on which it was last heard of. Those used last are remembered, and since when there can
 * be any to let go; nobody else writes to the store.
 */
final class Deliveries {

  /**
   * Days after which a delivery that is not heard of again is let go: by the records' own times, so
   * that a replay of wire.stories comes to the same. Later versions come within a day or two, kill
   * notes within days.
   */
  static final int DAYS_KEPT = 30;

  private static final char SEPARATOR = '\n';
  private static final String BY_DAY = "day" + SEPARATOR;
  private static final String BY_KEY = "key" + SEPARATOR;

  /**
   * Deliveries in memory: a new one and those that it is linked to are asked for again and again.
   */
  private static final int REMEMBERED = 500;

  private final KeyValueStore<String, Delivered> store;
  private final Recent<Delivered> recent = new Recent<>(() -> REMEMBERED);

  /** By provider: on no day before was any delivery that lies here heard of last. */
  private final Map<String, LocalDate> earliest = new HashMap<>();

  /**
   * @param store rows of all providers of a task
   */
  Deliveries(KeyValueStore<String, Delivered> store) {
    this.store = store;
  }

  /** Returns what is known of a delivery, or null. */
  Delivered get(String provider, String storyId) {
    String row = BY_KEY + provider + "|" + storyId;
    Delivered known = recent.get(row);
    if (known == null) {
      known = store.get(row);
      recent.put(row, known);
    }
    return known;
  }

  /**
   * Puts what is known of a delivery in the place of what was.
   *
   * @param before as it lies here; null where it does not
   */
  void replace(Delivered before, Delivered delivered) {
    if (delivered.equals(before)) {
      return;
    }
    if (before == null || !before.getHeard().equals(delivered.getHeard())) {
      if (before != null) {
        store.delete(dayRow(before));
      }
      store.put(dayRow(delivered), day(delivered));
      earliest.computeIfPresent(
          delivered.getProvider(),
          (provider, day) -> delivered.getHeard().isBefore(day) ? delivered.getHeard() : day);
    }
    store.put(keyRow(delivered), delivered);
    recent.put(keyRow(delivered), delivered);
  }

  void delete(Delivered delivered) {
    store.delete(dayRow(delivered));
    store.delete(keyRow(delivered));
    recent.put(keyRow(delivered), null);
  }

  /** Returns whether what was heard of on a day still lies here. */
  static boolean isKept(LocalDate heard, LocalDate today) {
    return !heard.isBefore(today.minusDays(DAYS_KEPT));
  }

  /** Returns the deliveries of a provider that are to be let go. */
  List<Delivered> outdated(String provider, LocalDate today) {
    LocalDate known = earliest.get(provider);
    if (known != null && isKept(known, today)) {
      return List.of();
    }
    List<Delivered> outdated = new ArrayList<>();
    String first = BY_DAY + provider + SEPARATOR;
    LocalDate kept = today.minusDays(DAYS_KEPT);
    try (KeyValueIterator<String, Delivered> rows = store.range(first, first + kept)) {
      rows.forEachRemaining(row -> outdated.add(get(provider, row.value.getStoryId())));
    }
    earliest.put(provider, kept);
    return outdated;
  }

  /**
   * Returns what is known of a delivery from now on: where it tells what it told before, that is
   * kept.
   */
  static Delivered next(Delivered before, Delivered now, LocalDate today) {
    // Not by a builder, which would copy all that it holds.
    return new Delivered(
        now.getProvider(),
        now.getStoryId(),
        now.getOrder(),
        now.getKilled(),
        now.getHolds(),
        now.getDigest(),
        now.getNames(),
        now.getKills(),
        now.getTelling() == null && before != null ? before.getTelling() : now.getTelling(),
        false,
        today,
        before != null && before.getWaits(),
        before == null ? 0 : before.getOvertaken());
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
