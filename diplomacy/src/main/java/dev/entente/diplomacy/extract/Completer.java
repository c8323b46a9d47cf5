package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Status;
import java.time.LocalDate;
import java.util.List;

/**
 * Gives merged meetings what the rest of the story tells: the other minister's name, the day of the
 * gathering.
 */
final class Completer {

  private final OfficeHolders holders;
  private final Delegates delegates;
  private HostEventReader events;

  Completer(Grammar grammar, PersonRegistry registry) {
    this.holders = new OfficeHolders(registry);
    this.delegates = new Delegates(grammar);
  }

  void reset(Tokens text, HostEventReader gatherings) {
    holders.reset(text);
    delegates.reset(text);
    events = gatherings;
  }

  /**
   * Completes the meetings of a story.
   *
   * @param statement the day of a government's own statement, which tells of that day; else null
   */
  void complete(List<Candidate> meetings, LocalDate statement) {
    for (Candidate meeting : meetings) {
      if (meeting.mode == null) {
        meeting.mode = ofSameWords(meeting, meetings);
      }
      if (meeting.mode == null && inPerson(meeting)) {
        meeting.mode = Mode.IN_PERSON;
      }
      place(meeting);
      boolean held = meeting.status == Status.HELD && !meeting.background;
      if (held && meeting.date == null && !meeting.dated) {
        meeting.date =
            statement == null ? dayOfGathering(meeting, meetings) : DateRange.of(statement);
      }
      if (meeting.date == null && !meeting.dated && !meeting.background && meeting.event != null) {
        meeting.date = events.days(meeting.event);
      }
      if (!meeting.background) {
        holders.name(meeting);
      }
      if (meeting.level == null && (delegates.sit(meeting) || gathers(meeting))) {
        meeting.level = Level.WORKING;
      }
    }
  }

  /**
   * Governments do not gather in threes and more but by delegations: where nobody of rank is told,
   * these have no named heads. Where they only talk it may be anybody.
   */
  private static boolean gathers(Candidate meeting) {
    return meeting.sides() > 2
        && !meeting.background
        && !meeting.amongRanked
        && !meeting.frame.weak()
        && meeting.mode == Mode.IN_PERSON
        && Actors.all(
            meeting.actors, a -> a.kind == Actor.Kind.STATE || a.kind == Actor.Kind.ANAPHOR);
  }

  /** A call has no place; a meeting at a gathering is where that is. */
  private void place(Candidate meeting) {
    if (meeting.mode == Mode.PHONE || meeting.mode == Mode.VIDEO) {
      meeting.place = null;
      meeting.placeCountry = null;
      meeting.placeIsState = false;
      return;
    }
    Sense city = meeting.place == null && meeting.event != null ? events.city(meeting.event) : null;
    if (city != null) {
      meeting.place = city.name();
      meeting.placeCountry = city.code();
    }
  }

  /** "Back-to-back talks with two counterparts": as the one, so the other. */
  private static Mode ofSameWords(Candidate meeting, List<Candidate> meetings) {
    for (Candidate other : meetings) {
      if (other.trigger == meeting.trigger && other.mode != null) {
        return other.mode;
      }
    }
    return null;
  }

  private static boolean inPerson(Candidate meeting) {
    return meeting.host != null
        || (meeting.place != null && meeting.frame.family() == Frame.Family.NOUN);
  }

  /**
   * Meetings on the margins of one gathering, told together, are of one day where only one has it.
   */
  private static DateRange dayOfGathering(Candidate meeting, List<Candidate> meetings) {
    if (meeting.event == null) {
      return null;
    }
    for (Candidate other : meetings) {
      boolean sameGathering = meeting.event.equals(other.event);
      if (sameGathering && other.status == Status.HELD && other.date != null) {
        return other.date;
      }
    }
    return null;
  }
}
