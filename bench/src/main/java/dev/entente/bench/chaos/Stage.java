package dev.entente.bench.chaos;

import dev.entente.bench.traffic.Delivery;
import dev.entente.bench.traffic.Load;
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
import dev.entente.streams.Progress;
import dev.entente.streams.StreamsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** One cluster with a few instances on it, made for one scenario and gone after it. */
final class Stage implements AutoCloseable {

  /** How long nothing at all may be worked off before it counts as stuck. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A standby polls its changelogs all the time; it is behind by what one commit holds. */
  private static final Duration STANDBY_FOLLOWS = Duration.ofSeconds(10);

  private static final Duration POLL = Duration.ofMillis(250);

  private final OnExit onExit = new OnExit();
  private final EmbeddedStack stack;
  private final Cluster cluster;
  private final Path folder;
  private final Map<String, String> settings;
  private final SchemaRegistry registry;
  private final Admin admin;
  private final Topics topics = Topics.standard();
  private final List<Instance> instances = new ArrayList<>();
  private final List<String> disturbances = new ArrayList<>();
  private final Instant begun = Instant.now();
  private int started;

  private Stage(int brokers) throws IOException {
    stack = EmbeddedStack.start(StackSettings.temporary(), onExit);
    folder = Files.createDirectories(stack.dataFolder().resolve("chaos"));
    Logs.toFile(folder.resolve("entente.log"));
    cluster =
        brokers == 1
            ? Cluster.single(stack)
            : onExit.add(Brokerage.start(brokers, folder.resolve("brokers")));
    settings = new HashMap<>();
    settings.put("bootstrap.servers", cluster.bootstrapServers());
    settings.put("schema.registry.url", stack.registryUrl());
    settings.put("streams.state.dir", folder.resolve("state").toString());
    settings.put("streams.threads", "1");
    settings.put("streams.session.timeout.ms", "6000");
    // The traffic has more unreadable records a minute than a healthy feed ever would.
    settings.put("streams.dead.letters.per.minute", "1000000");
    registry = onExit.add(SchemaRegistry.connect(settings));
    admin = onExit.add(Admin.create(kafka()));
    try (Brokers connection = Brokers.connect(kafka())) {
      TopicPlan.of(topics, Sizing.standard(), connection, registry).apply();
    }
    note("brokers, registry and topics are there");
  }

  /**
   * Starts a cluster with topics and schemas.
   *
   * @param brokers how many; more than one replicate everything three times
   */
  static Stage open(int brokers) {
    try {
      return new Stage(brokers);
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for the stage", e);
    }
  }

  /** Changes a setting of the instances that start from now on. */
  void set(String name, String value) {
    settings.put(name, value);
  }

  Topics topics() {
    return topics;
  }

  SchemaRegistry registry() {
    return registry;
  }

  Cluster cluster() {
    return cluster;
  }

  Path folder() {
    return folder;
  }

  /** Changes a setting of a topic. */
  void configure(String topic, String name, Object value) {
    AlterConfigOp change =
        new AlterConfigOp(new ConfigEntry(name, value.toString()), AlterConfigOp.OpType.SET);
    try {
      admin
          .incrementalAlterConfigs(
              Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(change)))
          .all()
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker refuses %s of %s".formatted(name, topic), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns settings of Kafka's clients. */
  Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", cluster.bootstrapServers());
  }

  /** Returns the settings of the application. */
  StreamsSettings streams() {
    return StreamsSettings.parse(settings);
  }

  /** Returns the process id of the registry. */
  long registryPid() {
    return stack.pids().get(1);
  }

  List<Instance> instances() {
    return instances;
  }

  /** Remembers what has to be undone when the stage closes. */
  void atTheEnd(Runnable undo) {
    onExit.add(undo::run);
  }

  /** Writes down what was done, with the second in which it was. */
  void note(String what) {
    disturbances.add(
        "%4d s %s".formatted(Duration.between(begun, Instant.now()).toSeconds(), what));
  }

  List<String> disturbances() {
    return List.copyOf(disturbances);
  }

  /** Returns how it all ended. */
  Outcome outcome(String scenario, Plan plan, List<Delivery> deliveries, List<Check> checks) {
    return new Outcome(
        scenario,
        plan.seed(),
        deliveries.size(),
        Duration.between(begun, Instant.now()).toMillis() / 1e3,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        disturbances(),
        checks);
  }

  /** Starts one more instance of the application. */
  Instance start() {
    return start(Map.of());
  }

  /** Starts one with more in its environment. */
  Instance start(Map<String, String> environment) {
    return start(List.of("dev.entente.cli.Main", "run", "streams"), environment);
  }

