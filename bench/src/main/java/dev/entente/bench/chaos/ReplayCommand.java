package dev.entente.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.bench.traffic.Traffic;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows that everything can be rebuilt, and that a change of the rules is seen beforehand. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description =
        "Work off a newsroom's traffic (repeats, corrections, kills and all), rebuild it with"
            + " `entente replay` beside what runs, and compare; then once more with another rule,"
            + " which takes what is postponed for cancelled.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente bench replay                                  5,000 deliveries, some minutes",
      "  entente bench replay --stories 200000 --one-in 20     a quarter of an hour, 4 GB of memory"
    })
public final class ReplayCommand implements Callable<Integer> {

  /** As fast as they go in. */
  private static final int PER_SECOND = 100_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String ANOTHER_RULE =
      """
      rule postponed
        status CANCELLED
        grave yes
        left postponed
        right was postponed
        example Slovakia has postponed talks with Poland planned for Monday.
        not Slovakian Foreign Minister Anna Kovar met her Polish counterpart on Monday.
      """;

  @Option(
      names = "--stories",
      paramLabel = "N",
      defaultValue = "5000",
      description = "How many deliveries (default: ${DEFAULT-VALUE}).")
  private int stories;

  @Option(
      names = "--one-in",
      paramLabel = "N",
      defaultValue = "1",
      description = "One story in so many tells of a meeting (default: ${DEFAULT-VALUE}).")
  private int oneIn;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Makes the traffic; the same seed, the same bytes.")
  private long seed;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    try (Stage stage = Stage.open(1)) {
      stage.set("streams.profile", "replay");
      stage.set("streams.standby.replicas", "0");
      stage.set("streams.threads", "2");
      stage.start();
      stage.send(Traffic.deliveries(seed, stories, oneIn), PER_SECOND).await();
      if (!stage.awaitCaughtUp()) {
        throw new IllegalStateException("it got stuck: " + stage.disturbances());
      }
      JsonNode same = replay(stage, "same");
      JsonNode changed = replay(stage, "changed", "--lexicon", rules(stage).toString());
      show(same, changed);
      return same.path("same").asBoolean() && !changed.path("same").asBoolean() ? 0 : 1;
    }
  }

  private static Path rules(Stage stage) {
    try {
      Path folder = Files.createDirectories(stage.folder().resolve("rules"));
      Files.writeString(folder.resolve("status-cues.rules"), ANOTHER_RULE);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("the rules cannot be written", e);
    }
  }

  private static JsonNode replay(Stage stage, String shadow, String... more)
      throws InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of("replay", "--from", "earliest", "--into", shadow, "--json", "--config"));
    arguments.add(stage.settingsFile().toString());
    arguments.addAll(List.of(more));
    Path answer = stage.folder().resolve(shadow + ".json");
    try {
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "dev.entente.cli.Main"));
      command.addAll(arguments);
      int code =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .redirectOutput(answer.toFile())
              .start()
              .waitFor();
      if (code != 0) {
        throw new IllegalStateException(
            "entente %s ended with %d".formatted(String.join(" ", arguments), code));
      }
      return JSON.readTree(answer.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("entente replay cannot be run", e);
    }
  }

  private void show(JsonNode same, JsonNode changed) {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode answer = JSON.createObjectNode().put("stories", stories);
      answer.put("oneIn", oneIn).put("seed", seed);
      answer.put("load", load);
      answer.set("same", summary(same));
      answer.set("changed", summary(changed));
      out.println(answer);
    } else {
      out.printf(
          "%,d deliveries, one in %d of a meeting, seed %d; load %.1f%n",
          stories, oneIn, seed, load);
      out.printf("rebuilt as it was:         %s%n", summary(same));
      out.printf("rebuilt with another rule: %s%n", summary(changed));
    }
    out.flush();
  }

  /** Returns the figures of a difference, without the records themselves. */
  private static ObjectNode summary(JsonNode difference) {
    ObjectNode summary = JSON.createObjectNode();
    difference
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isArray()) {
                summary.put(field.getKey(), field.getValue().size());
              } else {
                summary.set(field.getKey(), field.getValue());
              }
            });
    return summary;
  }
}
