package dev.entente.dashboard;

import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the dashboard is told.
 *
 * @param bootstrapServers addresses of the brokers ({@code bootstrap.servers})
 * @param topicPrefix put before every topic's name ({@code topic.prefix}, default none)
 * @param host address to listen on ({@code dashboard.host}, default 127.0.0.1: this machine only)
 * @param port port to listen on ({@code dashboard.port}, default 8080; 0 takes a free one)
 * @param token what everybody who asks must show ({@code dashboard.token}, default none)
 * @param origins web pages of others that may ask ({@code dashboard.cors.origins}, separated by
 *     commas, default none)
 * @param storeDir folder of what does not fit in memory; emptied at each start ({@code
 *     dashboard.store.dir}, default a temporary one)
 * @param storeMebibytes how much of it is kept in memory ({@code dashboard.store.memory.mb},
 *     default 128)
 * @param kafka further settings of Kafka's clients ({@code kafka.NAME}), without the prefix
 * @param registry {@code schema.registry.url} and further settings of the registry's client
 */
public record DashboardSettings(
    String bootstrapServers,
    String topicPrefix,
    String host,
    int port,
    Optional<String> token,
    Set<String> origins,
    Optional<Path> storeDir,
    int storeMebibytes,
    Map<String, String> kafka,
    Map<String, String> registry) {

  static final String BOOTSTRAP_SERVERS = "bootstrap.servers";
  static final String TOPIC_PREFIX = "topic.prefix";
  static final String HOST = "dashboard.host";
  static final String PORT = "dashboard.port";
  static final String TOKEN = "dashboard.token";
  static final String ORIGINS = "dashboard.cors.origins";
  static final String STORE_DIR = "dashboard.store.dir";
  static final String STORE_MEMORY = "dashboard.store.memory.mb";

  /** The settings that no other program has, in the order of the record. */
  static final List<String> OWN = List.of(HOST, PORT, TOKEN, ORIGINS, STORE_DIR, STORE_MEMORY);

  private static final String OWN_PREFIX = "dashboard.";
  private static final String KAFKA = "kafka.";
  private static final List<String> REGISTRY = List.of("schema.registry.", "basic.auth.");

  public DashboardSettings {
    Objects.requireNonNull(bootstrapServers, BOOTSTRAP_SERVERS);
    Objects.requireNonNull(topicPrefix, TOPIC_PREFIX);
    Objects.requireNonNull(host, HOST);
    origins = Set.copyOf(origins);
    kafka = Map.copyOf(kafka);
    registry = Map.copyOf(registry);
  }

  /** The settings cannot be used; the message has a line for each problem. */
  public static final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingsException(List<String> problems) {
      super(String.join("\n", problems));
    }
  }

  /**
   * Reads settings by name. Settings of other programs are left alone, since one file serves all.
   *
   * @throws SettingsException that names every problem at once
   */
  public static DashboardSettings parse(Map<String, String> settings) {
    Objects.requireNonNull(settings, "no settings");
    return new Parser(settings).parse();
  }

  /** Returns the settings of Kafka's clients. */
  Map<String, Object> kafkaClient() {
    Map<String, Object> client = new HashMap<>(kafka);
    client.put(BOOTSTRAP_SERVERS, bootstrapServers);
    return client;
  }

  /** Names the settings without the values that may be secret. */
  @Override
  public String toString() {
    return "DashboardSettings[bootstrapServers=%s, topicPrefix=%s, host=%s, port=%d, token=%s, origins=%s, storeDir=%s, storeMebibytes=%d, kafka=%s, registry=%s]"
        .formatted(
            bootstrapServers,
            topicPrefix,
            host,
            port,
            token.isPresent() ? "set" : "none",
            new TreeSet<>(origins),
            storeDir,
            storeMebibytes,
            new TreeSet<>(kafka.keySet()),
            new TreeSet<>(registry.keySet()));
  }

  /** Gathers every problem on the way. */
  private static final class Parser {

    private final Map<String, String> given;
    private final List<String> problems = new ArrayList<>();

    Parser(Map<String, String> given) {
      this.given = Map.copyOf(given);
    }

    DashboardSettings parse() {
      required(SchemaRegistry.URL, "the registry's address, such as http://localhost:8081");
      DashboardSettings settings =
          new DashboardSettings(
              required(BOOTSTRAP_SERVERS, "the broker's address, such as localhost:9092"),
              topicPrefix(),
              text(HOST).orElse("127.0.0.1"),
              number(PORT, 8080, 0, 65_535),
              text(TOKEN).filter(this::isToken),
              text(ORIGINS).map(this::origins).orElse(Set.of()),
              text(STORE_DIR).flatMap(this::folder),
              number(STORE_MEMORY, 128, 16, 65_536),
              withPrefix(KAFKA),
              registry());
      for (String name : new TreeSet<>(given.keySet())) {
        if (name.startsWith(OWN_PREFIX) && !OWN.contains(name)) {
          problems.add(name + " is no setting; there are " + String.join(", ", OWN));
        }
      }
      if (!problems.isEmpty()) {
        throw new SettingsException(problems);
      }
      return settings;
    }

    private Optional<String> text(String name) {
      return Optional.ofNullable(given.get(name)).map(String::strip).filter(s -> !s.isEmpty());
    }

    private String required(String name, String what) {
      return text(name)
          .orElseGet(
              () -> {
                problems.add(name + " is missing: give " + what);
                return "";
              });
    }

    private String topicPrefix() {
      String prefix = text(TOPIC_PREFIX).orElse("");
      try {
        Topics.withPrefix(prefix);
      } catch (IllegalArgumentException e) {
        problems.add(TOPIC_PREFIX + ": " + e.getMessage());
      }
      return prefix;
    }

    private int number(String name, int fallback, int least, int most) {
      String value = text(name).orElse(Integer.toString(fallback));
      try {
        int number = Integer.parseInt(value);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Said below, as for a number out of range.
      }
      problems.add(
          "%s is a whole number from %d to %d, not \"%s\"".formatted(name, least, most, value));
      return fallback;
    }

    /** It travels in headers and a cookie. */
    private boolean isToken(String token) {
      boolean usable = token.matches("[A-Za-z0-9._~+/=-]{16,200}");
      if (!usable) {
        problems.add(
            TOKEN
                + " needs 16 to 200 letters, digits and . _ ~ + / = -, such as `openssl rand -hex 32` gives");
      }
      return usable;
    }

    private Set<String> origins(String list) {
      Set<String> origins =
          Arrays.stream(list.split(",", -1)).map(String::strip).collect(Collectors.toSet());
      for (String origin : origins) {
        if (!origin.matches("https?://[^/\\s]+")) {
          problems.add(
              "%s names \"%s\", which is no origin: write https://desk.example"
                  .formatted(ORIGINS, origin));
        }
      }
      return origins;
    }

    private Optional<Path> folder(String name) {
      try {
        return Optional.of(Path.of(name));
      } catch (InvalidPathException e) {
        problems.add(STORE_DIR + " is no folder's name: " + e.getMessage());
        return Optional.empty();
      }
    }

    private Map<String, String> withPrefix(String prefix) {
      return given.entrySet().stream()
          .filter(entry -> entry.getKey().startsWith(prefix))
          .collect(
              Collectors.toMap(
                  entry -> entry.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    private Map<String, String> registry() {
      return given.entrySet().stream()
          .filter(entry -> REGISTRY.stream().anyMatch(entry.getKey()::startsWith))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
  }
}
