package dev.entente.cli.cluster;

import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import dev.entente.schemas.admin.Brokers;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.schemas.admin.Sizing;
import dev.entente.schemas.admin.TopicPlan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;

/**
 * Brokers, registry and topics that settings name. Nothing is connected until it is asked for.
 *
 * @param settings by name
 */
public record Cluster(Map<String, String> settings) {

  private static final String KAFKA = "kafka.";

  public Cluster {
    settings = Map.copyOf(settings);
  }

  /** Returns the settings of Kafka's clients, under Kafka's names. */
  public Map<String, Object> kafka() {
    Map<String, Object> kafka = new TreeMap<>();
    settings.forEach(
        (name, value) -> {
          if (name.startsWith(KAFKA)) {
            kafka.put(name.substring(KAFKA.length()), value);
          }
        });
    kafka.put("bootstrap.servers", settings.get("bootstrap.servers"));
    return kafka;
  }

  /** Returns the topics under the names that they have there. */
  public Topics topics() {
    try {
      return Topics.withPrefix(settings.getOrDefault("topic.prefix", ""));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.MISCONFIGURED, "topic.prefix: " + e.getMessage(), e);
    }
  }

  /**
   * Connects to the brokers.
   *
   * @throws dev.entente.schemas.admin.BrokerUnavailableException if none answers
   */
  public Brokers brokers() {
    try {
      return Brokers.connect(kafka());
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.MISCONFIGURED, e.getMessage(), e);
    }
  }

  /**
   * Knocks, for clients that would rather wait and complain in the log than say that nobody is in.
   *
   * @throws dev.entente.schemas.admin.BrokerUnavailableException if nobody is
   */
  public void requireBroker() {
    brokers().close();
  }

  /**
   * Makes those of the topics and schemas that are missing, as the catalogue has them, and waits
   * until the brokers know them.
   */
  public void makeTopics(Topics topics, SchemaRegistry registry) {
    try (Brokers brokers = brokers()) {
      TopicPlan.of(topics, Sizing.standard(), brokers, registry).apply();
    }
    List<String> names = topics.all().stream().map(Topic::name).toList();
    try (Admin admin = Admin.create(kafka())) {
      Answers.settled(() -> admin.describeTopics(names).allTopicNames());
    }
  }

  /** Returns the registry; nothing is sent yet. */
  public SchemaRegistry registry() {
    return SchemaRegistry.connect(settings);
  }
}
