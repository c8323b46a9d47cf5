package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.MeetingMention;
import dev.entente.diplomacy.relation.RelationSignal;
import java.time.LocalDate;
import java.util.List;

/**
 * What one story version reports.
 *
 * @param published the day that its dates were counted from, or null where nothing gave one
 * @param meetings one per real-world meeting, in order of first appearance
 * @param relations the clearest few signals, in order of appearance
 */
public record Extraction(
    LocalDate published, List<MeetingMention> meetings, List<RelationSignal> relations)
    implements Reading {

  public Extraction {
    meetings = List.copyOf(meetings);
    relations = List.copyOf(relations);
  }
}
