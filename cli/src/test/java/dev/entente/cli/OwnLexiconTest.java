package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newsroom's own folder, given by {@code --lexicon}. */
class OwnLexiconTest {

  private static final String DATELINE = "OSLO, March 9, 2026 (Halcyon Wire) -- ";

  /** Enough English for the language to be told. */
  private static final String PADDING =
      "\n\nThe weather in the city was cold, and there was nobody on the streets that day.\n";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aCountrysOwnNameIsUnderstood() throws IOException {
    String story = "Norwegian Foreign Minister Liv Sordal met Hellas President Ana Doukas Monday.";
    assertThat(meetings(story)).doesNotContain("GRC");

    own("country-words.tsv", "code\tkind\tforms\tfrom\tuntil\nGRC\tNAME\tHellas\t-\t-\n");

    assertThat(meetings(story)).contains("[\"GRC\",\"NOR\"]");
  }

  @Test
  void anOwnTitleIsARank() throws IOException {
    String story = "Norwegian Grand Steward Liv Sordal met Kenyan Grand Steward Ana Maina Monday.";
    assertThat(meetings(story)).doesNotContain("\"MINISTER\"");

    own("titles.tsv", "forms\tpart\tmeaning\tcountries\ngrand steward\tROLE\tMINISTER\t-\n");

    assertThat(meetings(story)).contains("[\"KEN\",\"NOR\"]", "\"level\":\"MINISTER\"");
  }

  @Test
  void anOwnVerbIsAMeetingAndItsRuleIsNamed() throws IOException {
    String story =
        "Norwegian Foreign Minister Liv Sordal hobnobbed with Kenyan President Ana Maina.";
    assertThat(meetings(story)).doesNotContain("KEN");

    own(
        "meeting-verbs.rules",
        """
        rule hobnob
          verb hobnob | hobnobs | hobnobbed | hobnobbing
          object with
          example Norwegian Foreign Minister Liv Sordal hobnobbed with Kenyan President Ana Maina.
          not Norwegian Foreign Minister Liv Sordal hobnobbed with reporters.
        """);

    assertThat(meetings(story)).contains("[\"KEN\",\"NOR\"]", "\"rule\":\"hobnob+past\"");
  }

  @Test
  void anOwnRuleOfTheSameNameComesInsteadOfOurs() throws IOException {
    String story = "Norwegian Foreign Minister Liv Sordal met Kenyan President Ana Maina Monday.";
    assertThat(meetings(story)).contains("\"rule\":\"meet+past\"");

    own(
        "meeting-verbs.rules",
        """
        rule meet
          verb powwow | powwows | powwowed | powwowing
          object with
          example Norwegian Foreign Minister Liv Sordal powwowed with Kenyan President Ana Maina.
          not Norwegian Foreign Minister Liv Sordal powwowed with reporters.
        """);

    assertThat(meetings(story)).doesNotContain("\"rule\":\"meet+past\"");
  }

  @Test
  void aBrokenRuleIsNamedWithFileLineAndRemedyAndItsExitCode() throws IOException {
    own("meeting-verbs.rules", "# ours\nrule hobnob\n  verb hobnob\n  example A.\n  not B.\n");

    assertThat(run("Nothing.", "extract")).isEqualTo(ExitCode.MISCONFIGURED.number());
    assertThat(err.toString())
        .hasLineCount(1)
        .contains(
            folder.resolve("ours/meeting-verbs.rules") + ":2: rule hobnob",
            "write base | third person | past | gerund");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aBrokenTableIsNamedForExplainToo() throws IOException {
    own("titles.tsv", "forms\tpart\tmeaning\tcountries\nsteward\tROLE\tMINISTRE\t-\n");

    assertThat(run("Nothing.", "explain")).isEqualTo(ExitCode.MISCONFIGURED.number());
    assertThat(err.toString()).hasLineCount(1).contains("titles.tsv, line 2", "write one of");
  }

  @Test
  void aFileThatAddsToNothingIsRefused() throws IOException {
    own("meeting-verb.rules", "");

    assertThat(run("Nothing.", "extract")).isEqualTo(ExitCode.MISCONFIGURED.number());
    assertThat(err.toString()).contains("meeting-verb.rules adds to none of our files");
  }

  private void own(String file, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("ours")).resolve(file), text, UTF_8);
  }

  private String meetings(String body) throws IOException {
    out.getBuffer().setLength(0);
    assertThat(run(body, "extract")).as(err.toString()).isZero();
    return out.toString();
  }

  private int run(String body, String command) throws IOException {
    Path story = Files.writeString(folder.resolve("story.txt"), DATELINE + body + PADDING, UTF_8);
    Path ours = Files.createDirectories(folder.resolve("ours"));
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(command, story.toString(), "--lexicon", ours.toString());
  }
}
