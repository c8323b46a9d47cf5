package dev.entente.schemas.admin;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;

/**
 * The Kafka cluster, as far as its topics go. No call retries, each is bounded by {@code
 * default.api.timeout.ms} (10 s).
 *
 * <p>Every method throws {@link BrokerUnavailableException} when no broker answers in time, and
 * {@link BrokerRefusedException} when one says no.
 */
public final class Brokers implements AutoCloseable {

  private static final int PROBE_MILLIS = 3000;
  private static final int CALL_MILLIS = 10_000;

  /** Longer than the client's own limit, so that its reason is heard. */
  private static final long WAIT_MILLIS = 2L * CALL_MILLIS;

  private final Admin admin;
  private final String addresses;

  private Brokers(Admin admin, String addresses) {
    this.admin = admin;
    this.addresses = addresses;
  }

  /**
   * Connects to a cluster. A port that nobody listens on is known at once, without the client's own
   * retries and warnings.
   *
   * @param config {@code bootstrap.servers} and any other setting of Kafka's admin client
   * @throws IllegalArgumentException if {@code bootstrap.servers} is missing or malformed
   */
  public static Brokers connect(Map<String, ?> config) {
    Objects.requireNonNull(config, "the broker's settings are null");
    List<String> servers = servers(config.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
    String addresses = String.join(",", servers);
    requireListener(servers, addresses);
    Map<String, Object> settings = new HashMap<>();
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, CALL_MILLIS);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_MILLIS);
    config.forEach(
        (name, value) -> {
          if (AdminClientConfig.configNames().contains(name)) {
            settings.put(name, value);
          }
        });
    return new Brokers(Admin.create(settings), addresses);
  }

  /** Returns the addresses that it was connected with. */
  public String addresses() {
    return addresses;
  }

  /** Returns how many brokers the cluster has now. */
  public int count() {
    return answer("describe the cluster", admin.describeCluster().nodes()).size();
  }

  @Override
  public void close() {
    admin.close();
  }

  /** Returns those of the topics that exist. */
  Map<String, TopicState> existing(Collection<String> names) {
    Set<String> present =
        new LinkedHashSet<>(answer("list the topics", admin.listTopics().names()));
    present.retainAll(names);
    if (present.isEmpty()) {
      return Map.of();
    }
    Map<String, TopicDescription> described =
        answer("describe the topics", admin.describeTopics(present).allTopicNames());
    Map<ConfigResource, Config> settings =
        answer(
            "describe the topics' settings",
            admin.describeConfigs(present.stream().map(Brokers::resource).toList()).all());
    return described.values().stream()
        .collect(
            Collectors.toMap(
                TopicDescription::name,
                topic -> state(topic, settings.get(resource(topic.name())))));
  }

  void create(String name, int partitions, Integer replication, Map<String, String> settings) {
    NewTopic topic =
        new NewTopic(
                name,
                Optional.of(partitions),
                Optional.ofNullable(replication).map(Integer::shortValue))
            .configs(settings);
    answer("create the topic " + name, admin.createTopics(List.of(topic)).all());
    awaitListed(name);
  }

  /** The controller has it before each broker knows of it; who looks next must find it. */
  private void awaitListed(String name) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MILLIS);
    while (!answer("list the topics", admin.listTopics().names()).contains(name)) {
      if (System.nanoTime() > deadline) {
        throw new BrokerUnavailableException(
            addresses, "the new topic " + name + " is not listed", new TimeoutException());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  void alter(String name, Map<String, String> settings) {
    List<AlterConfigOp> operations =
        settings.entrySet().stream()
            .map(setting -> new ConfigEntry(setting.getKey(), setting.getValue()))
            .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
            .toList();
    answer(
        "change the settings of " + name,
        admin.incrementalAlterConfigs(Map.of(resource(name), operations)).all());
  }

  private <T> T answer(String what, KafkaFuture<T> future) {
    try {
      return future.get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerUnavailableException(addresses, "interrupted", e);
    } catch (TimeoutException e) {
      throw new BrokerUnavailableException(addresses, "no answer in time", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RetriableException) {
        throw new BrokerUnavailableException(addresses, e.getCause().getMessage(), e.getCause());
      }
      throw new BrokerRefusedException(what, e.getCause());
    }
  }

  private static TopicState state(TopicDescription topic, Config config) {
    return new TopicState(
        topic.partitions().size(),
        topic.partitions().get(0).replicas().size(),
        config.entries().stream()
            .filter(entry -> entry.value() != null)
            .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value)));
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }

  private static void requireListener(List<String> servers, String addresses) {
    IOException last = null;
    for (String server : servers) {
      int colon = server.lastIndexOf(':');
      String host = server.substring(0, colon).replaceAll("[\\[\\]]", "");
      int port = Integer.parseInt(server.substring(colon + 1));
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(host, port), PROBE_MILLIS);
        return;
      } catch (IOException e) {
        last = e;
      }
    }
    String reason = last.getMessage() == null ? "unknown host" : last.getMessage();
    throw new BrokerUnavailableException(addresses, reason, last);
  }

  private static List<String> servers(Object setting) {
    Stream<String> parts =
        setting instanceof Collection<?> list
            ? list.stream().map(String::valueOf)
            : Stream.of((setting == null ? "" : setting.toString()).split(",", -1));
    List<String> servers = parts.map(String::strip).filter(part -> !part.isEmpty()).toList();
    if (servers.isEmpty()) {
      throw new IllegalArgumentException(
          "bootstrap.servers is missing: give a broker's address, such as localhost:9092");
    }
    for (String server : servers) {
      if (!server.matches(".+:\\d{1,5}")) {
        throw new IllegalArgumentException(
            "bootstrap.servers has \"" + server + "\": an address is HOST:PORT");
      }
    }
    return servers;
  }
}
