package dev.entente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script at the repository's root, copied into a checkout that holds nothing else, with a
 * {@code java} and a {@code mvn} that only say how they were called.
 */
class LauncherTest {

  private static final Path SCRIPT = Path.of("..", "entente");

  private static final String JAVA_17 =
      """
      if [ "$1" = -version ]; then echo 'openjdk version "17.0.15" 2025-04-15' >&2; exit 0; fi
      echo "java $*"
      """;

  private static final String MAVEN =
      """
      echo built >> "$PWD/builds"
      mkdir -p cli/target/entente && touch cli/target/entente/built
      """;

  @TempDir private Path folder;
  private Path home;
  private Path programs;

  /** What a run came to. */
  private record Run(int exitCode, String out, String err) {}

  @BeforeEach
  void makeACheckout() throws IOException {
    home = Files.createDirectories(folder.resolve("check out"));
    programs = Files.createDirectories(folder.resolve("bin"));
    Files.copy(SCRIPT, home.resolve("entente"));
    Files.createDirectories(home.resolve("cli/src/main"));
    Files.writeString(home.resolve("pom.xml"), "");
    Files.writeString(home.resolve("cli/pom.xml"), "");
    program("java", JAVA_17);
    program("mvn", MAVEN);
  }

  @Test
  void javaElevenIsRefusedInOneLine() throws Exception {
    program("java", "echo 'openjdk version \"11.0.22\" 2024-01-16' >&2");

    Run run = run(List.of("--version"));

    assertThat(run.exitCode()).isEqualTo(ExitCode.MISCONFIGURED.number());
    assertThat(run.err()).hasLineCount(1).contains("Java 11", "17 or later", "JAVA_HOME");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void javaEightIsTakenForEight() throws Exception {
    program("java", "echo 'java version \"1.8.0_402\"' >&2");

    assertThat(run(List.of("demo")).err()).contains("Java 8");
  }

  @Test
  void aJavaThatIsNotThereIsNamed() throws Exception {
    Run run = run(List.of("demo"), Map.of("JAVA_HOME", "/no/such/jdk"));

    assertThat(run.exitCode()).isEqualTo(ExitCode.MISCONFIGURED.number());
    assertThat(run.err()).hasLineCount(1).contains("/no/such/jdk/bin/java");
  }

  @Test
  void mavenIsAskedForWhereItIsMissing() throws Exception {
    Files.delete(programs.resolve("mvn"));

    Run run = run(List.of("demo"));

    assertThat(run.exitCode()).isEqualTo(ExitCode.MISCONFIGURED.number());
    assertThat(run.err()).hasLineCount(1).contains("Maven 3.8");
  }

  @Test
  void whatIsMissingIsBuiltOnceWithAWordAboutIt() throws Exception {
    Run first = run(List.of("demo", "a b"));
    Run second = run(List.of("demo"));

    assertThat(first.exitCode()).isZero();
    assertThat(first.err()).contains("building");
    assertThat(first.out()).startsWith("java ").endsWith("entente.jar demo a b\n");
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void theBenchmarksAreBuiltWhenTheyAreAskedForAndNotBefore() throws Exception {
    program(
        "mvn",
        MAVEN
            + """
              echo "$*" >> "$PWD/asked"
              case "$*" in *bench*) mkdir -p bench/target/bench; touch bench/target/bench/built;; esac
              """);

    run(List.of("demo"));
    Run bench = run(List.of("bench", "extract"));

    assertThat(Files.readAllLines(home.resolve("asked")))
        .satisfiesExactly(
            demo -> assertThat(demo).contains("-pl cli -am"),
            other -> assertThat(other).contains("-pl bench -am"));
    assertThat(bench.out())
        .contains("bench/target/bench/bench.jar", "cli/target/entente/entente.jar")
        .endsWith("dev.entente.bench.BenchMain bench extract\n");
  }

  @Test
  void aSourceNewerThanTheBuildIsBuilt() throws Exception {
    run(List.of("demo"));
    Path source = Files.writeString(home.resolve("cli/src/main/New.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));

    run(List.of("demo"));

    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void aFailedBuildShowsItsEndAndWhereTheRestIs() throws Exception {
    program("mvn", "echo 'ERROR a semicolon is missing'; exit 1");

    Run run = run(List.of("demo"));

    assertThat(run.exitCode()).isEqualTo(ExitCode.MISCONFIGURED.number());
    assertThat(run.err()).contains("a semicolon is missing", "target/build.log");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void itFindsItsCheckoutThroughLinksAndFromAnywhere() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("entente"));
    Path second = Files.createSymbolicLink(programs.resolve("second"), Path.of("..", "link"));

    Run run = run(second, List.of("--version"), Map.of());

    assertThat(link).isSymbolicLink();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains(home.toRealPath() + "/cli/target/entente/entente.jar");
  }

  @Test
  void twoFirstRunsAtOnceBuildOnce() throws Exception {
    program("mvn", "sleep 1\n" + MAVEN);
    Process one = start(home.resolve("entente"), List.of("demo"), Map.of());
    Process two = start(home.resolve("entente"), List.of("demo"), Map.of());

    assertThat(end(one).exitCode()).isZero();
    assertThat(end(two).exitCode()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  private long builds() throws IOException {
    try (var lines = Files.lines(home.resolve("builds"))) {
      return lines.count();
    }
  }

  private void program(String name, String script) throws IOException {
    Path file = programs.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run run(List<String> arguments) throws Exception {
    return run(arguments, Map.of());
  }

  private Run run(List<String> arguments, Map<String, String> environment) throws Exception {
    return run(home.resolve("entente"), arguments, environment);
  }

  private Run run(Path script, List<String> arguments, Map<String, String> environment)
      throws Exception {
    return end(start(script, arguments, environment));
  }

  private Process start(Path script, List<String> arguments, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(script.toString());
    builder.command().addAll(arguments);
    builder.directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", programs + ":" + systemPrograms());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Run end(Process process) throws Exception {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), out, err);
  }

  /** The shell's everyday programs, without any java or mvn that is beside them. */
  private Path systemPrograms() throws IOException {
    Path only = folder.resolve("system");
    if (!Files.exists(only)) {
      Files.createDirectories(only);
      for (String name :
          List.of(
              "sh",
              "sed",
              "head",
              "tail",
              "find",
              "dirname",
              "readlink",
              "mkdir",
              "touch",
              "flock",
              "sleep",
              "stty")) {
        for (String place : List.of("/bin", "/usr/bin")) {
          Path program = Path.of(place, name);
          if (Files.exists(program) && !Files.exists(only.resolve(name))) {
            Files.createSymbolicLink(only.resolve(name), program);
          }
        }
      }
    }
    return only;
  }
}
