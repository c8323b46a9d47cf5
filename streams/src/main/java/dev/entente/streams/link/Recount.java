package dev.entente.streams.link;

import dev.entente.streams.state.Delivered;
import dev.entente.streams.state.StoryTally;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

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

  /**
   * Counts the delivery that has just come.
   *
   * @param before what was known under its id, or null
   * @param next what is known now
   * @param fresh true where the first step counted it as used
   * @return what is known now, where a hold that was overtaken is another version's by now
   */
  Delivered delivery(Delivered before, Delivered next, boolean fresh) {
    if (fresh) {
      stories.stream()
          .filter(story -> has(story.versions(), next))
          .forEach(story -> countVersion(story, next));
    }
    if (before != null
        && before.getOvertaken()
        && !Objects.equals(before.getOrder(), next.getOrder())) {
      move(-1);
      return Delivered.newBuilder(next).setOvertaken(false).build();
    }
    return next;
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
    boolean overtaken = delivered.getSuspended() && isOvertaken(delivered);
    if (overtaken != delivered.getOvertaken()) {
      move(overtaken ? 1 : -1);
    }
    return waits == delivered.getWaits() && overtaken == delivered.getOvertaken()
        ? delivered
        : Delivered.newBuilder(delivered).setWaits(waits).setOvertaken(overtaken).build();
  }

  /** A hold that is the latest word on none of the stories that it means rests no more. */
  private boolean isOvertaken(Delivered hold) {
    List<Story> meant =
        stories.stream()
            .filter(story -> has(story.versions(), hold) || has(story.notes(), hold))
            .toList();
    return !meant.isEmpty() && meant.stream().noneMatch(story -> story.standing().isLatest(hold));
  }

  private static boolean has(Collection<Delivered> deliveries, Delivered one) {
    return deliveries.stream().anyMatch(other -> other.getStoryId().equals(one.getStoryId()));
  }

  private void move(int holds) {
    counted.setHeld(counted.getHeld() - holds).setUsed(counted.getUsed() + holds);
  }
}
