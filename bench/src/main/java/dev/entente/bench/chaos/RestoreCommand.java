package dev.entente.bench.chaos;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.bench.traffic.Traffic;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How long the record is away when an instance is killed and its disk is lost; and, while the
 * stores are filled for it, whether a story costs more once there is a long history.
 */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description =
        "Fill the stores, then kill an instance and delete its disk: how long until stories come"
            + " through again where another has a copy of the stores (a standby), and where they"
            + " have to come from Kafka. Filling them shows what a story costs the instances with a"
            + " short history and with a long one.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente bench restore                                  20,000 stories, some minutes",
      "  entente bench restore --stories 1000000 --one-in 20    half an hour"
    })
public final class RestoreCommand implements Callable<Integer> {

  /** So many stories are in memory at once. */
  private static final int STRETCH = 10_000;

  /** As fast as they go in. */
  private static final int PER_SECOND = 100_000;

  /** Stories that have to come through afterwards: some for every partition. */
  private static final int PROBE = 60;

  private static final double MEGABYTE = 1e6;

  @Option(
      names = "--stories",
      paramLabel = "N",
      defaultValue = "20000",
      description = "How many are in the stores (default: ${DEFAULT-VALUE}).")
  private int stories;

  @Option(
      names = "--one-in",
      paramLabel = "N",
      defaultValue = "10",
      description = "One in so many tells of a meeting (default: ${DEFAULT-VALUE}).")
  private int oneIn;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Makes the stories; the same seed, the same bytes.")
  private long seed;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    try (Stage stage = Stage.open(1)) {
      stage.start();
      stage.start();
      long begin = System.nanoTime();
      int part = Math.min(STRETCH, stories / 4);
      fill(stage, 0, part);
      double early = cost(stage, part, part);
      fill(stage, 2 * part, stories - 3 * part);
      double late = cost(stage, stories - part, part);
      double filling = secondsSince(begin);
      stage.awaitStandbys();
      double standby = standby(stage);
      double alone = alone(stage);
      show(
          Map.of(
              "fillingSeconds", filling,
              "earlyMicros", early,
              "lateMicros", late,
              "backWithStandbySeconds", standby,
              "backWithoutSeconds", alone,
              "stateMegabytes", stage.state().bytes() / MEGABYTE));
    }
    return 0;
  }

  private void fill(Stage stage, int from, int count) throws InterruptedException {
    for (int first = from; first < from + count; first += STRETCH) {
      int some = Math.min(STRETCH, from + count - first);
      stage.send(Traffic.quiet(seed + first, first, some, oneIn), PER_SECOND).await();
    }
    requireCaughtUp(stage);
  }

  /** Returns what each of so many more stories costs all instances together, CPU microseconds. */
  private double cost(Stage stage, int from, int count) throws InterruptedException {
    Duration before = stage.processorTime();
    fill(stage, from, count);
    return stage.processorTime().minus(before).toNanos() / 1e3 / count;
  }

  private double standby(Stage stage) throws InterruptedException {
    Instance lost = stage.instances().remove(0);
    long begin = System.nanoTime();
    lost.kill();
    stage.state().lose(lost);
    probe(stage, 1);
    return secondsSince(begin);
  }

  private double alone(Stage stage) throws InterruptedException {
    Instance lost = stage.instances().remove(0);
    lost.kill();
    stage.state().lose(lost);
    stage.set("streams.standby.replicas", "0");
    long begin = System.nanoTime();
    stage.start();
    probe(stage, 2);
    return secondsSince(begin);
  }

  private void probe(Stage stage, int number) throws InterruptedException {
    stage.send(Traffic.quiet(-number, stories + number * PROBE, PROBE, 1), PER_SECOND).await();
    requireCaughtUp(stage);
  }

  private static void requireCaughtUp(Stage stage) throws InterruptedException {
    if (!stage.awaitCaughtUp()) {
      stage.keepLogs();
      throw new IllegalStateException("it got stuck: " + stage.disturbances());
    }
  }

  private void show(Map<String, Double> figures) {
    PrintWriter out = spec.commandLine().getOut();
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    double alone = figures.get("backWithoutSeconds");
    double megabytes = figures.get("stateMegabytes");
    if (json) {
      ObjectNode answer = JsonMapper.builder().build().createObjectNode();
      answer.put("stories", stories).put("oneIn", oneIn).put("seed", seed).put("load", load);
      new TreeMap<>(figures).forEach(answer::put);
      out.println(answer);
    } else {
      out.printf(
          "%,d stories, one in %d of a meeting, seed %d, worked off in %.0f s; load %.1f%n",
          stories, oneIn, seed, figures.get("fillingSeconds"), load);
      out.printf(
          "a story costs       %.0f us of all instances' CPU in the beginning, %.0f in the end%n",
          figures.get("earlyMicros"), figures.get("lateMicros"));
      out.printf(
          "with a standby      stories come through again after %.1f s%n",
          figures.get("backWithStandbySeconds"));
      out.printf(
          "without             after %.1f s, %.1f MB of stores restored, %.1f MB/s%n",
          alone, megabytes, megabytes / alone);
    }
    out.flush();
  }

  private static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
