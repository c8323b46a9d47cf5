package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.StoryVersion;
import java.time.LocalDate;
import java.util.List;

/**
 * A matter between two states that stories name.
 *
 * @param name in lower case without accents: what tells matters apart
 * @param printed in the latest story's words
 * @param signal the latest signal about it; of one day the adverse one
 * @param since the earliest day that a story gives, or null
 * @param lastReported day of the latest story
 * @param stories newest first, at most 5
 */
public record Matter(
    String name,
    String printed,
    Signal signal,
    DateRange since,
    LocalDate lastReported,
    List<StoryVersion> stories)
    implements RelationRow {

  public Matter {
    stories = List.copyOf(stories);
  }
}
