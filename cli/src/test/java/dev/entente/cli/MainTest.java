package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.admin.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpShowsCommandsExamplesAndExitCodes() {
    assertThat(run("--help")).isZero();

    assertThat(out.toString())
        .contains("demo", "run", "topics", "tail", "doctor", "completion")
        .contains("Examples:")
        .contains("  70 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "extract",
        "run",
        "topics",
        "status",
        "relation",
        "explain",
        "history",
        "dead-letters",
        "admin",
        "replay",
        "export",
        "import",
        "tail",
        "doctor",
        "completion"
      })
  void everyCommandHasHelpWithAnExample(String command) {
    assertThat(run(command, "--help")).isZero();

    assertThat(out.toString()).contains("Usage: entente " + command).contains("Example");
  }

  @Test
  void theVersionIsTheBuilds() {
    assertThat(run("--version")).isZero();

    assertThat(out.toString()).containsPattern("entente \\d+\\.\\d+\\.\\d+").doesNotContain("${");
  }

  @Test
  void completionIsAScriptThatKnowsTheCommands() {
    assertThat(run("completion")).isZero();

    assertThat(out.toString()).startsWith("#!/usr/bin/env bash").contains("demo", "doctor");
  }

  @Test
  void withoutACommandOneLineSaysHow() {
    assertThat(run()).isEqualTo(ExitCode.USAGE.number());
    assertThat(err.toString()).hasLineCount(1).contains("which command?", "entente --help");
  }

  @Test
  void aWrongOptionIsNamedInOneLine() {
    assertThat(run("demo", "--jsn")).isEqualTo(ExitCode.USAGE.number());
    assertThat(err.toString()).hasLineCount(1).contains("--jsn", "entente demo --help");
  }

  @Test
  void aStoryThatIsNotThereIsNamedBeforeAnythingStarts() {
    assertThat(run("demo", "no-such-story.txt")).isEqualTo(ExitCode.USAGE.number());
    assertThat(err.toString()).hasLineCount(1).contains("no-such-story.txt");
  }

  @Test
  void aBrokerThatIsNotThereIsOneLineAndAnExitCodeOfItsOwn() {
    for (List<String> command :
        List.of(
            List.of("topics", "plan"),
            List.of("topics", "apply"),
            List.of("tail", "diplomacy.meetings"),
            List.of("relation", "KOR-JPN"),
            List.of("explain", "KOR-JPN"),
            List.of("history", "KOR-JPN"),
            List.of("status"),
            List.of("dead-letters", "list"),
            List.of("admin", "decisions"),
            List.of("replay", "--into", "trial"),
            List.of("export", "/tmp/never-written"),
            List.of("admin", "reset", "--dry-run"),
            List.of("run", "streams"),
            List.of("run", "producer", "pom.xml"))) {
      err.getBuffer().setLength(0);
      String[] arguments = command.toArray(new String[command.size() + 1]);
      arguments[command.size()] = "--bootstrap-servers=127.0.0.1:1";

      assertThat(run(arguments)).as(command.toString()).isEqualTo(ExitCode.UNAVAILABLE.number());
      assertThat(err.toString()).hasLineCount(1).contains("no Kafka broker answers at 127.0.0.1:1");
    }
  }

  @Test
  void aSettingThatIsNoneIsOneLineAndAnExitCodeOfItsOwn() {
    assertThat(run("topics", "plan", "--set", "topics.prefix=x"))
        .isEqualTo(ExitCode.MISCONFIGURED.number());
    assertThat(err.toString()).hasLineCount(1).contains("topics.prefix");
  }

  @Test
  void aTopicThatIsNoneIsAnsweredWithThoseThatAre() {
    assertThat(run("tail", "meetings")).isEqualTo(ExitCode.USAGE.number());
    assertThat(err.toString()).contains("diplomacy.meetings", "wire.stories");
  }

  @Test
  void theDoctorFindsThatNobodyIsIn() {
    assertThat(
            run(
                "doctor",
                "--bootstrap-servers=127.0.0.1:1",
                "--schema-registry=http://127.0.0.1:1"))
        .isEqualTo(ExitCode.REJECTED.number());
    assertThat(out.toString())
        .contains("ok  Java", "!!  broker: no Kafka broker answers", "!!  registry: ")
        .contains("entente demo --keep", "2 to put right");
  }

  private int run(String... arguments) {
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }
}
