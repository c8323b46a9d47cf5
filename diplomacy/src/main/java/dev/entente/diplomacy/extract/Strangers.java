package dev.entente.diplomacy.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the state of persons whom a story names without one, where the story's own state cannot be
 * meant: two officials who meet do not both belong to it.
 */
final class Strangers {

  private final Map<Person, String> guesses = new HashMap<>();
  private List<List<Group>> sentences = List.of();
  private String home;

  void reset(List<List<Group>> groups, String storyHome) {
    guesses.clear();
    sentences = groups;
    home = storyHome;
  }

  /**
   * Gives the second of two persons of one state another one, where neither is told to belong to
   * it.
   */
  void place(Candidate candidate, boolean statement) {
    if (candidate.countries().size() != 1 || !candidate.bodies().isEmpty()) {
      return;
    }
    Person first = null;
    Person stranger = null;
    for (Actor actor : candidate.actors) {
      if (actor.person == null || !actor.represents() || actor.person.title() == null) {
        continue;
      }
      if (first == null) {
        first = actor.person;
      } else if (actor.person != first && !actor.person.countryTold() && stranger == null) {
        stranger = actor.person;
      }
    }
    if (stranger == null || (!statement && !stranger.title().equals(first.title()))) {
      return;
    }
    String guess = guess(candidate);
    if (guess != null) {
      stranger.of(guess, true);
      tellAll(stranger, guess);
    }
  }

  private String guess(Candidate candidate) {
    if (candidate.placeCountry != null && !candidate.placeCountry.equals(home)) {
      return candidate.placeCountry;
    }
    Map<String, Integer> named = new TreeMap<>();
    for (int s = candidate.sentence; s < Math.min(sentences.size(), candidate.sentence + 5); s++) {
      for (Group group : sentences.get(s)) {
        for (Actor actor : group.actors) {
          boolean other =
              actor.country != null && actor.person == null && !actor.country.equals(home);
          if (other) {
            named.merge(actor.country, s == candidate.sentence ? 3 : 1, Integer::sum);
          }
        }
      }
    }
    String best = null;
    for (Map.Entry<String, Integer> entry : named.entrySet()) {
      if (best == null || entry.getValue() > named.get(best)) {
        best = entry.getKey();
      }
    }
    return best;
  }

  private void tellAll(Person person, String country) {
    for (List<Group> groups : sentences) {
      for (Group group : groups) {
        for (Actor actor : group.actors) {
          if (actor.person == person) {
            actor.country = country;
          }
        }
      }
    }
  }
}
