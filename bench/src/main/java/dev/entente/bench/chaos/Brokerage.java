package dev.entente.bench.chaos;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/**
 * Several brokers on 127.0.0.1, each a controller, too: everything is replicated three times, and a
 * write needs two copies.
 */
final class Brokerage implements Cluster, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration POLL = Duration.ofMillis(250);

  private final Path folder;
  private final List<Integer> ports;
  private final List<Integer> controllerPorts;
  private final String clusterId = Uuid.randomUuid().toString();
  private final List<Instance> brokers = new ArrayList<>();

  private Brokerage(int count, Path folder) throws IOException {
    this.folder = folder;
    this.ports = freePorts(count);
    this.controllerPorts = freePorts(count);
    for (int node = 1; node <= count; node++) {
      brokers.add(null);
      start(node);
    }
  }

  /** Starts them and waits until all have found each other. */
  static Brokerage start(int count, Path folder) throws IOException {
    Brokerage brokerage = new Brokerage(count, folder);
    brokerage.awaitAll();
    return brokerage;
  }

  @Override
  public String bootstrapServers() {
    return ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
  }

  @Override
  public List<Long> pids() {
    return brokers.stream().map(Instance::pid).toList();
  }

  /** Returns how many there are. */
  int count() {
    return brokers.size();
  }

  /** Ends one as a power cut would. */
  void kill(int node) {
    brokers.get(node - 1).kill();
  }

  /** Stops one in order. */
  void stop(int node) {
    brokers.get(node - 1).stop();
  }

  /** Stops one in mid-air. */
  void pause(int node) {
    brokers.get(node - 1).pause();
  }

  /** Lets a paused one go on. */
  void resume(int node) {
    brokers.get(node - 1).resume();
  }

  /** Starts one, or starts it again on its old data. */
  void start(int node) throws IOException {
    Path home = Files.createDirectories(folder.resolve("broker-" + node));
    Path file = home.resolve("server.properties");
    Properties properties = new Properties();
    properties.putAll(settings(node, home));
    try (var writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
    brokers.set(
        node - 1,
        Instance.start(
            System.getProperty("java.class.path"),
            List.of(
                "dev.entente.cli.stack.BrokerMain",
                file.toString(),
                clusterId,
                home.resolve("data").toString()),
            Map.of(),
            home.resolve("log.txt")));
  }

  /** Waits until every broker is registered and every partition has all its copies. */
  void awaitAll() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      while (!whole(admin)) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("the brokers in " + folder + " do not find each other");
        }
        Thread.sleep(POLL.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    brokers.forEach(Instance::close);
  }

  private boolean whole(Admin admin) throws InterruptedException {
    try {
      if (admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).size() < brokers.size()) {
        return false;
      }
      List<String> names = List.copyOf(admin.listTopics().names().get(5, TimeUnit.SECONDS));
      return admin.describeTopics(names).allTopicNames().get(5, TimeUnit.SECONDS).values().stream()
          .flatMap(topic -> topic.partitions().stream())
          .allMatch(partition -> partition.isr().size() == partition.replicas().size());
    } catch (ExecutionException | TimeoutException notYet) {
      return false;
    }
  }

  private Map<String, String> settings(int node, Path home) {
    int port = ports.get(node - 1);
    int controllerPort = controllerPorts.get(node - 1);
    Map<String, String> settings = new TreeMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(node));
    settings.put(
        "controller.quorum.voters",
        IntStream.rangeClosed(1, ports.size())
            .mapToObj(other -> other + "@127.0.0.1:" + controllerPorts.get(other - 1))
            .collect(Collectors.joining(",")));
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", home.resolve("data").toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("default.replication.factor", "3");
    settings.put("min.insync.replicas", "2");
    settings.put("offsets.topic.num.partitions", "5");
    settings.put("offsets.topic.replication.factor", "3");
    settings.put("transaction.state.log.num.partitions", "5");
    settings.put("transaction.state.log.replication.factor", "3");
    settings.put("transaction.state.log.min.isr", "2");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
    settings.put("log.index.size.max.bytes", Integer.toString(1 << 20));
    return settings;
  }

  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0));
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }
}
