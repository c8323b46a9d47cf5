package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.relation.DayTally.LevelTally;
import java.util.List;

/**
 * How often a pair has met at each level, and each signal was given, since the month began: what
 * wears down a further one. Mutable.
 */
final class Wear {

  private static final List<Signal> SIGNALS = List.of(Signal.values());

  private final int[] meetings = new int[Level.values().length + 1];
  private final int[] signals = new int[SIGNALS.size()];

  /** Returns how many meetings of a level that warm the pair have been. */
  int met(int slot) {
    return meetings[slot];
  }

  /** Takes one more meeting in. */
  void meets(int slot) {
    meetings[slot]++;
  }

  /** Takes a day in. */
  void add(DayTally day) {
    for (LevelTally level : day.levels()) {
      meetings[level.slot()] += level.count();
    }
    for (int signal = 0; signal < day.signals().size(); signal++) {
      signals[signal] += day.signals().get(signal);
    }
  }

  /** Returns what a day adds after all that has been, micro-points. */
  long points(DayTally day) {
    long points = day.adverse();
    for (LevelTally level : day.levels()) {
      points += points(level);
    }
    for (int signal = 0; signal < day.signals().size(); signal++) {
      points += points(SIGNALS.get(signal), day.signals().get(signal));
    }
    return points;
  }

  private long points(LevelTally level) {
    int before = meetings[level.slot()];
    long points = level.quarters();
    if (before < 2) {
      points += Heat.worn(level.first(), before) - Heat.worn(level.first(), 2);
    }
    if (before == 0) {
      points += Heat.worn(level.second(), 1) - Heat.worn(level.second(), 2);
    }
    return points;
  }

  /** Returns what so many stories with a signal add after all that have been, micro-points. */
  long points(Signal signal, int stories) {
    int before = signals[SIGNALS.indexOf(signal)];
    long points = 0;
    for (int nth = before; nth < before + stories; nth++) {
      long more = Heat.microPoints(signal, nth);
      if (more == 0) {
        break;
      }
      points += more;
    }
    return points;
  }
}
