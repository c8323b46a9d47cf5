package dev.entente.bench.growth;

import dev.entente.bench.traffic.Load;
import dev.entente.bench.traffic.Traffic;
import dev.entente.cli.stack.EmbeddedStack;
import dev.entente.cli.stack.OnExit;
import dev.entente.cli.stack.StackSettings;
import dev.entente.diplomacy.extract.Extractor;
import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import dev.entente.schemas.admin.Brokers;
import dev.entente.schemas.admin.Sizing;
import dev.entente.schemas.admin.TopicPlan;
import dev.entente.streams.Progress;
import dev.entente.streams.StreamsRunner;
import dev.entente.streams.StreamsSettings;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What stories leave on the brokers' disks, topic by topic. */
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    description = {
      "Send stories of about 3 KB through the whole topology on a broker of its own, and measure"
          + " what each topic then takes on disk.",
      "\"latest\" is what is left of a compacted topic once the broker has compacted it: the newest"
          + " record of each key, not compressed."
    },
    footerHeading = "%nExample:%n",
    footer = "  entente bench growth --stories 20000 --one-in 20")
public final class GrowthCommand implements Callable<Integer> {

  @Option(
      names = "--stories",
      paramLabel = "N",
      defaultValue = "20000",
      description = "How many stories (default: ${DEFAULT-VALUE}).")
  private int stories;

  @Option(
      names = "--one-in",
      paramLabel = "N",
      defaultValue = "20",
      description = "Of how many stories one tells of a meeting (default: ${DEFAULT-VALUE}).")
  private int oneIn;

  @Option(
      names = "--per-second",
      paramLabel = "N",
      defaultValue = "400",
      description =
          "How many a second: it decides how well they are compressed (default: ${DEFAULT-VALUE}).")
  private int perSecond;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    try (OnExit onExit = new OnExit()) {
      EmbeddedStack stack = EmbeddedStack.start(StackSettings.temporary(), onExit);
      Map<String, String> settings = new HashMap<>();
      settings.put("bootstrap.servers", stack.bootstrapServers());
      settings.put("schema.registry.url", stack.registryUrl());
      settings.put("streams.state.dir", stack.dataFolder().resolve("growth").toString());
      settings.put("streams.standby.replicas", "0");
      workOff(settings);
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%,d stories, one in %d of a meeting%n", stories, oneIn);
      out.printf(
          "%-45s %12s %14s %14s %12s%n", "topic", "records", "on disk B", "B a story", "latest B");
      for (TopicSize size : TopicSize.all(stack.bootstrapServers())) {
        out.printf(
            "%-45s %,12d %,14d %,14.1f %,12d%n",
            size.topic(),
            size.records(),
            size.bytes(),
            (double) size.bytes() / stories,
            size.latestBytes());
      }
      out.flush();
    }
    return 0;
  }

  private void workOff(Map<String, String> settings) throws InterruptedException {
    Topics topics = Topics.standard();
    // As our producer has it.
    Map<String, Object> kafka =
        Map.of(
            "bootstrap.servers",
            settings.get("bootstrap.servers"),
            "compression.type",
            "zstd",
            "linger.ms",
            20);
    try (SchemaRegistry registry = SchemaRegistry.connect(settings);
        Brokers brokers =
            Brokers.connect(Map.of("bootstrap.servers", settings.get("bootstrap.servers")))) {
      TopicPlan.of(topics, Sizing.standard(), brokers, registry).apply();
      StreamsSettings streams = StreamsSettings.parse(settings);
      try (StreamsRunner runner = StreamsRunner.start(streams, () -> Extractor.standard()::read);
          Progress progress = new Progress(streams)) {
        Load.start(
                kafka,
                topics.stories().name(),
                AvroSerdes.of(topics.stories(), registry).serializer(),
                Traffic.quiet(1, stories, oneIn),
                perSecond)
            .await();
        while (progress.behind().values().stream().anyMatch(left -> left > 0)) {
          TimeUnit.MILLISECONDS.sleep(200);
          if (runner.isStopped()) {
            throw new IllegalStateException("the application has stopped");
          }
        }
      }
    }
  }
}
