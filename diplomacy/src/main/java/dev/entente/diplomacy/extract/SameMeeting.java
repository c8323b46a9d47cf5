package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.Level;
import java.util.List;

/** Tells whether two places of a story tell of one meeting. */
final class SameMeeting {

  private static final int NEAR_DAYS = 3;

  private SameMeeting() {}

  /** Returns whether two mentions may tell of one meeting. */
  static boolean is(Candidate a, Candidate b) {
    boolean equal = a.sameCountries(b);
    boolean nested = equal || a.joinsCountriesOf(b) || b.joinsCountriesOf(a);
    if (!nested || !a.sameBodies(b)) {
      return false;
    }
    boolean within =
        !equal
            && !a.apart
            && !b.apart
            && (b.sentence - a.sentence <= 1
                || a.date == null
                || b.date == null
                || a.date.equals(b.date))
            && a.sentence != b.sentence
            && a.status == b.status
            && samePersons(a, b);
    if (!equal && !within) {
      return false;
    }
    if (a.background != b.background && (a.background ? a.date != null : b.date != null)) {
      return false;
    }
    if (a.mode != null && b.mode != null && a.mode != b.mode) {
      return false;
    }
    if (a.date != null && b.date != null && a.date.gapTo(b.date) > NEAR_DAYS) {
      return false;
    }
    if (otherDayAndPersons(a, b)) {
      return false;
    }
    if (a.frame.swap() && b.frame.swap() && hostsApart(a, b)) {
      return false;
    }
    if (a.level != null && b.level != null && a.level != b.level && !compatibleLevels(a, b)) {
      return false;
    }
    if (MentionMerger.isOver(a.status) != MentionMerger.isOver(b.status)) {
      boolean apart = a.date != null && b.date != null && a.date.gapTo(b.date) > 0;
      return !apart && (a.headline || isWeak(a) || isWeak(b));
    }
    return true;
  }

  /** "Poland summoned their envoy, and they Poland's": each is host to the other's. */
  private static boolean hostsApart(Candidate a, Candidate b) {
    return a.host != null && b.host != null && !a.host.equals(b.host);
  }

  /** "Kovar met Wrona today; Novak met Wrona yesterday": another day, and somebody else. */
  private static boolean otherDayAndPersons(Candidate a, Candidate b) {
    boolean days =
        a.date != null
            && b.date != null
            && a.date.oneDay()
            && b.date.oneDay()
            && !a.dateFromVisit
            && !b.dateFromVisit
            && !a.date.equals(b.date);
    if (!days || a.inherited || b.inherited) {
      return false;
    }
    List<String> states = a.countries();
    for (int k = 0; k < states.size(); k++) {
      if (othersOf(states.get(k), a, b)) {
        return true;
      }
    }
    return false;
  }

  private static boolean othersOf(String state, Candidate a, Candidate b) {
    boolean here = false;
    boolean there = false;
    for (int k = 0; k < b.actors.size(); k++) {
      Actor actor = b.actors.get(k);
      boolean named = actor.person != null && state.equals(actor.country);
      if (named && a.joins(actor.person)) {
        return false;
      }
      there |= named;
    }
    for (int k = 0; k < a.actors.size(); k++) {
      Actor actor = a.actors.get(k);
      here |= actor.person != null && state.equals(actor.country);
    }
    return here && there;
  }

  private static boolean samePersons(Candidate a, Candidate b) {
    int shared = 0;
    for (int k = 0; k < b.actors.size(); k++) {
      Actor actor = b.actors.get(k);
      shared += actor.person != null && a.joins(actor.person) ? 1 : 0;
    }
    return shared >= 2;
  }

  /** Officials without names say little of the rank; a headline's rank is not the last word. */
  private static boolean compatibleLevels(Candidate a, Candidate b) {
    boolean officials = a.level == Level.WORKING || b.level == Level.WORKING;
    return samePersons(a, b)
        || a.headline
        || (officials && a.status == b.status && b.sentence - a.sentence < 3);
  }

  /** "The talks" add to a meeting whose time they do not contradict; they open none. */
  static boolean recalls(Candidate candidate, Candidate meeting) {
    boolean grown = candidate.recalled.attendance != null;
    boolean same =
        meeting.sameCountries(candidate) || (grown && meeting.sameCountries(candidate.recalled));
    if (!same || !meeting.sameBodies(candidate)) {
      return false;
    }
    boolean time =
        meeting.date == null
            || candidate.date == null
            || meeting.date.gapTo(candidate.date) <= NEAR_DAYS;
    boolean status =
        MentionMerger.isOver(meeting.status) == MentionMerger.isOver(candidate.status)
            || isWeak(candidate);
    boolean elsewhere =
        meeting.place != null
            && candidate.place != null
            && !isCountry(meeting)
            && !isCountry(candidate)
            && !meeting.place.equals(candidate.place);
    boolean another =
        candidate.placeNames && meeting.place == null && candidate.sentence > meeting.sentence + 1;
    Level rank = candidate.frame.level();
    boolean ranked = rank == null || meeting.level == null || rank == meeting.level;
    return time && status && !elsewhere && !another && ranked && !meeting.background;
  }

  /** "The talks broke up last week", where the story tells of those to come. */
  static boolean isEarlierRound(Candidate recalling, List<Candidate> meetings) {
    if (recalling.previous && MentionMerger.isOver(recalling.status) && recalling.date != null) {
      return !recalling.visit();
    }
    boolean over =
        MentionMerger.isOver(recalling.status)
            && "held".equals(recalling.cue)
            && recalling.date != null;
    return over
        && !recalling.visit()
        && meetings.stream()
            .filter(m -> m.sameCountries(recalling))
            .allMatch(
                m ->
                    !MentionMerger.isOver(m.status)
                        && !recalling.date.to().isAfter(recalling.date.from()));
  }

  /** Returns whether no word tells the status. */
  static boolean isWeak(Candidate candidate) {
    return "plain".equals(candidate.cue);
  }

  /** Returns whether no more of its place is told than the state. */
  static boolean isCountry(Candidate candidate) {
    return candidate.place != null && candidate.placeIsState;
  }
}
