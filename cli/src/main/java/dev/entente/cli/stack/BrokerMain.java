package dev.entente.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Formats the broker's storage where that has not been done, then becomes the broker: one process
 * in place of the two that Kafka's own scripts start.
 *
 * <p>Arguments: the settings file, the cluster id, the storage folder.
 */
final class BrokerMain {

  private BrokerMain() {}

  public static void main(String[] arguments) throws IOException {
    String settings = arguments[0];
    String clusterId = arguments[1];
    Path storage = Path.of(arguments[2]);
    if (!Files.exists(storage.resolve("meta.properties"))) {
      Files.createDirectories(storage);
      String[] format = {"format", "--cluster-id", clusterId, "--config", settings};
      kafka.tools.StorageTool.execute(format, System.out);
    }
    kafka.Kafka.main(new String[] {settings});
  }
}
