package dev.entente.cli.cluster;

import dev.entente.schemas.admin.ExitCode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settings by name, from where they were given: the command line wins over the environment, that
 * over the file, that over the defaults.
 *
 * <p>In the environment a setting is {@code ENTENTE_} and its name in capitals with underscores for
 * dots. A name that none of our programs knows is refused, so that a slip of the pen is not taken
 * for a default; values are each program's to check.
 */
final class Settings {

  /** Names the settings file, in place of {@code --config}. */
  static final String CONFIG_VARIABLE = "ENTENTE_CONFIG";

  private static final String VARIABLE_PREFIX = "ENTENTE_";

  /** Variables that are the launcher's or the log's, or name the file itself. */
  private static final Set<String> OTHER_VARIABLES =
      Set.of(CONFIG_VARIABLE, "ENTENTE_JAVA_OPTIONS", "ENTENTE_LOGS");

  private static final Map<String, String> DEFAULTS =
      Map.of("bootstrap.servers", "localhost:9092", "schema.registry.url", "http://localhost:8081");

  private static final Set<String> NAMES = Set.of("bootstrap.servers", "topic.prefix");

  /** Beginnings of names whose rest is another's to know: a program's of ours, or Kafka's. */
  private static final List<String> FAMILIES =
      List.of(
          "schema.registry.",
          "basic.auth.",
          "dashboard.",
          "kafka.",
          "ops.",
          "producer.",
          "streams.");

  private Settings() {}

  /**
   * Merges them.
   *
   * @param flags given on the command line, by name
   * @param environment all variables of the process
   * @param file a properties file in UTF-8, or empty for the one that the environment names, if any
   * @throws CommandFailure if the file cannot be read, or a name is no setting's
   */
  static Map<String, String> merged(
      Map<String, String> flags, Map<String, String> environment, Optional<Path> file) {
    Objects.requireNonNull(flags, "no flags");
    Map<String, String> merged = new TreeMap<>(DEFAULTS);
    List<String> problems = new ArrayList<>();
    file.or(() -> Optional.ofNullable(environment.get(CONFIG_VARIABLE)).map(Path::of))
        .ifPresent(path -> add(read(path), path.toString(), merged, problems));
    add(named(environment), "the environment", merged, problems);
    add(flags, "the command line", merged, problems);
    if (!problems.isEmpty()) {
      throw new CommandFailure(ExitCode.MISCONFIGURED, String.join("; ", problems));
    }
    return merged;
  }

  private static void add(
      Map<String, String> given, String where, Map<String, String> merged, List<String> problems) {
    given.forEach(
        (name, value) -> {
          if (isKnown(name)) {
            merged.put(name, value);
          } else {
            problems.add(
                "%s sets %s, which is no setting: there are %s, and those that begin with %s"
                    .formatted(
                        where,
                        name,
                        String.join(", ", NAMES.stream().sorted().toList()),
                        String.join(", ", FAMILIES)));
          }
        });
  }

  private static boolean isKnown(String name) {
    return NAMES.contains(name)
        || FAMILIES.stream()
            .anyMatch(family -> name.startsWith(family) && name.length() > family.length());
  }

  private static Map<String, String> named(Map<String, String> environment) {
    Map<String, String> named = new TreeMap<>();
    environment.forEach(
        (variable, value) -> {
          if (variable.startsWith(VARIABLE_PREFIX) && !OTHER_VARIABLES.contains(variable)) {
            String name = variable.substring(VARIABLE_PREFIX.length()).replace('_', '.');
            named.put(name.toLowerCase(Locale.ROOT), value);
          }
        });
    return named;
  }

  private static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw new CommandFailure(
          ExitCode.STORAGE, "the settings file " + file + " does not exist", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.STORAGE, "the settings file %s cannot be read: %s".formatted(file, e), e);
    }
    Map<String, String> read = new TreeMap<>();
    properties.stringPropertyNames().forEach(name -> read.put(name, properties.getProperty(name)));
    return read;
  }
}
