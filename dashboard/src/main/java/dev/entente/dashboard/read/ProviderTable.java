package dev.entente.dashboard.read;

import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.diplomacy.StoryRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Who supplied the stories that changed something. */
public final class ProviderTable {

  /**
   * One provider.
   *
   * @param provider its name
   * @param changes how many changes its stories caused
   * @param newestStory day of the newest of them
   */
  public record Row(String provider, long changes, LocalDate newestStory) {

    private Row plus(Row other) {
      LocalDate newest = newestStory.isAfter(other.newestStory) ? newestStory : other.newestStory;
      return new Row(provider, changes + other.changes, newest);
    }
  }

  private final Map<String, Row> byName = new ConcurrentSkipListMap<>();

  ProviderTable() {}

  /** Returns all, by name. */
  public List<Row> all() {
    return List.copyOf(byName.values());
  }

  void heard(MeetingEvent event) {
    StoryRef cause = event.getCause();
    if (cause != null) {
      Row row = new Row(cause.getProvider(), 1, cause.getPublished());
      byName.merge(row.provider(), row, Row::plus);
    }
  }

  void clear() {
    byName.clear();
  }
}
