package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The visits that a story tells of, meetings or not. They say who is the host of those met on them,
 * and lend their days and place to meetings that have none of their own.
 */
final class Journeys {

  private final List<Candidate> told = new ArrayList<>(2);

  void reset() {
    told.clear();
  }

  void tell(Candidate visit) {
    if (visit.host != null) {
      told.add(visit);
    }
  }

  /**
   * Returns the host of the visit told last of which somebody of this state is the guest, or null;
   * a tour has several, and does not tell which.
   */
  String hostOf(String guest, boolean over) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Candidate visit = told.get(i);
      boolean alone = visit.stop == null || visit.frame.is(Frame.Trait.SENDS);
      boolean begun = alone && (MentionMerger.isOver(visit.status) || !over);
      if (begun && visit.countries().contains(guest) && !visit.host.equals(guest)) {
        return visit.host;
      }
    }
    return null;
  }

  /**
   * Returns the host of the visit told last, within some sentences, of which somebody of this state
   * is the only guest, or null.
   */
  String hostOf(String guest, int from, int to) {
    Candidate visit = told.isEmpty() ? null : told.get(told.size() - 1);
    boolean alone =
        visit != null
            && visit.sentence >= from
            && visit.sentence <= to
            && visit.stop == null
            && visit.countries().size() == 2
            && visit.countries().contains(guest)
            && !visit.host.equals(guest);
    return alone ? visit.host : null;
  }

  /** Gives undated meetings of guest and host the days of the visit, as far as they fit. */
  void lend(List<Candidate> meetings, LocalDate published) {
    told.forEach(Candidate::settle);
    for (Candidate meeting : meetings) {
      if (meeting.background || meeting.visit()) {
        continue;
      }
      for (int k = 0; k < told.size(); k++) {
        Candidate visit = told.get(k);
        boolean same =
            meeting.sameCountries(visit)
                && meeting.bodies().isEmpty()
                && meeting.mode != Mode.PHONE;
        boolean off = visit.status == Status.CANCELLED || visit.status == Status.POSTPONED;
        boolean planned = meeting.status == Status.SCHEDULED || "missed".equals(meeting.cue);
        if (same && off && planned) {
          meeting.status = visit.status;
          meeting.cue = visit.cue;
        }
        if (same && lendDays(visit, meeting, published)) {
          lendPlace(visit, meeting);
          if (meeting.date != null || meeting.dated) {
            break;
          }
        }
      }
    }
  }

  private static boolean lendDays(Candidate visit, Candidate meeting, LocalDate published) {
    if (meeting.date != null) {
      return visit.date != null && meeting.date.gapTo(visit.date) == 0;
    }
    if (visit.date == null || meeting.dated || published == null) {
      return visit.status == meeting.status;
    }
    DateRange days = visit.date;
    if (MentionMerger.isOver(meeting.status)) {
      if (days.from().isAfter(published)) {
        return false;
      }
      days = days.to().isAfter(published) ? new DateRange(days.from(), published) : days;
    } else if ((meeting.status != Status.SCHEDULED && meeting.status != visit.status)
        || days.to().isBefore(published)) {
      return false;
    }
    meeting.date = days;
    meeting.dateFromVisit = true;
    return true;
  }

  private static void lendPlace(Candidate visit, Candidate meeting) {
    meeting.host = meeting.host == null ? visit.host : meeting.host;
    if (meeting.place == null && visit.place != null && visit.host.equals(visit.placeCountry)) {
      meeting.place = visit.place;
      meeting.placeCountry = visit.placeCountry;
      meeting.placeIsState = visit.placeIsState;
    }
  }
}
