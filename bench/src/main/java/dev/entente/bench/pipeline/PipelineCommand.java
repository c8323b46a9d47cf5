package dev.entente.bench.pipeline;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.bench.traffic.Delivery;
import dev.entente.bench.traffic.Load;
import dev.entente.bench.traffic.Traffic;
import dev.entente.cli.Logs;
import dev.entente.cli.stack.EmbeddedStack;
import dev.entente.cli.stack.OnExit;
import dev.entente.cli.stack.StackSettings;
import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import dev.entente.schemas.admin.Brokers;
import dev.entente.schemas.admin.Sizing;
import dev.entente.schemas.admin.TopicPlan;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a story costs on its whole way, as a ratio to passing it on. */
@Command(
    name = "pipeline",
    mixinStandardHelpOptions = true,
    description =
        "Measure what a story costs through the whole topology on a broker of its own, against a"
            + " topology that only passes it on, in turns, and how long it takes at 200 a second.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente bench pipeline",
      "  entente bench pipeline --stories 50000 --rounds 3 --json"
    })
public final class PipelineCommand implements Callable<Integer> {

  private static final int FAST = 1_000_000;
  private static final int LATENCY_RATE = 200;

  @Option(
      names = "--stories",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Stories in each corpus (default: ${DEFAULT-VALUE}).")
  private int stories;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "2",
      description = "Turns of each topology, after one to warm up (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--latency-seconds",
      paramLabel = "N",
      defaultValue = "20",
      description = "How long 200 stories a second come for the latency (default: 20; 0: none).")
  private int latencySeconds;

  @Option(names = "--json", description = "Print one JSON object a corpus.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    try (OnExit onExit = new OnExit()) {
      EmbeddedStack stack = EmbeddedStack.start(StackSettings.temporary(), onExit);
      Logs.toFile(stack.dataFolder().resolve("entente.log"));
      Map<String, String> settings =
          Map.of(
              "bootstrap.servers", stack.bootstrapServers(),
              "schema.registry.url", stack.registryUrl());
      SchemaRegistry registry = onExit.add(SchemaRegistry.connect(settings));
      for (Corpus corpus : Corpus.values()) {
        measure(corpus, settings, registry, stack.dataFolder().resolve("bench"));
      }
      if (latencySeconds > 0) {
        for (Corpus corpus : Corpus.values()) {
          latency(corpus, settings, registry, stack.dataFolder().resolve("latency"));
        }
      }
    }
    return 0;
  }

  private void measure(
      Corpus corpus, Map<String, String> where, SchemaRegistry registry, Path folder)
      throws InterruptedException, ExecutionException {
    Map<String, String> settings = new HashMap<>(where);
    settings.put("topic.prefix", corpus.topicPrefix());
    Topics topics = Topics.withPrefix(corpus.topicPrefix());
    List<Delivery> deliveries = Traffic.quiet(1, stories, corpus.oneIn());
    prepare(topics, settings, registry);
    Load.start(
            Map.of("bootstrap.servers", settings.get("bootstrap.servers")),
            topics.stories().name(),
            AvroSerdes.of(topics.stories(), registry).serializer(),
            deliveries,
            FAST)
        .await();
    Workload workload = new Workload(settings, registry, folder, stories);
    workload.passThrough();
    workload.full();
    List<Cost> passed = new ArrayList<>();
    List<Cost> full = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      passed.add(workload.passThrough());
      full.add(workload.full());
    }
    show(corpus, passed, full);
  }

  private static void prepare(Topics topics, Map<String, String> settings, SchemaRegistry registry)
      throws InterruptedException, ExecutionException {
    Map<String, Object> kafka = Map.of("bootstrap.servers", settings.get("bootstrap.servers"));
    try (Brokers brokers = Brokers.connect(kafka);
        Admin admin = Admin.create(kafka)) {
      TopicPlan.of(topics, Sizing.standard(), brokers, registry).apply();
      topics
          .stories()
          .schema()
          .ifPresent(
              schema -> registry.register(topics.stories().name() + ".passed-value", schema));
      admin
          .createTopics(
              List.of(
                  new NewTopic(
                      topics.stories().name() + ".passed", Optional.of(6), Optional.empty())))
          .all()
          .get();
    }
  }

  private void show(Corpus corpus, List<Cost> passed, List<Cost> full) {
    double pass = passed.stream().mapToDouble(Cost::cpuMicros).average().orElseThrow();
    double whole = full.stream().mapToDouble(Cost::cpuMicros).average().orElseThrow();
    double compiler = full.stream().mapToDouble(Cost::compilerMicros).average().orElseThrow();
    double extract = full.stream().mapToDouble(Cost::extractMicros).average().orElseThrow();
    double rate = full.stream().mapToDouble(Cost::perSecond).average().orElseThrow();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode node = JsonMapper.builder().build().createObjectNode();
      node.put("corpus", corpus.name()).put("stories", stories).put("storiesPerSecond", rate);
      node.put("cpuMicros", whole).put("extractMicros", extract);
      node.put("compilerMicros", compiler);
      node.put("passThroughCpuMicros", pass).put("ratio", pass / whole);
      out.println(node);
    } else {
      out.printf(
          "%s: %,.0f stories/s; CPU a story %,.0f us, of it extraction %,.0f us, and %,.0f us of"
              + " the JIT compiler; passed on %,.0f us; ratio %.2f%n",
          corpus.name().toLowerCase(java.util.Locale.ROOT),
          rate,
          whole,
          extract,
          compiler,
          pass,
          pass / whole);
    }
    out.flush();
  }

  private void latency(
      Corpus corpus, Map<String, String> where, SchemaRegistry registry, Path folder)
      throws InterruptedException, ExecutionException {
    String name = "latency." + corpus.topicPrefix();
    Map<String, String> settings = new HashMap<>(where);
    settings.put("topic.prefix", name);
    settings.put("streams.application.id", name + "entente");
    settings.put("streams.state.dir", folder.resolve(corpus.name()).toString());
    settings.put("streams.standby.replicas", "0");
    settings.put("streams.dead.letters.per.minute", "1000000");
    prepare(Topics.withPrefix(name), settings, registry);
    List<Delivery> deliveries = Traffic.quiet(7, LATENCY_RATE * latencySeconds, corpus.oneIn());
    Latency latency = Latency.measure(settings, registry, deliveries, LATENCY_RATE);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode node = JsonMapper.builder().build().createObjectNode();
      node.put("corpus", corpus.name()).put("latencyAtPerSecond", LATENCY_RATE);
      node.put("events", latency.measured());
      node.put("p50Millis", latency.p50()).put("p99Millis", latency.p99());
      out.println(node);
    } else {
      out.printf(
          "%s: latency at %d stories/s: p50 %d ms, p99 %d ms (%d events)%n",
          corpus.name().toLowerCase(java.util.Locale.ROOT),
          LATENCY_RATE,
          latency.p50(),
          latency.p99(),
          latency.measured());
    }
    out.flush();
  }
}
