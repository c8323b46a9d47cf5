package dev.entente.cli.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** One Kafka node, broker and controller in one, in a child JVM of its own. */
final class EmbeddedBroker {

  static final String NAME = "broker";

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PROBE = Duration.ofMillis(200);
  private static final int ATTEMPTS = 5;

  /**
   * A small machine's choice: half the start time and 50 MiB less than the defaults. Throughput
   * under load is not what an embedded broker is for.
   */
  private static final List<String> JVM =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-Djava.awt.headless=true",
          "-Dlogback.configurationFile=logback-child.xml");

  private final int port;
  private final ChildProcess process;

  private EmbeddedBroker(int port, ChildProcess process) {
    this.port = port;
    this.process = process;
  }

  /** Starts it and waits until it answers. */
  static EmbeddedBroker start(Site site, int wantedPort) {
    Path home = site.homeOf(NAME);
    try {
      String clusterId = clusterId(home).orElseGet(() -> Uuid.randomUuid().toString());
      for (int attempt = 1; ; attempt++) {
        int[] ports = Ports.free(2);
        int port = wantedPort == 0 ? ports[0] : Ports.claim(wantedPort, NAME, "--broker-port");
        writeSettings(home, port, ports[1]);
        List<String> program =
            List.of(
                BrokerMain.class.getName(),
                home.resolve("server.properties").toString(),
                clusterId,
                storage(home).toString());
        ChildProcess process =
            site.start(NAME, JVM, List.of(site.distribution().ententeJar()), program);
        if (process.awaitReady(() -> answers(port, clusterId), PATIENCE)) {
          return new EmbeddedBroker(port, process);
        }
        if (wantedPort != 0 || !process.lostItsPort() || attempt == ATTEMPTS) {
          throw process.death();
        }
      }
    } catch (IOException e) {
      throw new StackException(
          StackException.Reason.FOLDER,
          "cannot write to %s: %s".formatted(home, e.getMessage()),
          e);
    }
  }

  String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  ChildProcess process() {
    return process;
  }

  private static Path storage(Path home) {
    return home.resolve("data");
  }

  private static void writeSettings(Path home, int port, int controllerPort) throws IOException {
    Map<String, String> settings = new TreeMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", storage(home).toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("default.replication.factor", "1");
    settings.put("min.insync.replicas", "1");
    // A handful of clients: few partitions for Kafka's own topics, and no wait for more members.
    settings.put("offsets.topic.num.partitions", "5");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.num.partitions", "5");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
    // Index files are sparse until written: on a nearly full disk a large one kills the JVM.
    settings.put("log.index.size.max.bytes", Integer.toString(1 << 20));
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    Properties properties = new Properties();
    properties.putAll(settings);
    try (var file = Files.newBufferedWriter(home.resolve("server.properties"))) {
      properties.store(file, "Written at every start");
    }
  }

  /** Returns the id that this storage was formatted with. */
  private static Optional<String> clusterId(Path home) {
    Path meta = storage(home).resolve("meta.properties");
    if (!Files.exists(meta)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader file = Files.newBufferedReader(meta)) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + meta, e);
    }
    return Optional.ofNullable(properties.getProperty("cluster.id"));
  }

  /**
   * Asks for the cluster's id, so that another's broker is not taken for ours. Knocks first: the
   * client complains in the log about every refused connection.
   */
  private static boolean answers(int port, String clusterId) {
    if (!Ports.answers(port, PROBE)) {
      return false;
    }
    Map<String, Object> client =
        Map.of(
            "bootstrap.servers",
            "127.0.0.1:" + port,
            "request.timeout.ms",
            2000,
            "default.api.timeout.ms",
            4000);
    try (Admin admin = Admin.create(client)) {
      return clusterId.equals(admin.describeCluster().clusterId().get(5, TimeUnit.SECONDS));
    } catch (ExecutionException | TimeoutException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
