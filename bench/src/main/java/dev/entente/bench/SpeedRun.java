package dev.entente.bench;

import dev.entente.diplomacy.extract.Extractor;
import dev.entente.diplomacy.story.Story;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmark in a process of its own, and the single texts in this one. */
final class SpeedRun {

  /** Repetitions of one text: the first few compile. */
  private static final int REPETITIONS = 12;

  /** Stories that are read again and again while the stages are sampled. */
  private static final int SAMPLED = 500;

  private static final int[] LENGTHS = {3_000, 30_000, 300_000};

  private final boolean quick;
  private final String stories;

  /**
   * Prepares a run.
   *
   * @param quick one short iteration instead of several
   * @param stories files of stories to read beside our own, parted by line feeds; empty for none
   */
  SpeedRun(boolean quick, String stories) {
    this.quick = quick;
    this.stories = stories;
  }

  /** Measures everything; takes three minutes, or ten seconds when quick. */
  SpeedReport run() throws RunnerException {
    List<SpeedReport.Corpus> corpora = corpora();
    Consumer<Story> read = warmReader();
    return new SpeedReport(machine(), corpora, stages(corpora, read), growth(read), hostile(read));
  }

  private List<SpeedReport.Corpus> corpora() throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + ExtractBenchmark.class.getName().replace(".", "\\.") + "\\.")
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    if (!stories.isEmpty()) {
      options
          .param("corpus", "diplomatic", "general", "given")
          .jvmArgsAppend("-D" + GivenStories.PROPERTY + "=" + stories);
    }
    if (quick) {
      TimeValue second = TimeValue.seconds(1);
      options.warmupIterations(1).warmupTime(second).measurementIterations(1);
      options.measurementTime(second);
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    Map<String, Double> wordsOnly = new HashMap<>();
    for (RunResult result : results) {
      if (method(result).equals("baseline")) {
        wordsOnly.put(corpus(result), result.getPrimaryResult().getScore());
      }
    }
    List<SpeedReport.Corpus> corpora = new ArrayList<>();
    for (RunResult result : results) {
      if (method(result).equals("read")) {
        Result<?> speed = result.getPrimaryResult();
        double bytes = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
        double error = Double.isNaN(speed.getScoreError()) ? 0 : speed.getScoreError();
        corpora.add(
            new SpeedReport.Corpus(
                corpus(result),
                speed.getScore(),
                error,
                bytes / 1024,
                wordsOnly.get(corpus(result))));
      }
    }
    return corpora;
  }

  private static String method(RunResult result) {
    String benchmark = result.getParams().getBenchmark();
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }

  private static String corpus(RunResult result) {
    return result.getParams().getParam("corpus");
  }

  private Consumer<Story> warmReader() {
    Extractor extractor = Extractor.standard();
    Consumer<Story> read = extractor::read;
    for (Story story : WireCorpus.diplomatic(quick ? 300 : 3_000)) {
      read.accept(story);
    }
    return read;
  }

  private List<SpeedReport.StageCost> stages(
      List<SpeedReport.Corpus> corpora, Consumer<Story> read) {
    List<SpeedReport.StageCost> costs = new ArrayList<>();
    for (SpeedReport.Corpus corpus : corpora) {
      List<Story> sample =
          switch (corpus.name()) {
            case "diplomatic" -> WireCorpus.diplomatic(SAMPLED);
            case "general" -> WireCorpus.general(SAMPLED);
            default -> List.of();
          };
      if (!sample.isEmpty()) {
        Duration time = Duration.ofSeconds(quick ? 1 : 6);
        StageSampler.shares(sample, read, time)
            .forEach(
                (stage, share) ->
                    costs.add(
                        new SpeedReport.StageCost(
                            corpus.name(),
                            stage.label(),
                            share,
                            share * 1e6 / corpus.storiesPerSecond())));
      }
    }
    return costs;
  }

  private static List<SpeedReport.Growth> growth(Consumer<Story> read) {
    StringBuilder text = new StringBuilder();
    for (Story story : WireCorpus.diplomatic(150)) {
      text.append(story.body()).append("\n\n");
    }
    List<SpeedReport.Growth> growth = new ArrayList<>();
    for (int length : LENGTHS) {
      growth.add(new SpeedReport.Growth(length, cost(text.substring(0, length), read)));
    }
    return growth;
  }

  private static List<SpeedReport.Hostile> hostile(Consumer<Story> read) {
    List<SpeedReport.Hostile> hostile = new ArrayList<>();
    HostileTexts.all()
        .forEach(
            (name, text) ->
                hostile.add(new SpeedReport.Hostile(name, text.length(), cost(text, read))));
    return hostile;
  }

  private static double cost(String body, Consumer<Story> read) {
    Story story = new Story("bench", "Bench", LocalDate.of(2026, 3, 11), null, null, body);
    return CpuClock.cheapest(REPETITIONS, story, read) / 1e6;
  }

  private static String machine() {
    return "Java %s, %d processors, %s, load %.1f"
        .formatted(
            System.getProperty("java.version"),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.arch"),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
