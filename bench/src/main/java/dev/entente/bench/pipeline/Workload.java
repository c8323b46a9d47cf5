package dev.entente.bench.pipeline;

import com.sun.management.OperatingSystemMXBean;
import dev.entente.diplomacy.extract.Extractor;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import dev.entente.streams.Progress;
import dev.entente.streams.StreamsRunner;
import dev.entente.streams.StreamsSettings;
import dev.entente.streams.accept.StoryReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/** One corpus on the wire, to be worked off again and again by applications of different names. */
final class Workload {

  /** Asking how far it is costs CPU, too. */
  private static final Duration POLL = Duration.ofMillis(500);

  private static final long PATIENCE_NANOS = Duration.ofMinutes(10).toNanos();

  private final Map<String, String> settings;
  private final SchemaRegistry registry;
  private final Path folder;
  private final int stories;
  private final AtomicInteger runs = new AtomicInteger();

  /**
   * @param settings where the broker and the registry are, and the corpus's topic prefix
   * @param folder for the stores
   * @param stories how many lie on the wire
   */
  Workload(Map<String, String> settings, SchemaRegistry registry, Path folder, int stories) {
    this.settings = Map.copyOf(settings);
    this.registry = registry;
    this.folder = folder;
    this.stories = stories;
  }

  /** Works it off with the whole topology. */
  Cost full() throws InterruptedException {
    AtomicLong extract = new AtomicLong();
    StreamsSettings streams = StreamsSettings.parse(named("full"));
    try (StreamsRunner runner = StreamsRunner.start(streams, () -> timed(extract));
        Progress progress = new Progress(streams)) {
      if (!runner.awaitRunning(Duration.ofMinutes(2))) {
        throw new IllegalStateException("the application does not start");
      }
      Meter meter = new Meter();
      awaitNothingLeft(progress::isCaughtUp);
      return meter.cost(extract.get());
    }
  }

  /** Works it off by passing the stories on. */
  Cost passThrough() throws InterruptedException {
    Map<String, String> named = named("pass");
    Topics topics = Topics.withPrefix(named.get("topic.prefix"));
    Properties kafka = new Properties();
    kafka.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, named.get("bootstrap.servers"));
    kafka.put(StreamsConfig.APPLICATION_ID_CONFIG, named.get("streams.application.id"));
    kafka.put(StreamsConfig.STATE_DIR_CONFIG, named.get("streams.state.dir"));
    kafka.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    kafka.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
    kafka.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000);
    kafka.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
    kafka.put(StreamsConfig.producerPrefix("linger.ms"), 1_000);
    kafka.put("auto.offset.reset", "earliest");
    PassThrough topology =
        new PassThrough(
            new StreamsConfig(kafka), topics, registry, topics.stories().name() + ".passed");
    try (KafkaStreams streams = new KafkaStreams(topology.get(), kafka);
        Admin admin = Admin.create(Map.of("bootstrap.servers", named.get("bootstrap.servers")))) {
      CountDownLatch running = new CountDownLatch(1);
      streams.setStateListener(
          (now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
              running.countDown();
            }
          });
      streams.start();
      running.await();
      Meter meter = new Meter();
      awaitNothingLeft(
          () -> behind(admin, topics.stories().name(), named.get("streams.application.id")) == 0);
      return meter.cost(0);
    }
  }

  private Map<String, String> named(String what) {
    int run = runs.incrementAndGet();
    Map<String, String> named = new HashMap<>(settings);
    named.put("streams.application.id", settings.get("topic.prefix") + what + run);
    named.put("streams.state.dir", folder.resolve(what + run).toString());
    named.put("streams.profile", "replay");
    named.put("streams.threads", "1");
    named.put("streams.standby.replicas", "0");
    return named;
  }

  /**
   * What has been used since it was made: once the application runs, for opening its stores is no
   * cost of a story.
   */
  private final class Meter {
    private final long begin = System.nanoTime();
    private final long compiler = CompilerClock.nanos();
    private final long process = cpu();

    private Cost cost(long extractNanos) {
      double compilerMicros = (CompilerClock.nanos() - compiler) / 1e3 / stories;
      return new Cost(
          stories,
          (System.nanoTime() - begin) / 1e9,
          (cpu() - process) / 1e3 / stories - compilerMicros,
          compilerMicros,
          extractNanos / 1e3 / stories);
    }
  }

  private static StoryReader timed(AtomicLong nanos) {
    Extractor extractor = Extractor.standard();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return story -> {
      long begin = threads.getCurrentThreadCpuTime();
      try {
        return extractor.read(story);
      } finally {
        nanos.addAndGet(threads.getCurrentThreadCpuTime() - begin);
      }
    };
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void awaitNothingLeft(Done done) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!done.get()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not worked off in ten minutes");
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private static long behind(Admin admin, String topic, String group) throws InterruptedException {
    try {
      var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
      admin
          .describeTopics(java.util.List.of(topic))
          .allTopicNames()
          .get()
          .get(topic)
          .partitions()
          .forEach(p -> latest.put(new TopicPartition(topic, p.partition()), OffsetSpec.latest()));
      long behind = 0;
      for (var end : admin.listOffsets(latest).all().get().entrySet()) {
        var done = committed.get(end.getKey());
        behind += end.getValue().offset() - (done == null ? 0 : done.offset());
      }
      return behind;
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("the broker does not say how far we are", e);
    }
  }

  /** Whether nothing is left. */
  @FunctionalInterface
  private interface Done {
    boolean get() throws InterruptedException;
  }
}
