package dev.entente.cli;

import dev.entente.cli.cluster.CommandFailure;
import dev.entente.schemas.admin.ExitCode;
import dev.entente.streams.StreamsSettings;
import java.util.HashMap;
import java.util.Map;

/**
 * A second streams application beside the first, which reads the same stories and writes to topics
 * of its own.
 *
 * @param name its name
 * @param settings its settings
 */
record Shadow(String name, Map<String, String> settings) {

  Shadow {
    settings = Map.copyOf(settings);
  }

  /**
   * Returns the shadow of that name.
   *
   * @param running settings of the application that it is the shadow of
   * @throws CommandFailure if that is itself one
   */
  static Shadow named(String name, Map<String, String> running) {
    if (running.containsKey("streams.shadow")) {
      throw new CommandFailure(
          ExitCode.MISCONFIGURED, "streams.shadow is set: a shadow has no shadow of its own");
    }
    String application = StreamsSettings.parse(running).applicationId();
    Map<String, String> settings = new HashMap<>(running);
    settings.put("streams.shadow", name);
    settings.put("streams.application.id", application + "-" + name);
    settings.put("streams.profile", "replay");
    settings.put("streams.standby.replicas", "0");
    return new Shadow(name, settings);
  }
}
