package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, as a newcomer goes it: stories in, on a real broker and registry, tables out. */
class DemoIT {

  private static final Path SEEDS = Path.of("..", "seeds");

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theSampleStoriesEndInMeetingsAndRelationsAndTheSameOnceMoreChangeNothing()
      throws IOException {
    List<String> arguments = new ArrayList<>(samples());
    arguments.addAll(List.of("--data", folder.resolve("data").toString()));

    JsonNode found = demo(0, arguments);

    assertThat(found.at("/published/read").asInt()).isGreaterThanOrEqualTo(12);
    assertThat(found.at("/deadLetters")).isEmpty();
    JsonNode talks = meeting(found, "[\"JPN\",\"KOR\"]", "2023-10-18");
    assertThat(talks.get("status").asText()).isEqualTo("HELD");
    assertThat(talks.get("level").asText()).isEqualTo("VICE_MINISTER");
    assertThat(talks.get("place").asText()).isEqualTo("Seoul");
    assertThat(talks.at("/reports/0/evidence").asText()).isNotBlank();
    JsonNode summit = meeting(found, "[\"ETH\",\"KEN\"]", "2026-03-24");
    assertThat(summit.get("status").asText()).isEqualTo("CANCELLED");
    assertThat(summit.get("statusChanges"))
        .extracting(step -> step.get("status").asText())
        .containsExactly("SCHEDULED", "CANCELLED");
    JsonNode relation = relation(found, "JPN-KOR");
    assertThat(relation.get("temperature").asDouble()).isPositive();
    assertThat(relation.get("asOf").asText()).isEqualTo("2023-10-18");
    assertThat(relation.at("/lastMeeting/date/from").asText()).isEqualTo("2023-10-18");

    JsonNode again = demo(0, arguments);

    assertThat(again.get("meetings")).isEqualTo(found.get("meetings"));
    assertThat(again.get("relations")).isEqualTo(found.get("relations"));
  }

  @Test
  void aFolderOfEveryFormatMixedGoesTheWholeWay() throws IOException {
    JsonNode found = demo(0, List.of(SEEDS.resolve("formats").toString()));

    assertThat(found.get("rejected")).isEmpty();
    assertThat(found.get("deadLetters")).isEmpty();
    assertThat(found.at("/published/published").asInt())
        .isEqualTo(found.at("/published/read").asInt());
    assertThat(found.get("relations"))
        .as("one pair for each story, with two in a message and two that came in two versions")
        .extracting(relation -> relation.get("pair").asText())
        .contains("NER-TCD", "AUT-SVN", "ECU-PER", "JPN-VNM", "EGY-ETH", "ESP-MAR", "ITA-TUN")
        .contains("FIN-NOR", "PRY-URY", "KEN-RWA", "FJI-WSM", "ALB-CHE")
        .hasSizeGreaterThanOrEqualTo(14);
    assertThat(meeting(found, "[\"ALB\",\"CHE\"]", "2026-03-16").get("place").asText())
        .as("the corrected version")
        .isEqualTo("Geneva");
  }

