package dev.entente.bench.ingest;

import dev.entente.cli.stack.EmbeddedStack;
import dev.entente.cli.stack.OnExit;
import dev.entente.cli.stack.StackSettings;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import dev.entente.schemas.admin.Brokers;
import dev.entente.schemas.admin.Sizing;
import dev.entente.schemas.admin.TopicPlan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A broker and a producer that can be killed and started again, and a registry that stays: each a
 * process of its own.
 */
final class Ground {

  /** The token that the producer lets in. */
  static final String TOKEN = "a-token-for-the-bench-alone";

  private static final String STORIES = Topics.standard().stories().name();

  private final OnExit onExit;
  private final EmbeddedStack stack;
  private final Path folder;
  private final int brokerPort = freePort();
  private final int controllerPort = freePort();
  private final int httpPort = freePort();
  private final String clusterId = Uuid.randomUuid().toString();
  private Process broker;
  private Process producer;

  private Ground(OnExit onExit) {
    this.onExit = onExit;
    this.stack = EmbeddedStack.start(StackSettings.temporary(), onExit);
    this.folder = stack.dataFolder().resolve("ingest");
  }

  /** Starts everything and makes the topics. */
  static Ground prepare(OnExit onExit) throws IOException, InterruptedException {
    Ground ground = new Ground(onExit);
    Files.createDirectories(ground.folder.resolve("publishers"));
    Files.writeString(
        ground.folder.resolve("publishers").resolve("bench.properties"),
        "providers = *\ntoken = " + TOKEN + "\nrequests.per.second = 999999\n");
    ground.startBroker();
    ground.awaitBroker();
    ground.applyTopics();
    ground.startProducer();
    return ground;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("there is no free port", e);
    }
  }

  Path folder() {
    return folder;
  }

  int httpPort() {
    return httpPort;
  }

  void startBroker() throws IOException {
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(brokerPort, controllerPort));
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + brokerPort);
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", folder.resolve("broker").toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
    settings.put("log.index.size.max.bytes", Integer.toString(1 << 20));
    Path file = folder.resolve("server.properties");
    try (var writer = Files.newBufferedWriter(file)) {
      settings.store(writer, null);
    }
    broker =
        java(
            "broker",
            "dev.entente.cli.stack.BrokerMain",
            file.toString(),
            clusterId,
            folder.resolve("broker").toString());
  }

  void startProducer() throws IOException {
    producer =
        java(
            "producer",
            "dev.entente.cli.Main",
            "run",
            "producer",
            "http",
            "--port",
            Integer.toString(httpPort),
            "--publishers",
            folder.resolve("publishers").toString(),
            "--bootstrap-servers",
            "127.0.0.1:" + brokerPort,
            "--schema-registry",
            stack.registryUrl(),
            "--set",
            "producer.spool.dir=" + folder.resolve("spool"));
  }

  private Process java(String name, String... program) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(program));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve(name + ".log").toFile()))
            .start();
    onExit.add((AutoCloseable) process::destroyForcibly);
    return process;
  }

  private void awaitBroker() throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), brokerPort).close();
        return;
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("the broker does not start: see " + folder);
  }

  private void applyTopics() throws InterruptedException {
    Map<String, String> settings =
        Map.of(
            "bootstrap.servers",
            "127.0.0.1:" + brokerPort,
            "schema.registry.url",
            stack.registryUrl());
    try (SchemaRegistry registry = SchemaRegistry.connect(settings);
        Brokers brokers = Brokers.connect(new HashMap<String, Object>(settings))) {
      TopicPlan.of(Topics.standard(), Sizing.standard(), brokers, registry).apply();
    }
  }

  /** Returns the CPU that the producer has used so far. */
  Duration producerCpu() {
    return producer.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Ends the broker as a power cut of its process would, and starts it on its old data. */
  void killBroker() throws IOException, InterruptedException {
    end(broker);
    startBroker();
  }

  /** Ends the producer as a power cut of its process would, and starts it on its old spool. */
  void killProducer() throws IOException, InterruptedException {
    end(producer);
    startProducer();
  }

  private static void end(Process process) throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(30, TimeUnit.SECONDS);
  }

  /** Waits until the producer takes stories in. */
  void awaitProducer() throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      try (Sender sender = new Sender(httpPort, TOKEN)) {
        if (sender.push(Bodies.of(0, 1)) == 202) {
          return;
        }
      } catch (IOException notYet) {
        // It is still starting.
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the producer does not start: see " + folder);
  }

  /**
   * Reads all stories on the topic, until nothing has come for some seconds.
   *
   * @return how often each id is there
   */
  Map<String, Integer> published() {
    Map<String, Integer> published = new HashMap<>();
    Map<String, Object> config = Map.of("bootstrap.servers", "127.0.0.1:" + brokerPort);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(STORIES).stream()
              .map(one -> new TopicPartition(STORIES, one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      int quiet = 0;
      while (quiet < 10) {
        int before = published.size();
        for (ConsumerRecord<String, byte[]> one : consumer.poll(Duration.ofSeconds(1))) {
          published.merge(one.key().substring(one.key().indexOf('|') + 1), 1, Integer::sum);
        }
        quiet = published.size() == before ? quiet + 1 : 0;
      }
    }
    return published;
  }
}
