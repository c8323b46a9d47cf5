package dev.entente.streams;

import dev.entente.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What the streams application is told.
 *
 * @param bootstrapServers addresses of the brokers ({@code bootstrap.servers})
 * @param topicPrefix put before every topic's name ({@code topic.prefix}, default none)
 * @param shadow name of a second set of outputs, put with a dot before their topics' names ({@code
 *     streams.shadow}, default none: the first set)
 * @param applicationId consumer group, and prefix of the internal topics ({@code
 *     streams.application.id}, default "entente")
 * @param stateDir folder of the state stores; each instance locks a slot of its own in it ({@code
 *     streams.state.dir}, default "state")
 * @param profile what it is tuned for ({@code streams.profile}: live or replay, default live)
 * @param threads processing threads ({@code streams.threads}, default 2)
 * @param standbyReplicas instances beside the first that keep a copy of each store ({@code
 *     streams.standby.replicas}, default 1)
 * @param sessionTimeout silence after which an instance counts as lost ({@code
 *     streams.session.timeout.ms}, default 10 s)
 * @param deadLettersPerMinute more of them stop the application ({@code
 *     streams.dead.letters.per.minute}, default 100)
 * @param rocksdbMebibytes memory of all state stores together, MiB ({@code
 *     streams.rocksdb.memory.mb}, default 128)
 * @param stopTimeout how long a clean stop may take ({@code streams.stop.timeout.ms}, default 30 s)
 * @param kafka further settings of Kafka's clients ({@code kafka.NAME}), without the prefix; not
 *     those that exactness hangs on
 * @param registry {@code schema.registry.url} and further settings of the registry's client ({@code
 *     schema.registry.NAME}, {@code basic.auth.NAME})
 */
public record StreamsSettings(
    String bootstrapServers,
    String topicPrefix,
    String shadow,
    String applicationId,
    Path stateDir,
    Profile profile,
    int threads,
    int standbyReplicas,
    Duration sessionTimeout,
    int deadLettersPerMinute,
    int rocksdbMebibytes,
    Duration stopTimeout,
    Map<String, String> kafka,
    Map<String, String> registry) {

  static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
  static final String TOPIC_PREFIX = "topic.prefix";
  static final String SHADOW = "streams.shadow";
  static final String APPLICATION_ID = "streams.application.id";
  static final String STATE_DIR = "streams.state.dir";
  static final String PROFILE = "streams.profile";
  static final String THREADS = "streams.threads";
  static final String STANDBY_REPLICAS = "streams.standby.replicas";
  static final String SESSION_TIMEOUT = "streams.session.timeout.ms";
  static final String DEAD_LETTERS = "streams.dead.letters.per.minute";
  static final String ROCKSDB_MEMORY = "streams.rocksdb.memory.mb";
  static final String STOP_TIMEOUT = "streams.stop.timeout.ms";

  /** The settings that no other program has, in the order of the record. */
  static final List<String> OWN =
      List.of(
          SHADOW,
          APPLICATION_ID,
          STATE_DIR,
          PROFILE,
          THREADS,
          STANDBY_REPLICAS,
          SESSION_TIMEOUT,
          DEAD_LETTERS,
          ROCKSDB_MEMORY,
          STOP_TIMEOUT);

  public StreamsSettings {
    Objects.requireNonNull(bootstrapServers, BOOTSTRAP_SERVERS);
    Objects.requireNonNull(topicPrefix, TOPIC_PREFIX);
    Objects.requireNonNull(shadow, SHADOW);
    Objects.requireNonNull(applicationId, APPLICATION_ID);
    Objects.requireNonNull(stateDir, STATE_DIR);
    Objects.requireNonNull(profile, PROFILE);
    Objects.requireNonNull(sessionTimeout, SESSION_TIMEOUT);
    Objects.requireNonNull(stopTimeout, STOP_TIMEOUT);
    kafka = Map.copyOf(kafka);
    registry = Map.copyOf(registry);
  }

  /**
   * Reads settings by name. Settings of other programs are left alone, since one file serves all.
   *
   * @throws SettingsException that names every problem at once
   */
  public static StreamsSettings parse(Map<String, String> settings) {
    Objects.requireNonNull(settings, "no settings");
    return new SettingsParser(settings).parse();
  }

  /** Returns the topics to read and write. */
  public Topics topics() {
    Topics topics = Topics.withPrefix(topicPrefix);
    return shadow.isEmpty() ? topics : topics.shadow(shadow);
  }

  /** Names the settings without the values that may be secret. */
  @Override
  public String toString() {
    return "StreamsSettings[bootstrapServers="
        + bootstrapServers
        + ", topicPrefix="
        + topicPrefix
        + ", shadow="
        + shadow
        + ", applicationId="
        + applicationId
        + ", stateDir="
        + stateDir
        + ", profile="
        + profile
        + ", threads="
        + threads
        + ", standbyReplicas="
        + standbyReplicas
        + ", sessionTimeout="
        + sessionTimeout
        + ", deadLettersPerMinute="
        + deadLettersPerMinute
        + ", rocksdbMebibytes="
        + rocksdbMebibytes
        + ", stopTimeout="
        + stopTimeout
        + ", kafka="
        + new TreeSet<>(kafka.keySet())
        + ", registry="
        + new TreeSet<>(registry.keySet())
        + "]";
  }
}
