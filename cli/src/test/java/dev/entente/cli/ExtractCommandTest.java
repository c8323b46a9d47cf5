package dev.entente.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {

  private static final String STORY =
      """
      Norway, Ghana foreign ministers meet in Oslo
      OSLO, March 9, 2026 (Halcyon Wire) -- Norwegian Foreign Minister Liv Sordal met her \
      Ghanaian counterpart, Kwesi Amankwah, in Oslo on Monday, the ministry said.
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aTextFileIsCalledByItsNameAndItsEvidenceIsVerbatim() throws IOException {
    List<JsonNode> lines = extract(0, write("talks.txt", STORY.getBytes(UTF_8)));

    JsonNode story = lines.get(0);
    JsonNode meeting = story.at("/meetings/0");
    assertThat(lines).hasSize(1);
    assertThat(story.get("id").asText()).isEqualTo("talks.txt");
    assertThat(story.get("published").asText()).isEqualTo("2026-03-09");
    assertThat(meeting.get("countries")).extracting(JsonNode::asText).containsExactly("GHA", "NOR");
    assertThat(meeting.get("status").asText()).isEqualTo("HELD");
    assertThat(meeting.get("rule").asText()).isNotBlank();
    assertThat(STORY).contains(meeting.get("evidence").asText());
    assertThat(meeting.at("/span/1").asInt() - meeting.at("/span/0").asInt())
        .isEqualTo(meeting.get("evidence").asText().length());
  }

  @Test
  void anOlderCharsetIsReadWhereItIsNamed() throws IOException {
    byte[] latin = STORY.replace("Sordal", "Sørdal").getBytes(ISO_8859_1);
    Path file = write("latin.txt", latin);

    assertThat(extract(ExitCode.REJECTED.number(), file).get(0).at("/rejected/reason").asText())
        .isEqualTo("BAD_ENCODING");
    out.getBuffer().setLength(0);
    assertThat(run("--encoding", "windows-1252", file.toString())).isZero();
    assertThat(out.toString()).contains("Sørdal");
  }

  @Test
  void everyStoryGivesALineAndTheRejectedSayWhy() throws IOException {
    Path lines =
        write(
            "stories.jsonl",
            """
            {"id":"a","provider":"Halcyon Wire","body":"Nothing of note."}
            {"id":"b","provider":"Halcyon Wire"}
            """
                .getBytes(UTF_8));
    Path empty = write("empty.txt", new byte[0]);

    List<JsonNode> stories = extract(ExitCode.REJECTED.number(), lines, empty);

    assertThat(stories)
        .extracting(story -> story.get("id").asText())
        .containsExactly("a", "b", "empty.txt");
    assertThat(stories).allSatisfy(story -> assertThat(story.get("meetings")).isEmpty());
    assertThat(stories.get(0).has("rejected")).isFalse();
    assertThat(stories.get(1).at("/rejected/reason").asText()).isEqualTo("MISSING_FIELD");
    assertThat(stories.get(2).at("/rejected/reason").asText()).isEqualTo("EMPTY");
    assertThat(err.toString()).contains("stories.jsonl:2", "empty.txt");
  }

  @Test
  void aFileThatIsNotThereIsAWrongCommandLine() {
    assertThat(run("no-such-file")).isEqualTo(ExitCode.USAGE.number());
    assertThat(err.toString()).hasLineCount(1).contains("no-such-file");
    assertThat(out.toString()).isEmpty();
  }

  private List<JsonNode> extract(int exitCode, Path... files) throws IOException {
    String[] names = new String[files.length];
    for (int i = 0; i < files.length; i++) {
      names[i] = files[i].toString();
    }
    assertThat(run(names)).as(err.toString()).isEqualTo(exitCode);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.toString().lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  private int run(String... files) {
    List<String> arguments = new ArrayList<>(List.of("extract"));
    arguments.addAll(List.of(files));
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
