package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Evidence;
import java.util.List;

/**
 * One relation signal as one story tells it.
 *
 * @param countries the two states, or more that it holds between pairwise; ISO 3166-1 alpha-3,
 *     sorted
 * @param signal what it says
 * @param since since when, where the story says; else null
 * @param issues the matter in the story's words, in order of appearance
 * @param evidence the passage that shows it
 * @param foundBy name of the rule that found it
 */
public record RelationSignal(
    List<String> countries,
    Signal signal,
    DateRange since,
    List<String> issues,
    Evidence evidence,
    String foundBy) {

  public RelationSignal {
    countries = List.copyOf(countries);
    issues = List.copyOf(issues);
  }
}
