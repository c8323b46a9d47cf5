package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Frame.Slot;
import dev.entente.diplomacy.meeting.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Finds the state of persons whom a story names without one, where the story's own state cannot be
 * meant: two officials who meet do not both belong to it.
 */
final class Strangers {

  private static final WordSet MINISTRY = WordSet.of("office", "ministry", "department");

  private static final int STAGE_REACH = 12;

  private final Words words;
  private final NarratedStates narrated;
  private final Onward onward;
  private String home;

  Strangers(Grammar grammar) {
    this.words = new Words(grammar);
    this.narrated = new NarratedStates(words);
    this.onward = new Onward(words);
  }

  void reset(Tokens text, List<List<Group>> groups, String storyHome) {
    words.reset(text);
    narrated.reset(groups, storyHome);
    home = storyHome;
  }

  /**
   * Gives the second of two persons of one state another one, where neither is told to belong to
   * it.
   */
  void place(Candidate candidate, boolean statement, Journeys journeys) {
    if (candidate.countries().size() != 1 || !candidate.bodies().isEmpty()) {
      return;
    }
    Person first = null;
    Person stranger = null;
    for (Actor actor : ownFirst(candidate)) {
      boolean office = actor.person != null && (actor.person.title() != null || actor.counterpart);
      if (!office || !couldRepresent(actor)) {
        continue;
      }
      if (first == null) {
        first = actor.person;
      } else if (actor.person != first && !actor.person.countryTold() && stranger == null) {
        stranger = actor.person;
      }
    }
    if (stranger != null && first.country() == null && !first.mayBeOfHome()) {
      Person foreigner = first;
      first = stranger;
      stranger = foreigner;
    }
    if (stranger == null) {
      ofHost(candidate, first, journeys);
      boolean summoning = FrameReader.allows(candidate, Slot.ENVOY);
      if (statement || summoning) {
        sendByHome(candidate, summoning);
      }
      return;
    }
    String state = stateOf(stranger, first, candidate, statement, journeys);
    if (state != null) {
      stranger.guessed(state);
    }
  }

  /** Of which state a stranger is who meets somebody, or null. */
  private String stateOf(
      Person stranger, Person first, Candidate candidate, boolean statement, Journeys journeys) {
    String host =
        first.country() == null
            ? null
            : journeys.hostOf(first.country(), MentionMerger.isOver(candidate.status));
    if (host != null) {
      return isElsewhere(candidate, first, host) ? candidate.placeCountry : host;
    }
    boolean ofOther = home != null && first.countryTold() && !home.equals(first.country());
    if (ofOther && stranger.mayBeOfHome()) {
      return home;
    }
    boolean foreign = !stranger.mayBeOfHome() && stranger.country() == null;
    String state = foreign ? narrated.of(stranger, candidate.countries()) : null;
    if (state != null) {
      return state;
    }
    String other = home == null && leads(stranger) ? ownOrOther(stranger, first, candidate) : null;
    if (other != null && stranger.country() == null) {
      return other;
    }
    boolean abroad =
        candidate.placeCountry != null
            && candidate.placeFollows
            && !candidate.placeCountry.equals(first.country());
    boolean caller = statement && leads(stranger);
    boolean peers = Objects.equals(stranger.title(), first.title());
    boolean leaderOfAnother =
        stranger.level() == Level.HEAD_OF_STATE_OR_GOVERNMENT && first.level() != stranger.level();
    String there = peers || leaderOfAnother ? narrated.goneTo(candidate, first) : null;
    if (there == null && !caller && !abroad && !peers) {
      return null;
    }
    return there == null ? narrated.around(candidate) : there;
  }

  /** "Flew to Poland … on the second leg she will meet Torok in Budapest": not a Pole. */
  private boolean isElsewhere(Candidate candidate, Person first, String host) {
    return candidate.placeCountry != null
        && candidate.placeFollows
        && candidate.event == null
        && !candidate.placeCountry.equals(first.country())
        && !candidate.placeCountry.equals(host)
        && onward.isToldBetween(Math.max(0, candidate.trigger - STAGE_REACH), candidate.trigger);
  }

  /** "The delegation met", in a government's own statement; "the Foreign Office called in". */
  private void sendByHome(Candidate candidate, boolean summoning) {
    if (home == null || candidate.countries().contains(home)) {
      return;
    }
    for (int i = 0; i < candidate.own.size(); i++) {
      Actor sent = candidate.own.get(i);
      boolean nameless =
          sent.kind == Actor.Kind.OFFICIAL
              && sent.country == null
              && sent.body == null
              && !sent.outsider
              && (words.is(sent.to - 1, "delegation")
                  || (summoning && words.isOneOf(sent.to - 1, MINISTRY)));
      if (nameless) {
        Actor delegation = sent.copy();
        delegation.country = home;
        candidate.own.set(i, delegation);
        candidate.actors.remove(sent);
        candidate.add(delegation);
      }
    }
  }

  /**
   * "The minister will meet his Polish and Czech counterparts": gives the one whose sentence it is
   * a state where neither the story nor its dateline tells of one.
   */
  void placeOwn(Candidate candidate) {
    if (home != null || candidate.countries().size() < 2) {
      return;
    }
    for (Actor actor : candidate.own) {
      Person person = actor.person;
      boolean open =
          person != null
              && person.title() != null
              && person.country() == null
              && couldRepresent(actor)
              && person.level() != null;
      String state = open ? narrated.of(person, candidate.countries()) : null;
      if (state != null) {
        person.guessed(state);
      }
    }
  }

  /** "On a visit to Poland he will meet President Wrona": whom a guest meets there is the host. */
  private void ofHost(Candidate candidate, Person alone, Journeys journeys) {
    if (alone == null || alone.country() != null) {
      return;
    }
    String host =
        journeys.hostOf(
            candidate.countries().iterator().next(), MentionMerger.isOver(candidate.status));
    String state =
        host != null || (home != null && alone.mayBeOfHome()) || alone.level() == null
            ? host
            : narrated.of(alone, candidate.countries());
    if (state != null) {
      alone.guessed(state);
    }
  }

  private static boolean couldRepresent(Actor actor) {
    return !actor.outsider && !actor.speaker && !actor.modifier && actor.person.represents();
  }

  /** Those whom the sentence is about belong to the story's own state before others do. */
  private static List<Actor> ownFirst(Candidate candidate) {
    List<Actor> ordered = new ArrayList<>(candidate.own);
    for (Actor actor : candidate.actors) {
      if (!ordered.contains(actor)) {
        ordered.add(actor);
      }
    }
    return ordered;
  }

  /** A government tells of those whom others sent: of leaders and ministers, not of its own. */
  private static boolean leads(Person person) {
    if (person.title() == null) {
      return false;
    }
    String title = person.title().toLowerCase(Locale.ROOT);
    boolean own =
        title.contains("leader")
            || title.contains("speaker")
            || (title.contains("secretary") && !title.contains("general"));
    return person.level() != null && !own;
  }

  private String ownOrOther(Person stranger, Person first, Candidate candidate) {
    String own = narrated.of(stranger, List.of(first.country()));
    return own == null ? narrated.otherHere(candidate, first) : own;
  }
}
