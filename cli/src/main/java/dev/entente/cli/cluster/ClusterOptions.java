package dev.entente.cli.cluster;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which cluster a command talks to, and every other setting. */
public final class ClusterOptions {

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT[,...]",
      description = "The brokers (bootstrap.servers); localhost:9092 if nothing says otherwise.")
  private String bootstrapServers;

  @Option(
      names = "--schema-registry",
      paramLabel = "URL",
      description =
          "The registry's Confluent-compatible API (schema.registry.url); http://localhost:8081 if"
              + " nothing says otherwise.")
  private String schemaRegistry;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A properties file with settings (ENTENTE_CONFIG).")
  private Path file;

  @Option(
      names = {"-s", "--set"},
      paramLabel = "NAME=VALUE",
      description = {
        "Any setting, such as topic.prefix=trial. or kafka.security.protocol=SSL.",
        "The command line wins over the environment (ENTENTE_BOOTSTRAP_SERVERS for"
            + " bootstrap.servers, and so on), that over the file, that over the default."
      })
  private Map<String, String> others = new LinkedHashMap<>();

  /** Returns every setting, wherever it was given. */
  public Map<String, String> settings() {
    Map<String, String> flags = new LinkedHashMap<>(others);
    if (bootstrapServers != null) {
      flags.put("bootstrap.servers", bootstrapServers);
    }
    if (schemaRegistry != null) {
      flags.put("schema.registry.url", schemaRegistry);
    }
    return Settings.merged(flags, System.getenv(), Optional.ofNullable(file));
  }

  /** Returns the cluster that the settings name. */
  public Cluster cluster() {
    return new Cluster(settings());
  }
}