  /** Starts a program with the stage's settings as its last argument. */
  Instance start(List<String> program, Map<String, String> environment) {
    int number = ++started;
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("--config", settingsFile().toString()));
    Instance instance =
        Instance.start(
            System.getProperty("java.class.path"),
            command,
            environment,
            folder.resolve("instance-" + number + ".log"));
    instances.add(instance);
    return onExit.add(instance);
  }

  /** Returns how many deliveries have been accepted. */
  long accepted() throws InterruptedException {
    return group().accepted();
  }

  /** Returns the folder of the stores. */
  StateFolder state() {
    return new StateFolder(Path.of(settings.get("streams.state.dir")));
  }

  private Group group() {
    return new Group(admin, streams().applicationId(), topics.stories().name());
  }

  /** Returns how many run. */
  long running() {
    return instances.stream().filter(Instance::isAlive).count();
  }

  /** Checks that those who were started first still run. */
  Check nobodyStopped() {
    return Check.that(
        "no instance stopped or was started again",
        running() == instances.size() && started == instances.size(),
        "%d started, %d run".formatted(started, running()));
  }

  /** Returns the CPU time that the instances have used, all together. */
  Duration processorTime() {
    return instances.stream().map(Instance::processorTime).reduce(Duration.ZERO, Duration::plus);
  }

  /** Returns how much of each instance's heap is in use after a full collection, MiB. */
  List<Long> heaps() {
    return instances.stream().map(instance -> Heap.liveMebibytes(instance.pid())).toList();
  }

  /** Checks that after a full collection half of each heap is free: a quarter may be remembered. */
  Check heapsHaveRoom() {
    List<Long> heaps = heaps();
    return Check.that(
        "what is gone leaves nothing behind in the heap",
        heaps.stream().allMatch(used -> used >= 0 && used <= Instance.HEAP_MEBIBYTES / 2),
        "in use, MiB of %d: %s".formatted(Instance.HEAP_MEBIBYTES, heaps));
  }

  /** Waits until so many threads are in the group. */
  void awaitMembers(int count) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (group().members() < count && System.nanoTime() < deadline) {
      Thread.sleep(POLL.toMillis());
    }
  }

  /** Starts again as many as have gone. */
  void replaceTheDead() {
    long dead = instances.stream().filter(instance -> !instance.isAlive()).count();
    instances.removeIf(instance -> !instance.isAlive());
    for (long i = 0; i < dead; i++) {
      start();
    }
  }

  /** Begins to send. */
  Load send(List<Delivery> deliveries, int perSecond) {
    return Load.start(
        kafka(),
        topics.stories().name(),
        AvroSerdes.of(topics.stories(), registry).serializer(),
        deliveries,
        perSecond);
  }

  /**
   * Waits until everything is worked off.
   *
   * @return whether it was; not where nothing moves for {@link #PATIENCE}
   */
  boolean awaitCaughtUp() throws InterruptedException {
    try (Progress progress = new Progress(streams())) {
      Map<String, Long> behind = progress.behind();
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (behind.values().stream().anyMatch(left -> left > 0)) {
        if (System.nanoTime() > deadline) {
          note("not worked off: " + behind);
          return false;
        }
        Thread.sleep(POLL.toMillis());
        Map<String, Long> now = progress.behind();
        if (!now.equals(behind)) {
          deadline = System.nanoTime() + PATIENCE.toNanos();
        }
        behind = now;
      }
      return true;
    }
  }

  /** Waits until more stories have been accepted, so that a disturbance hits somebody at work. */
  void awaitWork() throws InterruptedException {
    Group group = group();
    long before = group.accepted();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (group.accepted() == before && System.nanoTime() < deadline) {
      Thread.sleep(POLL.toMillis());
    }
  }

  /** Waits until the copies of the stores that are kept beside them have had time to follow. */
  void awaitStandbys() throws InterruptedException {
    awaitMembers(instances.size());
    Thread.sleep(STANDBY_FOLLOWS.toMillis());
  }

  /** Keeps what the processes printed, since the stage's own folder goes. */
  void keepLogs() {
    try (Stream<Path> files = Files.list(folder)) {
      Path kept = Files.createTempDirectory("entente-chaos-");
      for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
        Files.copy(log, kept.resolve(log.getFileName()));
      }
      note("what the instances printed is in " + kept);
    } catch (IOException e) {
      throw new UncheckedIOException("the logs cannot be kept", e);
    }
  }

  @Override
  public void close() {
    onExit.close();
  }

  /** Returns a file with the settings of whatever starts now. */
  Path settingsFile() {
    Properties properties = new Properties();
    properties.putAll(settings);
    Path file = folder.resolve("instance-" + started + ".properties");
    try (var writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    return file;
  }
}