  @Test
  void whatCannotBeUsedIsRejectedWithItsReasonAndTheOthersGoThrough() throws IOException {
    write("empty.txt", new byte[0]);
    write("binary.txt", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    write("large.txt", "All work and no play. ".repeat(5_000_000 / 22).getBytes(UTF_8));
    write("korean.txt", "서울, 3월 9일 (하늘통신) -- 양국 장관이 월요일 서울에서 회담을 열었다고 외교부가 밝혔다.".getBytes(UTF_8));
    write("latin.txt", new byte[] {'O', 's', 'l', 'o', ' ', (byte) 0xe6, (byte) 0xf8, '.'});
    write("stories.jsonl", "{\"id\":\"a\",\"provider\":\"Halcyon Wire\"}\n".getBytes(UTF_8));
    write(
        "good.txt",
        """
        Norway, Ghana foreign ministers meet in Oslo
        OSLO, March 9, 2026 (Halcyon Wire) -- Norwegian Foreign Minister Liv Sordal met her \
        Ghanaian counterpart, Kwesi Amankwah, in Oslo on Monday, the ministry said.
        """
            .getBytes(UTF_8));

    JsonNode found = demo(ExitCode.REJECTED.number(), List.of(folder.toString()));

    assertThat(found.get("rejected"))
        .extracting(
            rejection ->
                Path.of(rejection.get("input").asText()).getFileName()
                    + " "
                    + rejection.get("reason").asText())
        .containsExactlyInAnyOrder(
            "empty.txt EMPTY",
            "binary.txt NOT_TEXT",
            "large.txt TOO_LARGE",
            "korean.txt LANGUAGE",
            "latin.txt BAD_ENCODING",
            "stories.jsonl:1 MISSING_FIELD");
    assertThat(found.at("/published/published").asInt()).isEqualTo(1);
    assertThat(found.at("/published/rejected").asInt()).isEqualTo(6);
    assertThat(meeting(found, "[\"GHA\",\"NOR\"]", "2026-03-09").get("status").asText())
        .isEqualTo("HELD");
  }

  @Test
  void aPersonSeesBothTables() throws IOException {
    List<String> story = List.of(samples().get(0));

    assertThat(run(story)).isZero();
    assertThat(out.toString())
        .contains("Who met whom", "How the countries stand", "Look further:")
        .contains("Japan - South Korea", "JPN-KOR");
  }

  @Test
  void storyByStoryShowsWhatEachDeliveryChangedAndWhatAKillTakesBack() throws IOException {
    assertThat(run(List.of("--story-by-story", "--json"))).as(err.toString()).isZero();

    List<JsonNode> steps = new ArrayList<>();
    for (String line : out.toString().lines().toList()) {
      steps.add(new ObjectMapper().readTree(line));
    }
    assertThat(steps)
        .extracting(step -> step.at("/stories/0/action").asText())
        .containsExactly("NEW", "UPDATE", "CORRECTION", "NEW", "NEW", "NEW", "KILL");
    assertThat(steps)
        .extracting(step -> step.at("/events/0/event/change").asText())
        .containsExactly(
            "REPORTED", "UPDATED", "CORRECTED", "STATUS_CHANGED", "", "REPORTED", "RETRACTED");
    assertThat(steps.get(4).at("/changed/0/providerCount").asInt()).isEqualTo(2);
    double before = steps.get(4).at("/pairs/0/temperature").asDouble();
    assertThat(steps.get(5).at("/pairs/0/temperature").asDouble()).isGreaterThan(before);
    assertThat(steps.get(6).at("/pairs/0/temperature").asDouble()).isEqualTo(before);
  }

  private JsonNode demo(int exitCode, List<String> arguments) throws IOException {
    out.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(arguments);
    all.add("--json");
    assertThat(run(all)).as(err.toString()).isEqualTo(exitCode);
    return new ObjectMapper().readTree(out.toString());
  }

  private int run(List<String> arguments) {
    System.setProperty("entente.home", "..");
    List<String> all = new ArrayList<>(List.of("demo"));
    all.addAll(arguments);
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }

  /** The files of the folder itself, as the demo takes them by default. */
  private static List<String> samples() throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    }
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private static JsonNode meeting(JsonNode found, String countries, String day) {
    return only(
        found.get("meetings"),
        meeting ->
            meeting.get("countries").toString().equals(countries)
                && meeting.at("/date/from").asText().equals(day),
        countries + " on " + day);
  }

  private static JsonNode relation(JsonNode found, String pair) {
    return only(found.get("relations"), state -> state.get("pair").asText().equals(pair), pair);
  }

  private static JsonNode only(JsonNode array, Predicate<JsonNode> wanted, String what) {
    List<JsonNode> found = StreamSupport.stream(array.spliterator(), false).filter(wanted).toList();
    assertThat(found).as("%s in %s", what, array).hasSize(1);
    return found.get(0);
  }
}
