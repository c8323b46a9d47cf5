package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Status;
import java.util.ArrayList;
import java.util.List;

/** Makes one entry of all the places of a story that tell of one meeting. */
final class MentionMerger {

  private final Trace trace;
  private final SharedTable tables;

  MentionMerger(Trace trace) {
    this.trace = trace;
    this.tables = new SharedTable(trace);
  }

  /**
   * Returns the meetings, each with everything that its mentions tell; order of first appearance.
   */
  List<Candidate> merge(List<Candidate> candidates) {
    List<Candidate> meetings = new ArrayList<>();
    candidates.forEach(Candidate::settle);
    for (Candidate candidate : candidates) {
      if (toldApart(candidate, candidates)) {
        trace.decided(candidate, Verdict.TOLD_APART);
        continue;
      }
      Candidate same = null;
      for (int k = 0; k < meetings.size(); k++) {
        Candidate meeting = meetings.get(k);
        if (candidate.recalled == null
            ? SameMeeting.is(meeting, candidate)
            : SameMeeting.recalls(candidate, meeting)) {
          same = meeting;
          break;
        }
      }
      if (same == null) {
        trace.decided(
            candidate, candidate.recalled == null ? Verdict.MEETING : Verdict.RECALLS_NOTHING);
        if (candidate.recalled == null) {
          meetings.add(candidate);
        } else if (SameMeeting.isEarlierRound(candidate, meetings)) {
          candidate.background = true;
          trace.decided(candidate, Verdict.MEETING);
          meetings.add(candidate);
        }
      } else {
        trace.decided(candidate, Verdict.SAME_MEETING);
        boolean whole = candidate.attendance != null && !candidate.sameCountries(same);
        if (whole && candidate.joinsCountriesOf(same)) {
          meetings.set(meetings.indexOf(same), candidate);
          Absorption.into(candidate, same);
        } else {
          Absorption.into(same, candidate);
        }
      }
    }
    meetings.removeIf(visit -> servesOther(visit, meetings));
    tables.gather(meetings);
    return meetings;
  }

  /**
   * "Arrived for an official visit. He will meet Wrona on Thursday": one visit is one meeting, told
   * by the talks for which it is made.
   */
  private boolean servesOther(Candidate visit, List<Candidate> meetings) {
    if (!visit.visit() || visit.status != Status.ONGOING) {
      return false;
    }
    for (Candidate talks : meetings) {
      boolean onVisit =
          !talks.visit()
              && !talks.background
              && talks.mode != Mode.PHONE
              && talks.sameCountries(visit)
              && talks.bodies().equals(visit.bodies());
      if (onVisit) {
        talks.host = talks.host == null ? visit.host : talks.host;
        talks.headline &= visit.headline;
        trace.decided(visit, Verdict.SAME_MEETING);
        return true;
      }
    }
    return false;
  }

  /** A headline's "talks with Poland, Hungary" that the story tells as one meeting with each. */
  private static boolean toldApart(Candidate group, List<Candidate> candidates) {
    if (!group.headline || group.countries().size() < 3 || !group.bodies().isEmpty()) {
      return false;
    }
    long parts =
        candidates.stream()
            .filter(c -> !c.headline && c.countries().size() == 2 && c.status == group.status)
            .filter(c -> group.countries().containsAll(c.countries()))
            .map(Candidate::countries)
            .distinct()
            .count();
    return parts >= group.countries().size() - 1;
  }

  static boolean isOver(Status status) {
    return status == Status.HELD || status == Status.ONGOING;
  }
}
