package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.meeting.Level;
import java.util.ArrayList;
import java.util.List;

/** Gives visits their host, and decides which of them are meetings. */
final class VisitReader {

  private final Senses senses;
  private final Trace trace;

  VisitReader(Grammar grammar, Senses senses, Trace trace) {
    this.senses = senses;
    this.trace = trace;
  }

  /** Adds the host to a visit; returns false for a visit to nobody. */
  boolean accepts(Candidate candidate, Clause clause) {
    if (!candidate.visit() || candidate.recalled != null) {
      return true;
    }
    String host = destination(candidate, clause);
    if (host == null || candidate.actors.isEmpty()) {
      return false;
    }
    if (candidate.countries().contains(host)) {
      return false;
    }
    Actor receiving = new Actor(Kind.STATE, candidate.trigger, candidate.triggerEnd);
    receiving.country = host;
    candidate.add(receiving);
    candidate.host = host;
    return true;
  }

  private String destination(Candidate candidate, Clause clause) {
    for (int i = candidate.triggerEnd; i < Math.min(clause.to, candidate.triggerEnd + 6); i++) {
      Sense sense = senses.first(i);
      if (sense == null) {
        continue;
      }
      boolean place =
          switch (sense.kind()) {
            case STATE, CAPITAL, CITY -> true;
            default -> false;
          };
      if (place && sense.code() != null && sense.code().length() == 3) {
        return sense.code();
      }
    }
    return candidate.placeCountry;
  }

  /**
   * A visit lends its days and place to the meetings of its sentence; alone it must be a state
   * visit.
   */
  List<Candidate> settle(List<Candidate> ofSentence) {
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : ofSentence) {
      if (!candidate.visit() || candidate.recalled != null) {
        kept.add(candidate);
      }
    }
    for (Candidate visit : ofSentence) {
      if (!visit.visit() || visit.recalled != null) {
        continue;
      }
      boolean lent = false;
      for (Candidate meeting : kept) {
        if (!meeting.visit() && meeting.countries().equals(visit.countries())) {
          lend(visit, meeting);
          lent = true;
        }
      }
      boolean leader =
          visit.actors.stream()
              .anyMatch(
                  a ->
                      a.level == Level.HEAD_OF_STATE_OR_GOVERNMENT
                          || (a.person != null
                              && a.person.level() == Level.HEAD_OF_STATE_OR_GOVERNMENT));
      if (!lent && visit.stateVisit && leader) {
        visit.level = Level.HEAD_OF_STATE_OR_GOVERNMENT;
        visit.mode = dev.entente.diplomacy.meeting.Mode.IN_PERSON;
        visit.dateFromVisit = true;
        kept.add(visit);
      } else {
        trace.decided(visit, lent ? Verdict.LENT : Verdict.MERE_VISIT);
      }
    }
    return kept;
  }

  private void lend(Candidate visit, Candidate meeting) {
    if (meeting.date == null || meeting.date.equals(visit.date)) {
      meeting.date = visit.date;
      meeting.dateFromVisit = true;
    }
    meeting.host = meeting.host == null ? visit.host : meeting.host;
    if (meeting.place == null) {
      meeting.place = visit.place;
      meeting.placeCountry = visit.placeCountry;
      meeting.placeIsState = visit.placeIsState;
    }
    meeting.mode = dev.entente.diplomacy.meeting.Mode.IN_PERSON;
  }
}
