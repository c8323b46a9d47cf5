package dev.entente.diplomacy.meeting;

import java.util.List;
import java.util.Objects;

/**
 * What a reader decided about meetings of one key. A meeting that a ruling names stands for the
 * mention that its id is made of: where that mention goes, the ruling goes, and without it the
 * ruling waits.
 */
public sealed interface Ruling {

  /** Returns the decision's key: its name in events. */
  String decision();

  /** Returns the ids of the meetings that it names. */
  List<String> meetings();

  /**
   * Two are one.
   *
   * @param decision the decision's key
   * @param one a meeting's id
   * @param other another's
   */
  record Merge(String decision, String one, String other) implements Ruling {
    public Merge {
      Objects.requireNonNull(decision, "a ruling needs its decision's key");
      Objects.requireNonNull(one, "a merge is of two meetings");
      Objects.requireNonNull(other, "a merge is of two meetings");
    }

    @Override
    public List<String> meetings() {
      return List.of(one, other);
    }
  }

  /**
   * One is two: what some of its stories tell is a meeting of its own.
   *
   * @param decision the decision's key
   * @param meeting the meeting's id
   * @param stories {@code provider|storyId}
   */
  record Split(String decision, String meeting, List<String> stories) implements Ruling {
    public Split {
      Objects.requireNonNull(decision, "a ruling needs its decision's key");
      Objects.requireNonNull(meeting, "a split is of a meeting");
      stories = List.copyOf(stories);
    }

    @Override
    public List<String> meetings() {
      return List.of(meeting);
    }
  }

  /**
   * It is none.
   *
   * @param decision the decision's key
   * @param meeting the meeting's id
   */
  record Reject(String decision, String meeting) implements Ruling {
    public Reject {
      Objects.requireNonNull(decision, "a ruling needs its decision's key");
      Objects.requireNonNull(meeting, "a rejection is of a meeting");
    }

    @Override
    public List<String> meetings() {
      return List.of(meeting);
    }
  }
}
