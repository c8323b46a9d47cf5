package dev.entente.bench.chaos;

import dev.entente.bench.traffic.Delivery;
import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a list of deliveries must come to, worked out by the simplest rule there is: for each story
 * the highest version counts, a kill ends it, everything else changes nothing.
 */
final class Account {

  private final Map<String, WireStory> inForce = new HashMap<>();
  private final Map<String, Boolean> killed = new HashMap<>();
  private final Counts counts = new Counts();

  private Account() {}

  /** Works it out for deliveries that arrive in this order, story by story. */
  static Account of(List<Delivery> deliveries) {
    Account account = new Account();
    deliveries.forEach(account::add);
    return account;
  }

  /** Returns how many deliveries must have come to what. */
  Counts counts() {
    return counts;
  }

  /** Returns the version of each story that counts in the end, killed stories left out. */
  List<WireStory> inForce() {
    List<WireStory> all = new ArrayList<>(inForce.values());
    all.removeIf(story -> killed.containsKey(story.getProvider() + "|" + story.getStoryId()));
    return all;
  }

  private void add(Delivery delivery) {
    if (delivery.story().isEmpty()) {
      counts.deadLettered++;
      return;
    }
    WireStory story = delivery.story().get();
    WireStory before = inForce.get(delivery.key());
    if (story.getAction() == Action.KILL) {
      if (killed.putIfAbsent(delivery.key(), true) == null) {
        counts.used++;
      } else {
        counts.unchanged++;
      }
    } else if (killed.containsKey(delivery.key())) {
      counts.stale++;
    } else if (before == null || before.getVersion() < story.getVersion()) {
      inForce.put(delivery.key(), story);
      counts.used++;
    } else if (before.getVersion().equals(story.getVersion())) {
      counts.unchanged++;
    } else {
      counts.stale++;
    }
  }
}
