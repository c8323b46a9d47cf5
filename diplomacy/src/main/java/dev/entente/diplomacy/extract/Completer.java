package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Gives merged meetings what the rest of the story tells: the other minister's name, the day of the
 * gathering.
 */
final class Completer {

  private final PersonRegistry registry;
  private final Delegates delegates;
  private Tokens tokens;
  private HostEventReader events;

  Completer(Grammar grammar, PersonRegistry registry) {
    this.registry = registry;
    this.delegates = new Delegates(grammar);
  }

  void reset(Tokens text, HostEventReader gatherings) {
    tokens = text;
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
        holders(meeting);
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

  /** A ministers' meeting is that of the ministers whom the story knows in that office. */
  private void holders(Candidate meeting) {
    if (meeting.level == null || meeting.level.compareTo(Level.VICE_MINISTER) < 0) {
      return;
    }
    String office = null;
    List<String> countries = meeting.countries();
    for (int k = 0; k < countries.size(); k++) {
      String country = countries.get(k);
      boolean named =
          Actors.any(meeting.actors, a -> a.person != null && country.equals(a.country));
      if (named) {
        continue;
      }
      office = office == null ? office(meeting) : office;
      if (office == null) {
        return;
      }
      add(meeting, country, office);
    }
  }

  /** Returns the office of those who meet, in small letters, or null. */
  private String office(Candidate meeting) {
    String office = null;
    for (int k = 0; k < meeting.actors.size(); k++) {
      Person person = meeting.actors.get(k).person;
      boolean ranks = person != null && person.level() == meeting.level && person.title() != null;
      office = ranks ? person.title() : office;
    }
    return office == null ? officeOfAll(meeting) : office.toLowerCase(Locale.ROOT);
  }

  /** "The foreign ministers of A, B and C": each of them is foreign minister. */
  private String officeOfAll(Candidate meeting) {
    for (Actor actor : meeting.actors) {
      if (actor.kind == Actor.Kind.OFFICIAL && actor.plural && actor.titleFrom >= 0) {
        String offices = tokens.text(actor.titleFrom, actor.titleTo).toLowerCase(Locale.ROOT);
        return offices.endsWith("s") ? offices.substring(0, offices.length() - 1) : null;
      }
    }
    return null;
  }

  private void add(Candidate meeting, String country, String office) {
    for (Person person : registry.persons()) {
      boolean holder =
          person.represents()
              && country.equals(person.country())
              && person.title() != null
              && person.title().toLowerCase(Locale.ROOT).equals(office);
      if (holder) {
        Actor actor = new Actor(Actor.Kind.PERSON, meeting.trigger, meeting.triggerEnd);
        actor.person = person;
        actor.country = country;
        meeting.add(actor);
        return;
      }
    }
  }
}
