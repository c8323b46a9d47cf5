package dev.entente.diplomacy.meeting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who took part, by all reports: one entry a person, under the fullest name. */
final class Roster {

  private static final Comparator<String> FULLEST_FIRST =
      Comparator.<String>comparingInt(name -> PlainText.words(PlainText.of(name)).size())
          .thenComparingInt(String::length)
          .reversed()
          .thenComparing(Comparator.naturalOrder());

  private static final Comparator<Participant> IN_ORDER =
      Comparator.comparing(
              Participant::country, Comparator.nullsLast(Comparator.<String>naturalOrder()))
          .thenComparing(Participant::name);

  private Roster() {}

  /** Returns those named, by country (bodies' officials last), then name. */
  static List<Participant> of(Collection<Mention> mentions) {
    Map<String, List<Participant>> sides = new TreeMap<>();
    for (Mention mention : mentions) {
      for (Participant participant : mention.told().participants()) {
        String side = participant.country() == null ? "" : participant.country();
        sides.computeIfAbsent(side, unused -> new ArrayList<>()).add(participant);
      }
    }
    return sides.values().stream()
        .flatMap(side -> persons(side).stream())
        .sorted(IN_ORDER)
        .toList();
  }

  private static List<Participant> persons(List<Participant> side) {
    List<Person> persons = new ArrayList<>();
    Comparator<Participant> fullestFirst =
        Comparator.comparing(Participant::name, FULLEST_FIRST)
            .thenComparing(
                Participant::title, Comparator.nullsLast(Comparator.<String>naturalOrder()));
    for (Participant named : side.stream().sorted(fullestFirst).toList()) {
      PersonName name = PersonName.of(named.name());
      Person known =
          persons.stream().filter(person -> person.name.matches(name)).findFirst().orElse(null);
      if (known == null) {
        known = new Person(named.name(), name, new ArrayList<>());
        persons.add(known);
      }
      known.titles.add(named.title());
    }
    String country = side.get(0).country();
    return persons.stream()
        .map(person -> new Participant(person.printed, country, title(person.titles)))
        .toList();
  }

  private static String title(List<String> titles) {
    Map<String, Long> counts =
        titles.stream()
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(title -> title, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(entry -> entry.getKey().length())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private record Person(String printed, PersonName name, List<String> titles) {}
}
