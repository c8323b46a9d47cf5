package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Status;
import java.util.List;

/** Adds what one mention of a meeting tells to what the story has told of it. */
final class Absorption {

  private Absorption() {}

  /** Adds what another mention tells to a meeting. */
  static void into(Candidate meeting, Candidate other) {
    if (meeting.headline && !other.headline) {
      boolean better = !other.cue.equals("plain") || meeting.cue.equals("plain");
      if (better
          && other.status != null
          && !(meeting.status == Status.POSTPONED || meeting.status == Status.CANCELLED)) {
        meeting.status = other.status;
        meeting.cue = other.cue;
      }
    } else if (!MentionMerger.isOver(meeting.status)
        && calledOff(other.status)
        && other.recalled != null) {
      meeting.status = other.status;
      meeting.cue = other.cue;
    } else if (SameMeeting.isWeak(meeting) && !SameMeeting.isWeak(other)) {
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
    if (meeting.place == null
        || (SameMeeting.isCountry(meeting)
            && other.place != null
            && !SameMeeting.isCountry(other))) {
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
          actor.person == null ? meeting.actors.contains(actor) : meeting.joins(actor.person);
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

  private static boolean calledOff(Status status) {
    return status == Status.POSTPONED || status == Status.CANCELLED;
  }
}
