package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.Level;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names those whom a meeting is told of by their office alone, where the story names the holder in
 * another sentence: "The leaders of Poland and Slovakia met. Polish President Jan Wrona said".
 */
final class OfficeHolders {

  /** Offices that many are called by: whoever has the rank may be meant. */
  private static final Set<String> ANY_OF_RANK =
      Set.of("leader", "head of state", "head of government", "head", "minister", "counterpart");

  private final PersonRegistry registry;
  private Tokens tokens;

  OfficeHolders(PersonRegistry registry) {
    this.registry = registry;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** Names each side of a meeting that nobody is named of. */
  void name(Candidate meeting) {
    if (meeting.level == null || meeting.level.compareTo(Level.SENIOR_OFFICIAL) < 0) {
      return;
    }
    String ofOthers = null;
    List<String> countries = meeting.countries();
    for (int k = 0; k < countries.size(); k++) {
      String country = countries.get(k);
      boolean named =
          Actors.any(meeting.actors, a -> a.person != null && country.equals(a.country));
      if (!named) {
        String own = officeOf(meeting, country);
        ofOthers = ofOthers == null && own == null ? officeOfOthers(meeting) : ofOthers;
        Person holder = holder(country, own == null ? ofOthers : own, meeting.level);
        if (holder != null) {
          Actor actor = new Actor(Actor.Kind.PERSON, meeting.trigger, meeting.triggerEnd);
          actor.person = holder;
          actor.country = country;
          meeting.add(actor);
        }
      }
    }
  }

  /**
   * "The Polish minister": the office that the meeting tells of a side, in small letters, or null.
   */
  private String officeOf(Candidate meeting, String country) {
    for (Actor actor : meeting.actors) {
      if (actor.kind == Actor.Kind.OFFICIAL
          && actor.titleFrom >= 0
          && country.equals(actor.country)) {
        return singular(actor);
      }
    }
    return null;
  }

  /** The office of those of the same rank who are named, or of all: "the ministers of A and B". */
  private String officeOfOthers(Candidate meeting) {
    for (Actor actor : meeting.actors) {
      Person person = actor.person;
      if (person != null && person.level() == meeting.level && person.title() != null) {
        return person.title().toLowerCase(Locale.ROOT);
      }
    }
    for (Actor actor : meeting.actors) {
      if (actor.kind == Actor.Kind.OFFICIAL && actor.plural && actor.titleFrom >= 0) {
        return singular(actor);
      }
    }
    return null;
  }

  private String singular(Actor actor) {
    String office = tokens.text(actor.titleFrom, actor.titleTo).toLowerCase(Locale.ROOT);
    if (actor.plural && office.startsWith("heads of ")) {
      return "head of " + office.substring("heads of ".length());
    }
    return actor.plural && office.endsWith("s") ? office.substring(0, office.length() - 1) : office;
  }

  /** Who holds the office; where it says little more than a rank, the only one of that rank. */
  private Person holder(String country, String office, Level rank) {
    Person only = null;
    int ofRank = 0;
    for (Person person : registry.persons()) {
      boolean official =
          person.represents() && country.equals(person.country()) && person.title() != null;
      if (official && person.title().toLowerCase(Locale.ROOT).equals(office)) {
        return person;
      }
      if (official && person.level() == rank) {
        only = person;
        ofRank++;
      }
    }
    return ofRank == 1 && office != null && ANY_OF_RANK.contains(office) ? only : null;
  }
}
