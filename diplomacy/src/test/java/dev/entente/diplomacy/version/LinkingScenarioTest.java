package dev.entente.diplomacy.version;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Deliveries in, stories out: {@code linking-scenarios.txt}. Counted by pairs of deliveries: a
 * false link hides a story, a missed one counts a story twice.
 */
class LinkingScenarioTest {

  /** What no wording can tell; the scenario says so. */
  private static final int KNOWN_MISSES = 1;

  @Test
  void noLinkIsFalseAndFewAreMissed() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    int links = 0;
    Map<String, List<Delivery>> scenarios = scenarios();
    for (Map.Entry<String, List<Delivery>> scenario : scenarios.entrySet()) {
      List<Delivery> deliveries = scenario.getValue();
      Wire wire = new Wire(deliveries.stream().map(Delivery::digest).toList());
      for (Delivery one : deliveries) {
        List<StoryDigest> group = StoryGroup.of(one.digest(), wire).members();
        for (Delivery other : deliveries.subList(deliveries.indexOf(one) + 1, deliveries.size())) {
          boolean linked = group.contains(other.digest());
          boolean same = one.story().equals(other.story());
          links += same ? 1 : 0;
          if (linked && !same) {
            wrong.add(scenario.getKey());
          } else if (same && !linked) {
            missed.add(scenario.getKey());
          }
        }
      }
    }
    System.out.printf(
        "linking: %d scenarios, %d links, %d false, %d missed%n",
        scenarios.size(), links, wrong.size(), missed.size());
    assertThat(wrong).as("false links").isEmpty();
    assertThat(missed).as("missed links").hasSizeLessThanOrEqualTo(KNOWN_MISSES);
  }

  /** One delivery, and the story that it is a version of. */
  private record Delivery(String story, StoryDigest digest) {

    static Delivery of(String line, int number) {
      String[] fields = line.split(" *\\| *", -1);
      int mark = Integer.parseInt(fields[3]);
      LocalDate day = LocalDate.parse(fields[1]);
      return new Delivery(
          fields[0],
          new StoryDigest(
              "delivery " + number,
              mark == 1 ? StoryDigest.Kind.PLAIN : StoryDigest.Kind.MARKED,
              true,
              mark,
              day,
              fields[2],
              fields[4].isEmpty() || Names.isTopic(fields[4]) ? "" : Wording.plain(fields[4]),
              Wording.contentWords(fields[5]),
              Wording.opening(fields[6]),
              Names.of("delivery " + number, fields[4], fields[5], null, day),
              List.of()));
    }
  }

  private static Map<String, List<Delivery>> scenarios() throws IOException {
    Map<String, List<Delivery>> scenarios = new LinkedHashMap<>();
    List<Delivery> current = List.of();
    try (InputStream file =
        LinkingScenarioTest.class.getResourceAsStream("linking-scenarios.txt")) {
      for (String line : new String(file.readAllBytes(), UTF_8).split("\n", -1)) {
        if (line.startsWith("= ")) {
          current = new ArrayList<>();
          scenarios.put(line.substring(2), current);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          current.add(Delivery.of(line, current.size()));
        }
      }
    }
    return scenarios;
  }

  /** What one provider has delivered. */
  private record Wire(List<StoryDigest> all) implements DigestStore {

    @Override
    public Collection<StoryDigest> of(LocalDate day, String city) {
      return of(day).stream().filter(digest -> digest.city().equals(city)).toList();
    }

    @Override
    public Collection<StoryDigest> of(LocalDate day) {
      return all.stream().filter(digest -> digest.day().equals(day)).toList();
    }

    @Override
    public Collection<StoryDigest> called(String name) {
      return all.stream().filter(digest -> digest.names().contains(name)).toList();
    }

    @Override
    public Collection<StoryDigest> naming(String name) {
      return all.stream().filter(digest -> digest.references().contains(name)).toList();
    }
  }
}
