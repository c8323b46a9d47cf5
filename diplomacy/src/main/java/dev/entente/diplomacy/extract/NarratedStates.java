package dev.entente.diplomacy.extract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Guesses whose official somebody is by the states that the story around him speaks of. */
final class NarratedStates {

  private static final int PAIRED = 5;
  private static final int ENOUGH = 2;

  /** So many sentences speak of those who meet. */
  private static final int AROUND = 5;

  /** A story is searched whole for each; a newspaper leaves no more of its own unexplained. */
  private static final int MOST_SEARCHES = 12;

  /** A count that no number of mentions outweighs. */
  private static final int NEVER = -1_000_000;

  private final Words words;
  private List<List<Group>> sentences = List.of();
  private String home;
  private int searches;

  NarratedStates(Words words) {
    this.words = words;
  }

  /** Begins a story of a state, or of nowhere: null. */
  void reset(List<List<Group>> groups, String storyHome) {
    sentences = groups;
    home = storyHome;
    searches = 0;
  }

  /**
   * Whose minister somebody is in a story of nowhere that does not say it: of the state that it
   * names most often beside the one met, and of whose officials it does not set him apart.
   */
  String of(Person person, Collection<String> met) {
    if (++searches > MOST_SEARCHES) {
      return null;
    }
    Map<String, Integer> named = new TreeMap<>();
    for (int s = 0; s < sentences.size(); s++) {
      List<Group> groups = sentences.get(s);
      boolean there = names(groups, person);
      for (int g = 0; g < groups.size(); g++) {
        count(groups.get(g), person, met, there, named);
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

  /** Counts the states that a list names, and those of other officials beside him against. */
  private void count(
      Group group,
      Person person,
      Collection<String> met,
      boolean there,
      Map<String, Integer> named) {
    boolean apart = there && !names(group, person);
    for (int n = 0; n < group.actors.size(); n++) {
      Actor actor = group.actors.get(n);
      if (actor.country == null || met.contains(actor.country)) {
        continue;
      }
      boolean another = apart && actor.human() && actor.person != person;
      int counted = another ? NEVER : counted(group, actor, met, !person.mayBeOfHome());
      named.merge(actor.country, counted, Integer::sum);
    }
  }

  /** "Bratislava and Warsaw": beside the one met stands, as a rule, the one of the story. */
  private int counted(Group group, Actor actor, Collection<String> met, boolean anywhere) {
    boolean pair =
        group.actors.size() == 2
            && Actors.all(group.actors, a -> a.kind == Actor.Kind.STATE)
            && Actors.any(group.actors, a -> a.country != null && met.contains(a.country));
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
    for (int g = 0; g < groups.size(); g++) {
      if (names(groups.get(g), person)) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(Group group, Person person) {
    return Actors.any(group.actors, a -> a.person == person);
  }

  /** The one other state whose people the sentence names: a story of nowhere is of theirs. */
  String otherHere(Candidate candidate, Person first) {
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

  /**
   * "In Krakow he will meet Wrona", "goes on to Krakow for talks with Wrona": the one land told.
   */
  String goneTo(Candidate candidate, Person guest) {
    String only = null;
    for (Group group : sentences.get(candidate.sentence)) {
      String land = group.actors.size() == 1 ? group.actors.get(0).country : null;
      boolean there =
          land != null
              && group.from < candidate.trigger
              && group.actors.get(0).kind == Actor.Kind.STATE
              && isPlace(group);
      if (there && (land.equals(guest.country()) || (only != null && !only.equals(land)))) {
        return null;
      }
      only = there ? land : only;
    }
    return only;
  }

  /** Where they meet, or the state that the sentences from there on speak of most; or null. */
  String around(Candidate candidate) {
    boolean hosted = candidate.placeCountry != null && candidate.event == null;
    if (hosted && !candidate.placeCountry.equals(home)) {
      return candidate.placeCountry;
    }
    Map<String, Integer> named = new TreeMap<>();
    for (int s = candidate.sentence;
        s < Math.min(sentences.size(), candidate.sentence + AROUND);
        s++) {
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
