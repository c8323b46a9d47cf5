package dev.entente.dashboard.read;

import dev.entente.schemas.wire.FeedStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** How each feed of each producer is doing, as its producer last said. */
public final class FeedTable {

  private final Map<String, FeedStatus> byName = new ConcurrentSkipListMap<>();

  FeedTable() {}

  /** Returns all, by name. */
  public List<FeedStatus> all() {
    return List.copyOf(byName.values());
  }

  void put(String feed, Optional<FeedStatus> latest) {
    latest.ifPresentOrElse(status -> byName.put(feed, status), () -> byName.remove(feed));
  }

  void clear() {
    byName.clear();
  }
}
