package dev.entente.diplomacy.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioTest {

  static Stream<Scenario> scenarios() {
    return Scenario.all();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void mentionsOfOneMeetingAreOneRecordAndItSaysWhatIsKnown(Scenario scenario) {
    List<Cluster> clusters = clusters(scenario);
    assertThat(found(scenario, clusters)).isEqualTo(real(scenario));
    scenario
        .expected()
        .forEach(
            (label, facts) ->
                assertThat(written(meeting(scenario, clusters, label), facts))
                    .as(label)
                    .isEqualTo(String.join(" ", facts)));
  }

  @Test
  void falseMergesAndFalseSplitsAreCounted() {
    List<Scenario> scenarios = Scenario.all().toList();
    int merges = 0;
    int splits = 0;
    int meetings = 0;
    int mentions = 0;
    for (Scenario scenario : scenarios) {
      List<Cluster> clusters = clusters(scenario);
      for (Cluster cluster : clusters) {
        merges += labels(scenario, cluster).size() - 1;
      }
      for (String label : new TreeSet<>(scenario.labels().values())) {
        splits +=
            (int)
                    clusters.stream()
                        .filter(cluster -> labels(scenario, cluster).contains(label))
                        .count()
                - 1;
        meetings++;
      }
      mentions += scenario.labels().size();
    }
    long traps = scenarios.stream().filter(Scenario::trap).count();
    System.out.printf(
        "%d scenarios, %d of them traps: %d mentions of %d meetings; %d false merges, %d false splits%n",
        scenarios.size(), traps, mentions, meetings, merges, splits);
    assertThat(scenarios).hasSizeGreaterThanOrEqualTo(40);
    assertThat(traps).isGreaterThanOrEqualTo(15);
    assertThat(merges).as("false merges").isZero();
    assertThat(splits).as("false splits").isZero();
  }

  private static List<Cluster> clusters(Scenario scenario) {
    Map<MeetingKey, List<Mention>> byKey = new LinkedHashMap<>();
    for (Mention mention : scenario.labels().keySet()) {
      byKey
          .computeIfAbsent(MeetingKey.of(mention.told()), unused -> new ArrayList<>())
          .add(mention);
    }
    return byKey.entrySet().stream()
        .flatMap(key -> Resolution.clusters(key.getKey(), key.getValue()).stream())
        .toList();
  }

  private static Set<String> labels(Scenario scenario, Cluster cluster) {
    return cluster.mentions().stream().map(scenario.labels()::get).collect(Collectors.toSet());
  }

  /** The labels of each record's mentions. */
  private static Set<Map<String, Integer>> found(Scenario scenario, Collection<Cluster> clusters) {
    Set<Map<String, Integer>> found = new LinkedHashSet<>();
    for (Cluster cluster : clusters) {
      Map<String, Integer> counts = new TreeMap<>();
      cluster
          .mentions()
          .forEach(mention -> counts.merge(scenario.labels().get(mention), 1, Integer::sum));
      found.add(counts);
    }
    return found;
  }

  private static Set<Map<String, Integer>> real(Scenario scenario) {
    Map<String, Integer> counts = new TreeMap<>();
    scenario.labels().values().forEach(label -> counts.merge(label, 1, Integer::sum));
    return counts.entrySet().stream()
        .map(label -> Map.of(label.getKey(), label.getValue()))
        .collect(Collectors.toSet());
  }

  private static ResolvedMeeting meeting(Scenario scenario, List<Cluster> clusters, String label) {
    return clusters.stream()
        .filter(cluster -> labels(scenario, cluster).contains(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no mention of " + label))
        .meeting();
  }

  /** Writes what a record says in the words that the expectation uses. */
  private static String written(ResolvedMeeting meeting, List<String> facts) {
    List<String> words = new ArrayList<>();
    for (String fact : facts) {
      String name = fact.contains("=") ? fact.substring(0, fact.indexOf('=')) : "status";
      String expected = fact.substring(fact.indexOf('=') + 1);
      words.add(
          switch (name) {
            case "status" -> meeting.status().name();
            case "date" ->
                same(fact, meeting.date(), Scenario.date(expected), "date=" + meeting.date());
            case "level" ->
                same(fact, meeting.level(), Scenario.level(expected), "level=" + meeting.level());
            case "mode" -> "mode=" + meeting.mode();
            case "place" -> "place=" + spaced(meeting.place());
            case "host" -> "host=" + meeting.host();
            case "stories" -> "stories=" + meeting.reportCount();
            case "steps" ->
                "steps="
                    + meeting.steps().stream()
                        .map(step -> step.status().name())
                        .collect(Collectors.joining(","));
            case "with" ->
                "with="
                    + meeting.participants().stream()
                        .map(person -> spaced(person.name()) + "/" + person.country())
                        .collect(Collectors.joining(","));
            default -> throw new AssertionError("unknown fact: " + fact);
          });
    }
    return String.join(" ", words);
  }

  private static String same(String fact, Object found, Object expected, String otherwise) {
    return found == null
        ? (expected == null ? fact : otherwise)
        : (found.equals(expected) ? fact : otherwise);
  }

  private static String spaced(String text) {
    return text == null ? "-" : text.replace(' ', '_');
  }
}
