package dev.entente.diplomacy.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Finds the state of persons whom a story names without one, where the story's own state cannot be
 * meant: two officials who meet do not both belong to it.
 */
final class Strangers {

  private static final int PAIRED = 5;
  private static final int ENOUGH = 2;

  /** A story is searched whole for each; a newspaper leaves no more of its own unexplained. */
  private static final int MOST_SEARCHES = 12;

  /** A count that no number of mentions outweighs. */
  private static final int NEVER = -1_000_000;

  private final Words words;

  private final Map<Person, String> guesses = new HashMap<>();
  private List<List<Group>> sentences = List.of();
  private String home;
  private int searches;

  Strangers(Grammar grammar) {
    this.words = new Words(grammar);
  }

  void reset(Tokens text, List<List<Group>> groups, String storyHome) {
    words.reset(text);
    guesses.clear();
    sentences = groups;
    home = storyHome;
    searches = 0;
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
    if (stranger == null) {
      ofHost(candidate, first, journeys);
      if (statement) {
        sendByHome(candidate);
      }
      return;
    }
    String host =
        first.country() == null
            ? null
            : journeys.hostOf(first.country(), MentionMerger.isOver(candidate.status));
    if (host != null) {
      stranger.guessed(host);
      return;
    }
    boolean ofOther = home != null && first.countryTold() && !home.equals(first.country());
    if (ofOther && stranger.mayBeOfHome()) {
      stranger.guessed(home);
      return;
    }
    boolean foreign = !stranger.mayBeOfHome() && stranger.country() == null;
    String state = foreign ? narrated(stranger, candidate.countries()) : null;
    if (state != null) {
      stranger.guessed(state);
      return;
    }
    String other = home == null && leads(stranger) ? ownOrOther(stranger, first, candidate) : null;
    if (other != null && stranger.country() == null) {
      stranger.guessed(other);
      return;
    }
    boolean abroad =
        candidate.placeCountry != null
            && candidate.placeFollows
            && !candidate.placeCountry.equals(first.country());
    boolean caller = statement && leads(stranger);
    if (!caller && !abroad && !Objects.equals(stranger.title(), first.title())) {
      return;
    }
    String guess = guess(candidate);
    if (guess != null) {
      stranger.guessed(guess);
    }
  }

  /** "The delegation met Wrona", in a government's own statement: whom it has sent. */
  private void sendByHome(Candidate candidate) {
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
              && words.is(sent.to - 1, "delegation");
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
      String state = open ? narrated(person, candidate.countries()) : null;
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
            : narrated(alone, candidate.countries());
    if (state != null) {
      alone.guessed(state);
    }
  }

  /**
   * Whose minister somebody is in a story of nowhere that does not say it: of the state that it
   * names most often beside the one met, and of whose officials it does not set him apart.
   */
  private String narrated(Person person, Collection<String> met) {
    if (++searches > MOST_SEARCHES) {
      return null;
    }
    Map<String, Integer> named = new TreeMap<>();
    for (List<Group> groups : sentences) {
      boolean there = names(groups, person);
      for (Group group : groups) {
        for (Actor actor : group.actors) {
          if (actor.country == null || met.contains(actor.country)) {
            continue;
          }
          boolean another =
              there && actor.human() && actor.person != person && !names(List.of(group), person);
          int counted = counted(group, actor, met, !person.mayBeOfHome());
          named.merge(actor.country, another ? NEVER : counted, Integer::sum);
        }
      }
    }
    String best = null;
    boolean alone = true;
    for (Map.Entry<String, Integer> entry : named.entrySet()) {
      int most = best == null ? ENOUGH - 1 : named.get(best);
      alone = entry.getValue() > most || (alone && entry.getValue() < most);
      best = entry.getValue() > most ? entry.getKey() : best;
    }
    return alone ? best : null;
  }

  /** "Bratislava and Warsaw": beside the one met stands, as a rule, the one of the story. */
  private int counted(Group group, Actor actor, Collection<String> met, boolean anywhere) {
    boolean pair =
        group.actors.size() == 2
            && group.actors.stream().allMatch(a -> a.kind == Actor.Kind.STATE)
            && group.actors.stream().anyMatch(a -> a.country != null && met.contains(a.country));
    if (isMatter(group)) {
      return -1;
    }
    return pair ? ENOUGH : actor.person != null || (isPlace(group) && !anywhere) ? 0 : 1;
  }

  /** "In Krakow", "to Warsaw": where something is, not whose. */
  private boolean isPlace(Group group) {
    return !group.possessive()
        && !group.modifier()
        && (words.isAny(group.from - 1, WordClass.PLACE_PREPOSITION)
            || words.is(group.from - 1, "to"));
  }

  /** "Threats by Chad", "cooperation on Chad", "sanctions against it": what others speak about. */
  private boolean isMatter(Group group) {
    return words.is(group.from - 1, "on")
        || words.is(group.from - 1, "over")
        || words.is(group.from - 1, "about")
        || words.is(group.from - 1, "against")
        || words.is(group.from - 1, "by");
  }

  private static boolean names(List<Group> groups, Person person) {
    for (Group group : groups) {
      for (Actor actor : group.actors) {
        if (actor.person == person) {
          return true;
        }
      }
    }
    return false;
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
    String own = narrated(stranger, List.of(first.country()));
    return own == null ? otherHere(candidate, first) : own;
  }

  /** The one other state whose people the sentence names: a story of nowhere is of theirs. */
  private String otherHere(Candidate candidate, Person first) {
    String other = null;
    for (Group group : sentences.get(candidate.sentence)) {
      for (Actor actor : group.actors) {
        boolean named =
            actor.human() && actor.country != null && !actor.country.equals(first.country());
        if (named && other != null && !other.equals(actor.country)) {
          return null;
        }
        other = named ? actor.country : other;
      }
    }
    return other;
  }

  private String guess(Candidate candidate) {
    boolean hosted = candidate.placeCountry != null && candidate.event == null;
    if (hosted && !candidate.placeCountry.equals(home)) {
      return candidate.placeCountry;
    }
    Map<String, Integer> named = new TreeMap<>();
    for (int s = candidate.sentence; s < Math.min(sentences.size(), candidate.sentence + 5); s++) {
      for (Group group : sentences.get(s)) {
        for (Actor actor : group.actors) {
          boolean other =
              actor.country != null && actor.person == null && !actor.country.equals(home);
          if (other) {
            named.merge(actor.country, weight(group), Integer::sum);
          }
        }
      }
    }
    String best = null;
    for (Map.Entry<String, Integer> entry : named.entrySet()) {
      if (entry.getValue() < ENOUGH) {
        continue;
      }
      if (best == null || entry.getValue() > named.get(best)) {
        best = entry.getKey();
      }
    }
    return best;
  }

  /** "The U.S.-Polish alliance" speaks of the two who meet; "the war in Chad" of neither. */
  private int weight(Group group) {
    boolean pair =
        group.actors.size() == 2
            && Actors.any(group.actors, a -> a.country != null && a.country.equals(home));
    if (pair) {
      return PAIRED;
    }
    boolean matter =
        words.is(group.from - 1, "in")
            || words.is(group.from - 1, "on")
            || words.is(group.from - 1, "against")
            || words.is(group.from - 1, "from")
            || words.is(group.from - 1, "about")
            || words.is(group.from - 1, "by")
            || group.possessive();
    return matter ? 0 : 1;
  }
}
