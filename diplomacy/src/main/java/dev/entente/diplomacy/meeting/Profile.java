package dev.entente.diplomacy.meeting;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells one meeting from another, gathered from mentions, and how alike two of these are.
 *
 * <p>Likeness is a sum of small integers, symmetrical. What speaks for one meeting: persons (4 for
 * a full name that agrees, 2 for a family name, per country, at most 8 in all), level 3, host event
 * 3, place 2, host 1. What speaks against: in person or not -14, persons of one country of whom
 * none can be the same -12, level -4, host event -4, place -3, telephone or video -3, host -2. What
 * either side does not say counts nothing. Many are remembered, so what they hold is kept small.
 * The weights were set by hand so that a call is never a visit, another counterpart outweighs all
 * but everything else, and a level outweighs a place; the scenarios in the tests hold them.
 */
final class Profile {

  private static final int SAME_PERSON = 4;
  private static final int SAME_FAMILY_NAME = 2;
  private static final int MOST_FOR_PERSONS = 8;
  private static final int OTHER_PERSONS = -12;
  private static final int SAME_LEVEL = 3;
  private static final int OTHER_LEVEL = -4;
  private static final int IN_PERSON_OR_NOT = -14;
  private static final int OTHER_LINE = -3;
  private static final int SAME_EVENT = 3;
  private static final int OTHER_EVENT = -4;
  private static final int SAME_PLACE = 2;
  private static final int OTHER_PLACE = -3;
  private static final int SAME_HOST = 1;
  private static final int OTHER_HOST = -2;

