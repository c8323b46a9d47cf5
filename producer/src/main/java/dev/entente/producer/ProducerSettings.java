package dev.entente.producer;

import dev.entente.producer.read.ReadOptions;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a producer run is told.
 *
 * @param bootstrapServers addresses of the brokers ({@code bootstrap.servers})
 * @param topicPrefix put before every topic's name ({@code topic.prefix}, default none)
 * @param provider who supplied the stories that do not say so ({@code producer.provider}), or null
 * @param published day of the stories that give no full date ({@code producer.published}), or null
 * @param fallback charset of inputs that declare none and are not UTF-8 ({@code
 *     producer.encoding}), or null to refuse them
 * @param deliveryTimeout how long Kafka may take to acknowledge a story ({@code
 *     producer.delivery.timeout.ms}, default 2 min)
 * @param kafka further settings of Kafka's producer ({@code kafka.NAME}), without the prefix; not
 *     those that no lost story hangs on
 * @param registry {@code schema.registry.url} and further settings of the registry's client ({@code
 *     schema.registry.NAME}, {@code basic.auth.NAME})
 */
public record ProducerSettings(
    String bootstrapServers,
    String topicPrefix,
    String provider,
    LocalDate published,
    Charset fallback,
    Duration deliveryTimeout,
    Map<String, String> kafka,
    Map<String, String> registry) {

  static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
  static final String TOPIC_PREFIX = "topic.prefix";
  static final String PROVIDER = "producer.provider";
  static final String PUBLISHED = "producer.published";
  static final String ENCODING = "producer.encoding";
  static final String DELIVERY_TIMEOUT = "producer.delivery.timeout.ms";

  private static final String OWN = "producer.";
  private static final String KAFKA = "kafka.";
  private static final String REGISTRY = "schema.registry.";
  private static final String REGISTRY_LOGIN = "basic.auth.";

  private static final List<String> ALL_OWN =
      List.of(PROVIDER, PUBLISHED, ENCODING, DELIVERY_TIMEOUT);

  /** Settings of Kafka's producer that are ours to decide: losing no story hangs on them. */
  private static final List<String> FIXED =
      List.of("acks", "enable.idempotence", "key.serializer", "value.serializer");

  private static final Pattern ADDRESSES =
      Pattern.compile("[^\\s,]+:\\d{1,5}(\\s*,\\s*[^\\s,]+:\\d{1,5})*");

  public ProducerSettings {
    Objects.requireNonNull(bootstrapServers, BOOTSTRAP_SERVERS);
    Objects.requireNonNull(topicPrefix, TOPIC_PREFIX);
    Objects.requireNonNull(deliveryTimeout, DELIVERY_TIMEOUT);
    kafka = Map.copyOf(kafka);
    registry = Map.copyOf(registry);
  }

  /**
   * Reads settings by name. Settings of other programs are left alone, since one file serves all.
   *
   * @throws SettingsException that names every problem at once
   */
  public static ProducerSettings parse(Map<String, String> settings) {
    Objects.requireNonNull(settings, "no settings");
    return new Parser(settings).parse();
  }

  /** Returns what the readers are told. */
  public ReadOptions readOptions() {
    return new ReadOptions(ReadOptions.Purpose.PUBLISH, provider, published, fallback);
  }

  /** Names the settings without the values that may be secret. */
  @Override
  public String toString() {
    return "ProducerSettings[bootstrapServers="
        + bootstrapServers
        + ", topicPrefix="
        + topicPrefix
        + ", provider="
        + provider
        + ", published="
        + published
        + ", fallback="
        + fallback
        + ", deliveryTimeout="
        + deliveryTimeout
        + ", kafka="
        + new TreeSet<>(kafka.keySet())
        + ", registry="
        + new TreeSet<>(registry.keySet())
        + "]";
  }

  /** The settings cannot be used. */
  public static final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SettingsException(List<String> problems) {
      super(String.join("\n", problems));
    }
  }

  private static final class Parser {

    private final Map<String, String> given;
    private final List<String> problems = new ArrayList<>();

    Parser(Map<String, String> given) {
      this.given = new TreeMap<>(given);
    }

    ProducerSettings parse() {
      String servers = bootstrapServers();
      required(SchemaRegistry.URL, "the registry's address, such as http://localhost:8081");
      String prefix = topicPrefix();
      LocalDate published = published();
      Charset fallback = encoding();
      Duration timeout = deliveryTimeout();
      Map<String, String> kafka = below(KAFKA);
      refuseFixed(kafka);
      refuseUnknown();
      if (!problems.isEmpty()) {
        throw new SettingsException(problems);
      }
      return new ProducerSettings(
          servers,
          prefix,
          optional(PROVIDER),
          published,
          fallback,
          timeout,
          kafka,
          registrySettings());
    }

    private String optional(String name) {
      String value = given.get(name);
      return value == null || value.isBlank() ? null : value.strip();
    }

    private String required(String name, String what) {
      String value = optional(name);
      if (value == null) {
        problems.add(name + " is missing: give " + what);
      }
      return value;
    }

    private String bootstrapServers() {
      String servers = required(BOOTSTRAP_SERVERS, "the broker's address, such as localhost:9092");
      if (servers != null && !ADDRESSES.matcher(servers).matches()) {
        problems.add(BOOTSTRAP_SERVERS + " is not HOST:PORT, or several with commas: " + servers);
      }
      return servers;
    }

    private String topicPrefix() {
      String prefix = Objects.requireNonNullElse(optional(TOPIC_PREFIX), "");
      try {
        Topics.withPrefix(prefix);
      } catch (IllegalArgumentException e) {
        problems.add(TOPIC_PREFIX + ": " + e.getMessage());
      }
      return prefix;
    }

    private LocalDate published() {
      String value = optional(PUBLISHED);
      try {
        return value == null ? null : LocalDate.parse(value);
      } catch (DateTimeException e) {
        problems.add(PUBLISHED + " is no date: \"" + value + "\"; write it like 2026-03-09");
        return null;
      }
    }

    private Charset encoding() {
      String value = optional(ENCODING);
      try {
        return value == null ? null : Charset.forName(value);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        problems.add(
            ENCODING + " is no charset: \"" + value + "\"; write it like windows-1252 or UTF-8");
        return null;
      }
    }

    private Duration deliveryTimeout() {
      String value = Objects.requireNonNullElse(optional(DELIVERY_TIMEOUT), "120000");
      try {
        int millis = Integer.parseInt(value);
        if (millis >= 1000) {
          return Duration.ofMillis(millis);
        }
      } catch (NumberFormatException e) {
        // Said below, as for a number that is too small.
      }
      problems.add(
          DELIVERY_TIMEOUT + " is not a whole number of at least 1000 milliseconds: " + value);
      return Duration.ZERO;
    }

    private Map<String, String> below(String prefix) {
      Map<String, String> found = new HashMap<>();
      given.forEach(
          (name, value) -> {
            if (name.startsWith(prefix)) {
              found.put(name.substring(prefix.length()), value);
            }
          });
      return found;
    }

    private void refuseFixed(Map<String, String> kafka) {
      for (String name : FIXED) {
        if (kafka.containsKey(name)) {
          problems.add(KAFKA + name + " cannot be changed: that no story is lost hangs on it");
        }
      }
    }

    private void refuseUnknown() {
      for (String name : given.keySet()) {
        boolean ofFeeds = LiveSettings.FAMILIES.stream().anyMatch(name::startsWith);
        if (name.startsWith(OWN) && !ofFeeds && !ALL_OWN.contains(name)) {
          problems.add(
              name
                  + " is no setting; there are "
                  + String.join(", ", ALL_OWN)
                  + ", and those that begin with "
                  + String.join(", ", LiveSettings.FAMILIES));
        }
      }
    }

    private Map<String, String> registrySettings() {
      Map<String, String> found = new HashMap<>();
      given.forEach(
          (name, value) -> {
            if (name.startsWith(REGISTRY) || name.startsWith(REGISTRY_LOGIN)) {
              found.put(name, value);
            }
          });
      return found;
    }
  }
}
