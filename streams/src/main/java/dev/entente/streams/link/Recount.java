package dev.entente.streams.link;

import dev.entente.streams.accept.StoryLedger;
import dev.entente.streams.state.Delivered;
import dev.entente.streams.state.StoryTally;
import java.util.Collection;
import java.util.List;

/**
 * Puts right what the first step counted, which sees each id for itself: a version that counts as
 * used may be overtaken by one under another id, a hold too, and a kill may have found no story.
 */
final class Recount {

  private final Collection<Story> stories;
  private final Desk desk;
  private final StoryTally.Builder counted = StoryTally.newBuilder();

  /**
   * @param stories those that a delivery concerns
   * @param desk where they lie
   */
  Recount(Collection<Story> stories, Desk desk) {
    this.stories = stories;
    this.desk = desk;
  }

  /** Returns what is to be added to the counters. */
  StoryTally counted() {
    return counted.build();
  }

  /** Counts the delivery that has just come, which the first step counted as used. */
  void used(Delivered next) {
    stories.stream()
        .filter(story -> has(story.versions(), next))
        .forEach(story -> countVersion(story, next));
  }

  private void countVersion(Story story, Delivered version) {
    if (!story.standing().isLatest(version)) {
      counted.setUsed(counted.getUsed() - 1).setStale(counted.getStale() + 1);
    }
    if (!story.id().equals(version.getStoryId())) {
      counted.setLinked(counted.getLinked() + 1);
    }
  }

  /** Returns a delivery with what it stands for now: a kill that waits, a hold overtaken. */
  Delivered standing(Delivered delivered) {
    boolean waits = delivered.getKilled() && !desk.knowsWhatIsMeant(delivered);
    if (waits != delivered.getWaits()) {
      counted.setWaitingKills(counted.getWaitingKills() + (waits ? 1 : -1));
    }
    int overtaken = overtaken(delivered);
    move(overtaken - delivered.getOvertaken());
    return waits == delivered.getWaits() && overtaken == delivered.getOvertaken()
        ? delivered
        : Delivered.newBuilder(delivered).setWaits(waits).setOvertaken(overtaken).build();
  }

  /** Of its holds that rest by its own id's account: those that rest on none that they mean. */
  private int overtaken(Delivered delivered) {
    List<Story> meant =
        stories.stream()
            .filter(story -> has(story.versions(), delivered) || has(story.notes(), delivered))
            .toList();
    return meant.isEmpty()
        ? 0
        : (int)
            StoryLedger.resting(delivered.getHolds(), delivered.getOrder())
                .filter(
                    hold ->
                        meant.stream()
                            .noneMatch(story -> story.standing().isHeldBy(hold, delivered)))
                .count();
  }

  private static boolean has(Collection<Delivered> deliveries, Delivered one) {
    return deliveries.stream().anyMatch(other -> other.getStoryId().equals(one.getStoryId()));
  }

  private void move(int holds) {
    counted.setHeld(counted.getHeld() - holds).setUsed(counted.getUsed() + holds);
  }
}
