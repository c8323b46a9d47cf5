package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.diplomacy.story.Story;
import dev.entente.diplomacy.story.WireText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every sample story of {@code seeds/} is read as the reading beside it says, but for what {@code
 * open-differences.txt} owns up to. A difference that is mended must be taken from that list.
 */
class SeedReadingsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final Path SEEDS = Path.of("..", "seeds");

  @Test
  void everyStoryIsReadAsItsReadingSays() throws IOException {
    List<ReadingDifference> differences = new ArrayList<>();
    for (Path file : files(SEEDS)) {
      List<Story> stories = stories(file);
      List<JsonNode> readings = readings(file);
      assertThat(readings).as("readings of %s, one a story", file).hasSameSizeAs(stories);
      for (int i = 0; i < stories.size(); i++) {
        String name = stories.size() > 1 ? file.getFileName() + ":" + (i + 1) : name(file);
        Extraction read = (Extraction) EXTRACTOR.read(stories.get(i));
        differences.addAll(ReadingDifference.between(name, readings.get(i), read));
      }
    }
    assertThat(differences.stream().map(ReadingDifference::name).sorted().toList())
        .as(
            "in detail:\n%s\n",
            String.join("\n", differences.stream().map(String::valueOf).toList()))
        .isEqualTo(open());
  }

  @Test
  void aReadingThatSaysOtherwiseIsADifference() throws IOException {
    Story story = stories(SEEDS.resolve("07-nairobi-summit-cancelled.txt")).get(0);
    Extraction read = (Extraction) EXTRACTOR.read(story);
    JsonNode otherwise =
        JSON.readTree(
            """
            {"published": "2026-03-19",
             "meetings": [
               {"countries": ["ETH", "KEN"], "status": "HELD", "date": ["2026-03-24", "2026-03-24"],
                "place": "Nairobi", "participants": [{"name": "Josphat Wekesa", "country": "ETH"}]},
               {"countries": ["KEN", "UGA"], "status": "HELD", "date": null}],
             "relations": [{"countries": ["ETH", "KEN"], "signal": "THREAT"}]}""");
    assertThat(ReadingDifference.between("07", otherwise, read))
        .extracting(ReadingDifference::name)
        .contains(
            "07: published",
            "07: ETH-KEN HELD 2026-03-24: status",
            "07: ETH-KEN HELD 2026-03-24: place",
            "07: ETH-KEN HELD 2026-03-24: participants",
            "07: KEN-UGA HELD: missing",
            "07: ETH-KEN THREAT: missing");
  }

  private static List<String> open() throws IOException {
    Path list = Path.of("src", "test", "resources", "seeds", "open-differences.txt");
    return Files.readAllLines(list).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .sorted()
        .toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static List<JsonNode> readings(Path file) throws IOException {
    String base = name(file).substring(0, name(file).lastIndexOf('.'));
    return lines(SEEDS.resolve("readings").resolve(base + ".jsonl"));
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static List<Story> stories(Path file) throws IOException {
    if (name(file).endsWith(".txt")) {
      return List.of(WireText.parse(Files.readString(file)).toStory(name(file)));
    }
    return lines(file).stream().map(SeedReadingsTest::story).toList();
  }

  private static Story story(JsonNode line) {
    return new Story(
        line.get("id").asText(),
        line.get("provider").asText(),
        LocalDate.parse(line.get("published").asText()),
        line.path("dateline").textValue(),
        line.path("headline").textValue(),
        line.get("body").asText());
  }
}
