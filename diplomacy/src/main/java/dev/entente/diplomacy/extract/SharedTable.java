package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.Level;
import java.util.List;

/** Finds those who, met one by one by the words of one sentence, sit at one table by another's. */
final class SharedTable {

  private final Trace trace;

  SharedTable(Trace trace) {
    this.trace = trace;
  }

  /** Takes the meetings in pairs out that are parts of a larger one. */
  void gather(List<Candidate> meetings) {
    if (hasOne(meetings)) {
      meetings.removeIf(pair -> sits(pair, meetings));
    }
  }

  private static boolean hasOne(List<Candidate> meetings) {
    boolean has = false;
    for (int i = 0; i < meetings.size() && !has; i++) {
      has = meetings.get(i).countries().size() > 2;
    }
    return has;
  }

  /**
   * "He will meet his Polish and Czech counterparts. The meeting of the three": those met one by
   * one by the words of one sentence sit at one table by those of another.
   */
  private boolean sits(Candidate pair, List<Candidate> meetings) {
    if (pair.countries().size() != 2) {
      return false;
    }
    for (int k = 0; k < meetings.size(); k++) {
      Candidate table = meetings.get(k);
      boolean holds =
          table.countries().size() > 2
              && !table.headline
              && table.status == pair.status
              && table.bodies().equals(pair.bodies())
              && (table.date == null || pair.date == null || table.date.gapTo(pair.date) == 0)
              && isWhole(table, pair, meetings);
      if (holds) {
        table.level =
            table.level == null || table.level == Level.WORKING ? pair.level : table.level;
        table.date = table.date == null ? pair.date : table.date;
        if (table.place == null) {
          table.place = pair.place;
          table.placeCountry = pair.placeCountry;
          table.placeIsState = pair.placeIsState;
        }
        trace.decided(pair, Verdict.SAME_MEETING);
        return true;
      }
    }
    return false;
  }

  /** Returns whether the meetings of one trigger join just those who sit at a table. */
  private static boolean isWhole(Candidate table, Candidate pair, List<Candidate> meetings) {
    int pairs = 0;
    for (Candidate other : meetings) {
      if (other.trigger == pair.trigger && other.countries().size() == 2) {
        if (!table.joinsCountriesOf(other)) {
          return false;
        }
        pairs++;
      }
    }
    return pairs > 1 && pairs == table.countries().size() - 1;
  }
}
