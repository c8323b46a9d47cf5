package dev.entente.cli;

import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Which topics an export or import is about.
 *
 * @param names without prefix; empty for all
 */
record ArchivedTopics(Set<String> names) {

  /**
   * Reads the options.
   *
   * @throws ParameterException if a name is no topic's
   */
  ArchivedTopics(List<String> named, boolean inputs, CommandLine command) {
    this(chosen(named, inputs, command));
  }

  private static Set<String> chosen(List<String> named, boolean inputs, CommandLine command) {
    Topics topics = Topics.standard();
    Set<String> chosen = new TreeSet<>(named);
    if (inputs) {
      chosen.add(topics.stories().name());
      chosen.add(topics.decisions().name());
    }
    for (String name : chosen) {
      if (topics.named(name).isEmpty()) {
        throw new ParameterException(
            command,
            "there is no topic %s: choose of %s"
                .formatted(
                    name,
                    topics.all().stream().map(Topic::name).collect(Collectors.joining(", "))));
      }
    }
    return chosen;
  }
}
