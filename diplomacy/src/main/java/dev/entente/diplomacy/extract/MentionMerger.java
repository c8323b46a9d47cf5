package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Status;
import java.util.ArrayList;
import java.util.List;

/** Makes one entry of all the places of a story that tell of one meeting. */
final class MentionMerger {

  private static final int NEAR_DAYS = 3;

  private final Trace trace;

  MentionMerger(Trace trace) {
    this.trace = trace;
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
        if (candidate.recalled == null ? same(meeting, candidate) : recalls(candidate, meeting)) {
          same = meeting;
          break;
        }
      }
      if (same == null) {
        trace.decided(
            candidate, candidate.recalled == null ? Verdict.MEETING : Verdict.RECALLS_NOTHING);
        if (candidate.recalled == null) {
          meetings.add(candidate);
        } else if (isEarlierRound(candidate, meetings)) {
          candidate.background = true;
          trace.decided(candidate, Verdict.MEETING);
          meetings.add(candidate);
        }
      } else {
        trace.decided(candidate, Verdict.SAME_MEETING);
        boolean whole = candidate.joinsCountriesOf(same) && !candidate.sameCountries(same);
        if (whole && candidate.recalled == null) {
          meetings.set(meetings.indexOf(same), candidate);
          absorb(candidate, same);
        } else {
          absorb(same, candidate);
        }
      }
    }
    meetings.removeIf(visit -> servesOther(visit, meetings));
    if (hasTable(meetings)) {
      meetings.removeIf(pair -> sitsAtTable(pair, meetings));
    }
    return meetings;
  }

  private static boolean hasTable(List<Candidate> meetings) {
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
  private boolean sitsAtTable(Candidate pair, List<Candidate> meetings) {
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

  /** "The talks broke up last week", where the story tells of those to come. */
  private static boolean isEarlierRound(Candidate recalling, List<Candidate> meetings) {
    boolean over =
        isOver(recalling.status) && "held".equals(recalling.cue) && recalling.date != null;
    return over
        && !recalling.visit()
        && meetings.stream()
            .filter(m -> m.sameCountries(recalling))
            .allMatch(
                m -> !isOver(m.status) && !recalling.date.to().isAfter(recalling.date.from()));
  }

  /** "The talks" add to a meeting whose time they do not contradict; they open none. */
  private boolean recalls(Candidate candidate, Candidate meeting) {
    boolean grown = candidate.recalled.attendance != null;
    boolean same =
        meeting.sameCountries(candidate) || (grown && meeting.sameCountries(candidate.recalled));
    if (!same || !meeting.bodies().equals(candidate.bodies())) {
      return false;
    }
    boolean time =
        meeting.date == null
            || candidate.date == null
            || meeting.date.gapTo(candidate.date) <= NEAR_DAYS;
    boolean status = isOver(meeting.status) == isOver(candidate.status) || weakStatus(candidate);
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

  private boolean same(Candidate a, Candidate b) {
    boolean equal = a.sameCountries(b);
    boolean nested = equal || a.joinsCountriesOf(b) || b.joinsCountriesOf(a);
    if (!nested || !a.bodies().equals(b.bodies())) {
      return false;
    }
    boolean within =
        !equal
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
    if (a.frame.swap() && b.frame.swap() && hostsApart(a, b)) {
      return false;
    }
    if (a.level != null && b.level != null && a.level != b.level && !compatibleLevels(a, b)) {
      return false;
    }
    if (isOver(a.status) != isOver(b.status)) {
      boolean apart = a.date != null && b.date != null && a.date.gapTo(b.date) > 0;
      return !apart && (a.headline || weakStatus(a) || weakStatus(b));
    }
    return true;
  }

  /** "Poland summoned their envoy, and they Poland's": each is host to the other's. */
  private static boolean hostsApart(Candidate a, Candidate b) {
    return a.host != null && b.host != null && !a.host.equals(b.host);
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

  private static boolean weakStatus(Candidate candidate) {
    return "plain".equals(candidate.cue);
  }

  private static boolean calledOff(Status status) {
    return status == Status.POSTPONED || status == Status.CANCELLED;
  }

  static boolean isOver(Status status) {
    return status == Status.HELD || status == Status.ONGOING;
  }

  private void absorb(Candidate meeting, Candidate other) {
    if (meeting.headline && !other.headline) {
      boolean better = !other.cue.equals("plain") || meeting.cue.equals("plain");
      if (better
          && other.status != null
          && !(meeting.status == Status.POSTPONED || meeting.status == Status.CANCELLED)) {
        meeting.status = other.status;
        meeting.cue = other.cue;
      }
    } else if (!isOver(meeting.status) && calledOff(other.status) && other.recalled != null) {
      meeting.status = other.status;
      meeting.cue = other.cue;
    } else if (weakStatus(meeting) && !weakStatus(other)) {
      meeting.status = other.status;
      meeting.cue = other.cue;
    }
    meeting.topics = SortedNames.together(meeting.topics, other.topics);
    meeting.headline &= other.headline;
    meeting.tellAlsoWhere(other);
    boolean narrower =
        meeting.date == null
            || (other.date != null && !other.dateFromVisit && meeting.dateFromVisit)
            || (other.date != null
                && other.date.days() < meeting.date.days()
                && meeting.date.gapTo(other.date) == 0);
    if (narrower && other.date != null) {
      meeting.date = other.date;
      meeting.dateFromVisit = other.dateFromVisit;
    }
    if (other.level != null
        && (meeting.level == null
            || (meeting.level == Level.WORKING && named(other) > named(meeting))
            || (meeting.level == Level.WORKING && allNamed(other))
            || (meeting.headline
                && lower(other.level, meeting.level)
                && Actors.any(other.actors, DetailReader::named)))) {
      meeting.level = other.level;
    }
    meeting.mode = meeting.mode == null ? other.mode : meeting.mode;
    if (meeting.place == null || (isCountry(meeting) && other.place != null && !isCountry(other))) {
      meeting.place = other.place != null ? other.place : meeting.place;
      meeting.placeCountry = other.place != null ? other.placeCountry : meeting.placeCountry;
      meeting.placeIsState = other.place != null ? other.placeIsState : meeting.placeIsState;
    }
    meeting.event = meeting.event == null ? other.event : meeting.event;
    meeting.host = meeting.host == null ? other.host : meeting.host;
    meeting.stateVisit |= other.stateVisit;
    meeting.firm |= other.firm;
    meeting.background &= other.background;
    for (int k = 0; k < other.actors.size(); k++) {
      Actor actor = other.actors.get(k);
      boolean known =
          meeting.actors.contains(actor) || (actor.person != null && meeting.joins(actor.person));
      boolean sameSide =
          (actor.country != null && meeting.countries().contains(actor.country))
              || (actor.body != null && meeting.bodies().contains(actor.body));
      if (!known && sameSide) {
        meeting.add(actor);
      }
    }
  }

  private static int named(Candidate candidate) {
    int named = 0;
    for (int k = 0; k < candidate.actors.size(); k++) {
      Actor actor = candidate.actors.get(k);
      named += DetailReader.named(actor) ? 1 : 0;
    }
    return named;
  }

  /** Each side is told by a person's name, so that its rank is that of no mere officials. */
  private static boolean allNamed(Candidate candidate) {
    List<String> countries = candidate.countries();
    for (int k = 0; k < countries.size(); k++) {
      String country = countries.get(k);
      if (!named(candidate, country)) {
        return false;
      }
    }
    for (String body : candidate.bodies()) {
      if (!named(candidate, body)) {
        return false;
      }
    }
    return true;
  }

  private static boolean named(Candidate candidate, String side) {
    for (Actor actor : candidate.actors) {
      if (DetailReader.named(actor) && (side.equals(actor.country) || side.equals(actor.body))) {
        return true;
      }
    }
    return false;
  }

  private static boolean lower(Level a, Level b) {
    return a.compareTo(b) < 0;
  }

  private static boolean isCountry(Candidate candidate) {
    return candidate.place != null && candidate.placeIsState;
  }
}
