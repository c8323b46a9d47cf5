package dev.entente.cli.replay;

import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.RelationState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * What another run makes otherwise of the same stories.
 *
 * @param gained meetings that only the other run has
 * @param lost meetings that only this one has
 * @param changed meetings that both have, otherwise
 * @param sameMeetings how many are the same in every field
 * @param phases pairs whose phase is another
 * @param pairsGained pairs that only the other run knows
 * @param pairsLost pairs that only this one knows
 * @param otherPairs pairs that both know, with the same phase and anything else different
 * @param samePairs how many are the same in every field
 */
public record Difference(
    List<Meeting> gained,
    List<Meeting> lost,
    List<Changed> changed,
    int sameMeetings,
    List<Phase> phases,
    List<String> pairsGained,
    List<String> pairsLost,
    List<String> otherPairs,
    int samePairs) {

  public Difference {
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
    changed = List.copyOf(changed);
    phases = List.copyOf(phases);
    pairsGained = List.copyOf(pairsGained);
    pairsLost = List.copyOf(pairsLost);
    otherPairs = List.copyOf(otherPairs);
  }

  /**
   * A meeting that both runs have.
   *
   * @param now as it is
   * @param then as the other run has it
   * @param fields names of the fields that differ, in the schema's order
   */
  public record Changed(Meeting now, Meeting then, List<String> fields) {

    public Changed {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A pair whose phase is another.
   *
   * @param now as it is
   * @param then as the other run has it
   */
  public record Phase(RelationState now, RelationState then) {}

  /** Compares the tables that are with those of another run. */
  public static Difference of(Tables now, Tables then) {
    List<Meeting> lost = new ArrayList<>();
    Map<String, Meeting> gained = new TreeMap<>(then.meetings());
    List<Changed> changed = new ArrayList<>();
    int same = 0;
    for (Meeting meeting : now.meetings().values()) {
      Meeting other = gained.remove(meeting.getMeetingId());
      if (other == null) {
        lost.add(meeting);
      } else if (meeting.equals(other)) {
        same++;
      } else {
        changed.add(new Changed(meeting, other, fields(meeting, other)));
      }
    }
    for (Meeting meeting : List.copyOf(lost)) {
      underAnotherId(meeting, gained)
          .ifPresent(
              other -> {
                lost.remove(meeting);
                gained.remove(other.getMeetingId());
                changed.add(new Changed(meeting, other, fields(meeting, other)));
              });
    }
    return ofPairs(now, then, List.copyOf(gained.values()), lost, changed, same);
  }

  /** Returns whether both runs have the same. */
  public boolean isNothing() {
    return gained.isEmpty()
        && lost.isEmpty()
        && changed.isEmpty()
        && phases.isEmpty()
        && pairsGained.isEmpty()
        && pairsLost.isEmpty()
        && otherPairs.isEmpty();
  }

  private static Difference ofPairs(
      Tables now,
      Tables then,
      List<Meeting> gained,
      List<Meeting> lost,
      List<Changed> changed,
      int sameMeetings) {
    List<Phase> phases = new ArrayList<>();
    List<String> pairsLost = new ArrayList<>();
    List<String> otherPairs = new ArrayList<>();
    Map<String, RelationState> left = new TreeMap<>(then.relations());
    int same = 0;
    for (RelationState state : now.relations().values()) {
      RelationState other = left.remove(state.getPair());
      if (other == null) {
        pairsLost.add(state.getPair());
      } else if (state.equals(other)) {
        same++;
      } else if (state.getPhase() != other.getPhase()) {
        phases.add(new Phase(state, other));
      } else {
        otherPairs.add(state.getPair());
      }
    }
    return new Difference(
        gained,
        lost,
        changed,
        sameMeetings,
        phases,
        List.copyOf(left.keySet()),
        pairsLost,
        otherPairs,
        same);
  }

  /** An id hangs on the earliest mention: where that is read otherwise, the meeting is the same. */
  private static Optional<Meeting> underAnotherId(Meeting meeting, Map<String, Meeting> others) {
    return others.values().stream()
        .filter(other -> other.getCountries().equals(meeting.getCountries()))
        .filter(other -> other.getBodies().equals(meeting.getBodies()))
        .filter(other -> meeting.getDate() != null && meeting.getDate().equals(other.getDate()))
        .findFirst();
  }

  private static List<String> fields(SpecificRecord one, SpecificRecord other) {
    return one.getSchema().getFields().stream()
        .filter(field -> !Objects.equals(one.get(field.pos()), other.get(field.pos())))
        .map(Schema.Field::name)
        .toList();
  }
}
