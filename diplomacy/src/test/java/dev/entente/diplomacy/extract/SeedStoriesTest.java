package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.diplomacy.meeting.MeetingMention;
import dev.entente.diplomacy.relation.RelationSignal;
import dev.entente.diplomacy.story.WireText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sample stories beside the repository, where they are there, are read as a careful reader
 * does.
 */
class SeedStoriesTest {

  private static final Extractor EXTRACTOR = Extractor.standard();

  @ParameterizedTest
  @ValueSource(strings = {"000_d694424586e3322b.txt", "004_d7397aa80765054e.txt"})
  void everyMeetingIsReadAndNoOther(String file) throws IOException {
    JsonNode gold = gold(file);
    List<MeetingMention> left = new ArrayList<>(read(file).meetings());
    for (JsonNode expected : gold.get("meetings")) {
      MeetingMention meeting = closest(expected, left);
      left.remove(meeting);
      check(expected, meeting);
    }
    assertThat(left).as("meetings that the story does not tell of").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"000_d694424586e3322b.txt", "004_d7397aa80765054e.txt"})
  void everySignalIsRead(String file) throws IOException {
    List<RelationSignal> signals = read(file).relations();
    for (JsonNode expected : gold(file).get("relations")) {
      if (expected.path("optional").asBoolean()) {
        continue;
      }
      assertThat(signals)
          .as("%s", expected)
          .anySatisfy(
              signal -> {
                assertThat(signal.countries()).isEqualTo(strings(expected.get("countries")));
                assertThat(signal.signal().name()).isEqualTo(expected.get("signal").asText());
                if (expected.has("since")) {
                  assertThat(signal.since()).isNotNull();
                  assertThat(signal.since().from().toString())
                      .startsWith(expected.get("since").asText());
                }
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"000_d694424586e3322b.txt", "004_d7397aa80765054e.txt"})
  void theDayIsWorkedOut(String file) throws IOException {
    assertThat(read(file).published()).hasToString(gold(file).get("published").asText());
  }

  private static MeetingMention closest(JsonNode expected, List<MeetingMention> meetings) {
    return meetings.stream()
        .filter(m -> m.countries().equals(strings(expected.get("countries"))))
        .filter(m -> m.status().name().equals(expected.get("status").asText()))
        .filter(m -> date(m).equals(strings(expected.get("date"))))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not read: " + expected + "\nread: " + meetings));
  }

  private static void check(JsonNode expected, MeetingMention meeting) {
    for (String field : List.of("level", "mode", "format")) {
      if (expected.has(field)) {
        Object value =
            switch (field) {
              case "level" -> meeting.level();
              case "mode" -> meeting.mode();
              default -> meeting.format();
            };
        assertThat(String.valueOf(value))
            .as("%s of %s", field, expected)
            .isEqualTo(expected.get(field).asText());
      }
    }
    if (expected.has("place")) {
      assertThat(meeting.place()).as("%s", expected).isEqualTo(expected.get("place").asText());
    }
    if (expected.has("host_event")) {
      assertThat(meeting.hostEvent()).isEqualTo(expected.get("host_event").asText());
    }
    assertThat(meeting.background())
        .as("%s", expected)
        .isEqualTo(expected.path("background").asBoolean());
    assertThat(meeting.main()).as("%s", expected).isEqualTo(expected.path("main").asBoolean());
    for (JsonNode person : expected.path("participants")) {
      assertThat(meeting.participants())
          .as("%s", expected)
          .anySatisfy(
              p -> {
                assertThat(p.name()).isEqualTo(person.get("name").asText());
                assertThat(p.country()).isEqualTo(person.get("country").asText());
                if (person.has("title")) {
                  assertThat(p.title()).isEqualTo(person.get("title").asText());
                }
              });
    }
    assertThat(meeting.participants())
        .as("%s", expected)
        .hasSize(expected.path("participants").size());
  }

  private static List<String> date(MeetingMention meeting) {
    return meeting.date() == null
        ? List.of()
        : List.of(meeting.date().from().toString(), meeting.date().to().toString());
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static Extraction read(String file) throws IOException {
    String text = Files.readString(shared().resolve("seeds").resolve(file));
    return (Extraction) EXTRACTOR.read(WireText.parse(text).toStory(file));
  }

  private static JsonNode gold(String file) throws IOException {
    return new ObjectMapper().readTree(shared().resolve("gold/seeds.json").toFile()).get(file);
  }

  /** The folder beside the repository; the tests are skipped where there is none. */
  private static Path shared() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("shared/gold/seeds.json"))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null, "no shared folder beside the repository");
    return folder.resolve("shared");
  }
}
