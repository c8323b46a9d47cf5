package dev.entente.streams;

import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@link StreamsSettings} and gathers every problem on the way. */
final class SettingsParser {

  private static final String OWN = "streams.";
  private static final String KAFKA = "kafka.";
  private static final List<String> REGISTRY = List.of("schema.registry.", "basic.auth.");

  private final Map<String, String> given;
  private final List<String> problems = new ArrayList<>();

  SettingsParser(Map<String, String> given) {
    this.given = new TreeMap<>(given);
  }

  StreamsSettings parse() {
    required(SchemaRegistry.URL, "the registry's address, such as http://localhost:8081");
    StreamsSettings settings =
        new StreamsSettings(
            required(
                StreamsSettings.BOOTSTRAP_SERVERS, "the broker's address, such as localhost:9092"),
            topicPrefix(),
            shadow(),
            applicationId(),
            stateDir(),
            profile(),
            number(StreamsSettings.THREADS, 2, 1, 64),
            number(StreamsSettings.STANDBY_REPLICAS, 1, 0, 8),
            millis(StreamsSettings.SESSION_TIMEOUT, 10_000, 1_000),
            number(StreamsSettings.DEAD_LETTERS, 100, 0, 1_000_000),
            number(StreamsSettings.ROCKSDB_MEMORY, 128, 16, 1_048_576),
            millis(StreamsSettings.STOP_TIMEOUT, 30_000, 100),
            kafka(),
            registry());
    refuseUnknown();
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    return settings;
  }

  private String text(String name, String fallback) {
    String value = given.get(name);
    return value == null || value.isBlank() ? fallback : value.strip();
  }

  private String required(String name, String what) {
    String value = text(name, "");
    if (value.isEmpty()) {
      problems.add(name + " is missing: give " + what);
    }
    return value;
  }

  private String topicPrefix() {
    String prefix = text(StreamsSettings.TOPIC_PREFIX, "");
    try {
      Topics.withPrefix(prefix);
    } catch (IllegalArgumentException e) {
      problems.add(StreamsSettings.TOPIC_PREFIX + ": " + e.getMessage());
    }
    return prefix;
  }

  private String shadow() {
    String shadow = text(StreamsSettings.SHADOW, "");
    try {
      if (!shadow.isEmpty()) {
        Topics.standard().shadow(shadow);
      }
    } catch (IllegalArgumentException e) {
      problems.add(StreamsSettings.SHADOW + ": " + e.getMessage());
    }
    return shadow;
  }

  /** The id is a part of topic names. */
  private String applicationId() {
    String id = text(StreamsSettings.APPLICATION_ID, "entente");
    if (!id.matches("[A-Za-z0-9._-]{1,100}")) {
      problems.add(
          StreamsSettings.APPLICATION_ID
              + " cannot be \""
              + id
              + "\": use 1 to 100 letters, digits, '.', '_' and '-'");
    }
    return id;
  }

  private Path stateDir() {
    String folder = text(StreamsSettings.STATE_DIR, "state");
    try {
      return Path.of(folder);
    } catch (InvalidPathException e) {
      problems.add(StreamsSettings.STATE_DIR + " is no folder's name: " + e.getMessage());
      return Path.of("state");
    }
  }

  private Profile profile() {
    String name = text(StreamsSettings.PROFILE, "live");
    for (Profile profile : Profile.values()) {
      if (profile.name().toLowerCase(Locale.ROOT).equals(name)) {
        return profile;
      }
    }
    problems.add(StreamsSettings.PROFILE + " is live or replay, not \"" + name + "\"");
    return Profile.LIVE;
  }

  private Duration millis(String name, int fallback, int least) {
    return Duration.ofMillis(number(name, fallback, least, Integer.MAX_VALUE));
  }

  private int number(String name, int fallback, int least, int most) {
    String value = text(name, Integer.toString(fallback));
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    problems.add(
        name + " is a whole number from " + least + " to " + most + ", not \"" + value + "\"");
    return fallback;
  }

  private Map<String, String> kafka() {
    Map<String, String> found = new HashMap<>();
    given.forEach(
        (name, value) -> {
          if (name.startsWith(KAFKA)) {
            found.put(name.substring(KAFKA.length()), value);
          }
        });
    for (String name : found.keySet()) {
      if (KafkaSettings.OURS.contains(name)) {
        problems.add(KAFKA + name + " cannot be changed: it is worked out from other settings");
      }
    }
    return found;
  }

  private Map<String, String> registry() {
    Map<String, String> found = new HashMap<>();
    given.forEach(
        (name, value) -> {
          if (REGISTRY.stream().anyMatch(name::startsWith)) {
            found.put(name, value);
          }
        });
    return found;
  }

  private void refuseUnknown() {
    for (String name : given.keySet()) {
      if (name.startsWith(OWN) && !StreamsSettings.OWN.contains(name)) {
        problems.add(name + " is no setting; there are " + String.join(", ", StreamsSettings.OWN));
      }
    }
  }
}