  /** A place that is only a country's name can be any city of it. */
  private static final Set<String> COUNTRY_NAMES =
      Stream.concat(
              Stream.of(Locale.getISOCountries())
                  .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH)),
              Stream.of("Britain", "U.S.", "UK", "U.K.", "Korea", "Myanmar", "Congo", "UAE"))
          .map(PlainText::of)
          .collect(Collectors.toUnmodifiableSet());

  private final Set<String> stories;
  private final Set<String> providers;
  private final Set<Mode> modes;
  private final Set<String> cities;
  private final Set<String> hosts;
  private final List<HostEvent> events;
  private final Map<String, List<PersonName>> persons;
  private final Level level;

  private Profile(
      Set<String> stories,
      Set<String> providers,
      Set<Mode> modes,
      Set<String> cities,
      Set<String> hosts,
      List<HostEvent> events,
      Map<String, List<PersonName>> persons,
      Level level) {
    this.stories = stories;
    this.providers = providers;
    this.modes = modes;
    this.cities = cities;
    this.hosts = hosts;
    this.events = events;
    this.persons = persons;
    this.level = level;
  }

  static Profile of(Mention mention) {
    MeetingMention told = mention.told();
    boolean inCity = told.place() != null && !isCountry(told.place());
    return new Profile(
        Set.of(mention.story().storyKey()),
        Set.of(mention.story().provider()),
        told.mode() == null ? Set.of() : Set.of(told.mode()),
        inCity ? Set.of(PlainText.of(told.place())) : Set.of(),
        told.host() == null ? Set.of() : Set.of(told.host()),
        told.hostEvent() == null ? List.of() : List.of(HostEvent.of(told.hostEvent())),
        persons(told.participants()),
        told.level());
  }

  private static Map<String, List<PersonName>> persons(List<Participant> participants) {
    Map<String, List<PersonName>> persons = new HashMap<>();
    for (Participant participant : participants) {
      String side = participant.country() == null ? "" : participant.country();
      persons.merge(side, List.of(PersonName.of(participant.name())), Profile::together);
    }
    return Map.copyOf(persons);
  }

  /** Returns the profile of these mentions and others; of two levels this one counts. */
  Profile with(Profile other) {
    Map<String, List<PersonName>> everybody = persons;
    if (!everybody.equals(other.persons)) {
      Map<String, List<PersonName>> both = new HashMap<>(persons);
      other.persons.forEach((side, names) -> both.merge(side, names, Profile::together));
      everybody = Map.copyOf(both);
    }
    return new Profile(
        together(stories, other.stories),
        together(providers, other.providers),
        together(modes, other.modes),
        together(cities, other.cities),
        together(hosts, other.hosts),
        together(events, other.events),
        everybody,
        level == null ? other.level : level);
  }

  private static <T> Set<T> together(Set<T> ours, Set<T> theirs) {
    if (ours.containsAll(theirs)) {
      return ours;
    }
    Set<T> both = new HashSet<>(ours);
    both.addAll(theirs);
    return Set.copyOf(both);
  }

  /** What is in both once is enough: it would only be compared again. */
  private static <T> List<T> together(List<T> ours, List<T> theirs) {
    if (ours.containsAll(theirs)) {
      return ours;
    }
    Set<T> both = new LinkedHashSet<>(ours);
    both.addAll(theirs);
    return List.copyOf(both);
  }

  static boolean isCountry(String place) {
    return COUNTRY_NAMES.contains(PlainText.of(place));
  }

  int storyCount() {
    return stories.size();
  }

  Level level() {
    return level;
  }

  /** Returns whether one story tells of both: then they are two meetings. */
  boolean sharesStory(Profile other) {
    return !Collections.disjoint(stories, other.stories);
  }

  boolean sharesProvider(Profile other) {
    return !Collections.disjoint(providers, other.providers);
  }

  private boolean inPerson() {
    return modes.contains(Mode.IN_PERSON);
  }

  boolean isRemote() {
    return modes.contains(Mode.PHONE) || modes.contains(Mode.VIDEO);
  }

  /** Returns how much speaks for one meeting; below 0 more speaks against it. */
  int likeness(Profile other) {
    int likeness = personLikeness(other);
    if (level != null && other.level != null) {
      likeness += level == other.level ? SAME_LEVEL : OTHER_LEVEL;
    }
    if (!modes.isEmpty() && !other.modes.isEmpty() && Collections.disjoint(modes, other.modes)) {
      likeness += inPerson() == other.inPerson() ? OTHER_LINE : IN_PERSON_OR_NOT;
    }
    likeness += agreement(cities, other.cities, SAME_PLACE, OTHER_PLACE);
    likeness += agreement(hosts, other.hosts, SAME_HOST, OTHER_HOST);
    if (!events.isEmpty() && !other.events.isEmpty()) {
      boolean same =
          events.stream().anyMatch(event -> other.events.stream().anyMatch(event::matches));
      likeness += same ? SAME_EVENT : OTHER_EVENT;
    }
    return likeness;
  }

  private static int agreement(Set<String> ours, Set<String> theirs, int same, int different) {
    if (ours.isEmpty() || theirs.isEmpty()) {
      return 0;
    }
    return Collections.disjoint(ours, theirs) ? different : same;
  }

  private int personLikeness(Profile other) {
    if (persons.isEmpty() || other.persons.isEmpty()) {
      return 0;
    }
    int agreeing = 0;
    int differing = 0;
    for (Map.Entry<String, List<PersonName>> side : persons.entrySet()) {
      List<PersonName> theirs = other.persons.get(side.getKey());
      if (theirs != null) {
        int likeness = sideLikeness(side.getValue(), theirs);
        agreeing += Math.max(likeness, 0);
        differing += Math.min(likeness, 0);
      }
    }
    return Math.min(agreeing, MOST_FOR_PERSONS) + differing;
  }

  private static int sideLikeness(List<PersonName> ours, List<PersonName> theirs) {
    int best = OTHER_PERSONS;
    for (PersonName our : ours) {
      for (PersonName their : theirs) {
        if (our.matches(their)) {
          if (!our.isShort() && !their.isShort()) {
            return SAME_PERSON;
          }
          best = SAME_FAMILY_NAME;
        }
      }
    }
    return best;
  }
}
