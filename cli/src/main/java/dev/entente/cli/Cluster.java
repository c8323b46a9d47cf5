package dev.entente.cli;

import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import dev.entente.schemas.admin.Brokers;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brokers, registry and topics that settings name. Nothing is connected until it is asked for.
 *
 * @param settings by name
 */
record Cluster(Map<String, String> settings) {

  private static final String KAFKA = "kafka.";

  Cluster {
    settings = Map.copyOf(settings);
  }

  /** Returns the settings of Kafka's clients, under Kafka's names. */
  Map<String, Object> kafka() {
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
  Topics topics() {
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
  Brokers brokers() {
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
  void requireBroker() {
    brokers().close();
  }

  /** Returns the registry; nothing is sent yet. */
  SchemaRegistry registry() {
    return SchemaRegistry.connect(settings);
  }
}
