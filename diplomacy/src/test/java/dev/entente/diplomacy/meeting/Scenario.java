package dev.entente.diplomacy.meeting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A small world: mentions, the real meeting that each is of, and what its record must say.
 * README.md beside the files has the form.
 *
 * @param name file and title
 * @param trap whether a careless reader goes wrong in it
 * @param labels the real meeting of each mention
 * @param expected what must be said of a real meeting: its line, word by word
 */
record Scenario(
    String name, boolean trap, Map<Mention, String> labels, Map<String, List<String>> expected) {

  private static final List<String> FILES =
      List.of("one-meeting", "life", "two-meetings", "background", "undated", "groups", "moved");

  private static final Map<String, Level> LEVELS =
      Map.of(
          "HEAD", Level.HEAD_OF_STATE_OR_GOVERNMENT,
          "MINISTER", Level.MINISTER,
          "VICE", Level.VICE_MINISTER,
          "SENIOR", Level.SENIOR_OFFICIAL,
          "WORKING", Level.WORKING);

  static Stream<Scenario> all() {
    return FILES.stream().flatMap(file -> read(file).stream());
  }

  private static List<Scenario> read(String file) {
    List<Scenario> scenarios = new ArrayList<>();
    StoryVersion story = null;
    int ordinal = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    Scenario.class.getResourceAsStream("/scenarios/" + file + ".txt"), file),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> words = List.of(line.strip().split(" +", -1));
        if (line.startsWith("== ")) {
          String title = line.substring(3);
          scenarios.add(
              new Scenario(
                  file + ": " + title,
                  title.startsWith("trap:"),
                  new LinkedHashMap<>(),
                  new LinkedHashMap<>()));
        } else if (line.startsWith("story ")) {
          story = story(words);
          ordinal = 0;
        } else if (line.startsWith("meeting ")) {
          scenarios
              .get(scenarios.size() - 1)
              .expected
              .put(words.get(1), words.subList(2, words.size()));
        } else if (line.startsWith("  ")) {
          scenarios
              .get(scenarios.size() - 1)
              .labels
              .put(new Mention(story, ordinal++, told(words)), words.get(words.size() - 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return scenarios;
  }

  private static StoryVersion story(List<String> words) {
    String[] name = words.get(1).split("/", -1);
    return new StoryVersion(
        name[0],
        name[1],
        1L,
        null,
        LocalDate.parse(words.get(2)),
        null,
        words.contains("correction"));
  }

  private static MeetingMention told(List<String> words) {
    MeetingKey key = MeetingKey.parse(words.get(0));
    Map<String, String> facts = new LinkedHashMap<>();
    for (String word : words.subList(2, words.size() - 2)) {
      int equals = word.indexOf('=');
      facts.put(
          equals < 0 ? word : word.substring(0, equals),
          equals < 0 ? "" : word.substring(equals + 1).replace('_', ' '));
    }
    return new MeetingMention(
        key.countries(),
        key.bodies(),
        key.countries().size() > 2 ? Format.MULTILATERAL : Format.BILATERAL,
        facts.containsKey("mode") ? Mode.valueOf(facts.get("mode").replace(' ', '_')) : null,
        Status.valueOf(words.get(1)),
        level(facts.get("level")),
        date(facts.get("date")),
        facts.get("place"),
        facts.get("host"),
        facts.get("event"),
        persons(facts.get("with")),
        facts.containsKey("bg"),
        facts.containsKey("main"),
        facts.containsKey("topics") ? List.of(facts.get("topics").split(",", -1)) : List.of(),
        new Evidence("as told", 0, 7),
        "scenario");
  }

  static Level level(String written) {
    return written == null || written.equals("-")
        ? null
        : Objects.requireNonNull(LEVELS.get(written), written);
  }

  static DateRange date(String written) {
    if (written == null || written.equals("-")) {
      return null;
    }
    if (written.contains("..")) {
      return new DateRange(
          LocalDate.parse(written.substring(0, written.indexOf(".."))),
          LocalDate.parse(written.substring(written.indexOf("..") + 2)));
    }
    return switch (written.length()) {
      case 4 ->
          new DateRange(
              Year.parse(written).atDay(1), Year.parse(written).atMonth(12).atEndOfMonth());
      case 7 ->
          new DateRange(YearMonth.parse(written).atDay(1), YearMonth.parse(written).atEndOfMonth());
      default -> DateRange.of(LocalDate.parse(written));
    };
  }

  private static List<Participant> persons(String written) {
    if (written == null) {
      return List.of();
    }
    return Stream.of(written.split(",", -1))
        .map(person -> person.split("/", -1))
        .map(person -> new Participant(person[0], person[1], null))
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
