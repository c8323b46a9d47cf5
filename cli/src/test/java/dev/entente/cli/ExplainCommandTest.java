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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

  private static final String STORY =
      """
      Norway, Ghana foreign ministers meet in Oslo
      OSLO, March 9, 2026 (Halcyon Wire) -- Norwegian Foreign Minister Liv Sordal met her \
      Ghanaian counterpart, Kwesi Amankwah, in Oslo on Monday, the ministry said.

      A shipyard in Tromso failed to meet its targets.
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everySentenceIsShownWithWhatItGaveAndWhatItDidNotAndWhy() throws IOException {
    assertThat(run(story())).as(err.toString()).isZero();

    assertThat(out.toString())
        .contains("talks.txt", "published 2026-03-09", "NOR")
        .containsSubsequence("Sordal met her", "names", "Kwesi Amankwah", "for GHA")
        .containsSubsequence("dates", "Monday: 2026-03-09")
        .containsSubsequence("found", "\"met\" by rule meet", "GHA-NOR, held, 2026-03-09")
        .containsSubsequence("shipyard", "left", "\"meet\" by rule meet", "nobody is there")
        .contains("In all 1 meeting");
  }

  @Test
  void asJsonItTellsTheSameWithSpansInTheText() throws IOException {
    assertThat(run(story(), "--json")).as(err.toString()).isZero();

    JsonNode told = new ObjectMapper().readTree(out.toString());
    List<JsonNode> tries = new ArrayList<>();
    told.get("sentences").forEach(sentence -> sentence.get("tries").forEach(tries::add));
    assertThat(told.get("id").asText()).isEqualTo("talks.txt");
    assertThat(told.at("/reading/meetings")).hasSize(1);
    assertThat(tries).extracting(t -> t.get("verdict").asText()).contains("MEETING", "NOBODY");
    assertThat(tries)
        .allSatisfy(
            t -> {
              assertThat(t.get("because").asText()).isNotBlank();
              assertThat(STORY.substring(t.at("/span/0").asInt(), t.at("/span/1").asInt()))
                  .isEqualTo(t.get("text").asText());
            });
  }

  @Test
  void aStoryThatCannotBeUsedIsToldApart() throws IOException {
    Path empty = Files.write(folder.resolve("empty.txt"), new byte[0]);

    assertThat(run(empty.toString())).isEqualTo(ExitCode.REJECTED.number());
    assertThat(err.toString()).contains("empty.txt", "EMPTY");
  }

  @Test
  void whatIsNoFileIsAWrongCommandLine() {
    assertThat(run("no-such-file")).isEqualTo(ExitCode.USAGE.number());
    assertThat(err.toString()).hasLineCount(1).contains("no-such-file");
  }

  private String story() throws IOException {
    return Files.writeString(folder.resolve("talks.txt"), STORY, UTF_8).toString();
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("explain"));
    all.addAll(List.of(arguments));
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }
}
