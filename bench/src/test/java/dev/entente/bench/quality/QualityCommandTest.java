package dev.entente.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.cli.Main;
import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityCommandTest {

  private static final String STORY =
      """
      {"id":"%s","provider":"Halcyon Wire","published":"2026-03-09","body":"Slovak Foreign \
      Minister Anna Kovar %s Polish Foreign Minister Jan Wrona in Krakow on Monday. The weather \
      in the city was cold, and there was nobody on the streets that day."}
      """;

  private static final String LABEL =
      """
      {"id":"%s","meetings":[{"countries":["POL","SVK"],"format":"BILATERAL","mode":"IN_PERSON",\
      "status":"HELD","level":"MINISTER","date":["2026-03-09","2026-03-09"],"place":"Krakow",\
      "participants":[{"name":"Anna Kovar"},{"name":"Jan Wrona"}],"evidence":"Kovar %s Wrona"}],\
      "relations":[]}
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aPersonIsShownWhatWasReadAndWhatWasMissed() throws IOException {
    stories(STORY.formatted("a", "met"), STORY.formatted("b", "hobnobbed with"));
    labels(LABEL.formatted("a", "met"), LABEL.formatted("b", "hobnobbed with"));

    assertThat(run("--misses", "5")).isZero();

    assertThat(out.toString())
        .contains(
            "Stories: 2. Pairs labelled: 2, read: 1.",
            "found                    1.000      0.500   0.667  0.00 to 1.00",
            "found, right in level                   1.000  1 of 1",
            "names labelled, also read               1.000  2 of 2",
            "statements labelled, also read          -      0 of 0",
            "MISSED  POL-SVK  b",
            "label: HELD, 2026-03-09: \"Kovar hobnobbed with Wrona\"")
        .doesNotContain("--misses");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void withoutMissesItSaysHowToSeeThem() throws IOException {
    stories(STORY.formatted("a", "hobnobbed with"));
    labels(LABEL.formatted("a", "hobnobbed with"));

    assertThat(run()).isZero();

    assertThat(out.toString())
        .contains("1 missed, false or of another status: --misses 1 lists all")
        .doesNotContain("MISSED");
  }

  @Test
  void aMachineGetsTheFiguresAsJson() throws IOException {
    stories(STORY.formatted("a", "met"), STORY.formatted("b", "hobnobbed with"));
    labels(LABEL.formatted("a", "met"), LABEL.formatted("b", "hobnobbed with"));

    assertThat(run("--json", "--misses", "1")).isZero();

    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertThat(report.at("/found/recall").asDouble()).isEqualTo(0.5);
    assertThat(report.at("/found/interval/to").asDouble()).isEqualTo(1);
    assertThat(report.at("/place/share").asDouble()).isEqualTo(1);
    assertThat(report.at("/statementsFound/share").isNull()).isTrue();
    assertThat(report.at("/misses/0/kind").asText()).isEqualTo("MISSED");
    assertThat(report.at("/misses/0/label/evidence").asText()).contains("hobnobbed");
  }

  @Test
  void aNewsroomSeesThatItsOwnLexiconHelps() throws IOException {
    stories(STORY.formatted("a", "hobnobbed with"));
    labels(LABEL.formatted("a", "hobnobbed with"));
    Path ours = Files.createDirectory(folder.resolve("ours"));
    Files.writeString(
        ours.resolve("meeting-verbs.rules"),
        """
        rule hobnob
          verb hobnob | hobnobs | hobnobbed | hobnobbing
          object with
          example Norwegian Foreign Minister Liv Sordal hobnobbed with Kenyan President Ana Maina.
          not Norwegian Foreign Minister Liv Sordal hobnobbed with reporters.
        """);

    assertThat(run("--lexicon", ours.toString())).as(err.toString()).isZero();

    assertThat(out.toString())
        .contains("and the date, too        1.000      1.000   1.000  1.00 to 1.00");
  }

  @Test
  void whatExtractPrintsIsALabelToBeginWith() throws IOException {
    stories(STORY.formatted("a", "met"));
    Path stories = folder.resolve("stories.jsonl");
    assertThat(execute("extract", stories.toString())).isZero();
    labels(out.toString());
    out.getBuffer().setLength(0);

    assertThat(run()).isZero();

    assertThat(out.toString()).contains("and the date, too        1.000");
  }

  @Test
  void aStoryWithoutALabelIsLeftOutAndSaid() throws IOException {
    stories(STORY.formatted("a", "met"), STORY.formatted("b", "met"));
    labels(LABEL.formatted("a", "met"));

    assertThat(run()).isZero();

    assertThat(err.toString()).hasLineCount(1).contains("1 without a label, left out: b");
    assertThat(out.toString()).contains("Stories: 1. Pairs labelled: 1");
  }

  @Test
  void aLabelWithoutAStoryIsAnError() throws IOException {
    stories(STORY.formatted("a", "met"));
    labels(LABEL.formatted("a", "met"), LABEL.formatted("c", "met"));

    assertThat(run()).isEqualTo(ExitCode.STORAGE.number());

    assertThat(err.toString())
        .hasLineCount(1)
        .contains("labels.jsonl:2 labels the story \"c\"", "take the label out");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aStoryInTwoVersionsIsAnError() throws IOException {
    stories(STORY.formatted("a", "met"), STORY.formatted("a", "will meet"));
    labels(LABEL.formatted("a", "met"));

    assertThat(run()).isEqualTo(ExitCode.STORAGE.number());

    assertThat(err.toString()).contains("\"a\"", "labels.jsonl:1", "keep one version");
  }

  @Test
  void aRefusedStoryTellsNothing() throws IOException {
    stories("{\"id\":\"a\",\"provider\":\"Halcyon Wire\"}\n");
    labels(LABEL.formatted("a", "met"));

    assertThat(run()).isEqualTo(ExitCode.REJECTED.number());

    assertThat(err.toString()).contains("stories.jsonl:1: rejected (MISSING_FIELD)");
    assertThat(out.toString()).contains("Stories: 1. Pairs labelled: 1, read: 0.");
  }

  @Test
  void storiesAloneAreAWrongCommandLine() throws IOException {
    stories(STORY.formatted("a", "met"));

    assertThat(execute("quality", folder.resolve("stories.jsonl").toString()))
        .isEqualTo(ExitCode.USAGE.number());
    assertThat(err.toString()).contains("name the labels");
    assertThat(run()).isEqualTo(ExitCode.USAGE.number());
    assertThat(err.toString()).contains("there is no file", "labels.jsonl");
  }

  @Test
  void withoutNamesTheSamplesAreRead() throws IOException {
    String before = System.getProperty("entente.home");
    System.setProperty("entente.home", folder.toString());
    try {
      assertThat(execute("quality")).isEqualTo(ExitCode.STORAGE.number());
      assertThat(err.toString()).contains("there is no", "stories.jsonl", "of your own");

      Path samples = Files.createDirectories(folder.resolve("samples/quality"));
      Files.writeString(samples.resolve("stories.jsonl"), STORY.formatted("a", "met"));
      Files.writeString(samples.resolve("labels.jsonl"), LABEL.formatted("a", "met"));

      assertThat(execute("quality")).isZero();
      assertThat(out.toString()).contains("Stories: 1. Pairs labelled: 1, read: 1.");
    } finally {
      if (before == null) {
        System.clearProperty("entente.home");
      } else {
        System.setProperty("entente.home", before);
      }
    }
  }

  private void stories(String... lines) throws IOException {
    Files.writeString(folder.resolve("stories.jsonl"), String.join("", lines));
  }

  private void labels(String... lines) throws IOException {
    Files.writeString(folder.resolve("labels.jsonl"), String.join("", lines));
  }

  private int run(String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "quality";
    arguments[1] = folder.resolve("stories.jsonl").toString();
    arguments[2] = folder.resolve("labels.jsonl").toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return execute(arguments);
  }

  private int execute(String... arguments) {
    return Main.commandLine(
            new PrintWriter(out, true), new PrintWriter(err, true), new QualityCommand())
        .execute(arguments);
  }
}
