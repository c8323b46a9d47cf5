package dev.entente.schemas.admin;

import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a program does before it starts: its topics and schemas must be there, and right. */
public final class TopicCheck {

  private TopicCheck() {}

  /**
   * Checks that the topics exist with the contract's settings and that their schemas are
   * registered. Changes nothing, retries nothing, and needs Describe, DescribeConfigs and read
   * access only.
   *
   * @param topics those that the program reads or writes
   * @throws NotReadyException if something is missing or wrong; names each with its remedy
   * @throws BrokerException if the broker does not answer, or says no
   * @throws dev.entente.schemas.RegistryUnavailableException if the registry does not answer
   */
  public static void require(
      Collection<? extends Topic<?>> topics, Brokers brokers, SchemaRegistry registry) {
    Map<String, TopicState> existing = brokers.existing(topics.stream().map(Topic::name).toList());
    List<String> problems =
        topics.stream()
            .flatMap(
                topic ->
                    Stream.concat(
                        Stream.of(
                            Comparison.topic(topic, existing.get(topic.name()), Sizing.standard())),
                        Comparison.schema(topic, registry).stream()))
            .flatMap(step -> problem(step).stream())
            .toList();
    if (!problems.isEmpty()) {
      throw new NotReadyException("the cluster is not ready, run `entente topics apply`", problems);
    }
  }

  /** Java 17 has no switch over sealed types. */
  private static Optional<String> problem(Step step) {
    if (step instanceof Step.CreateTopic missing) {
      return Optional.of("topic " + missing.topic() + " does not exist");
    }
    if (step instanceof Step.AlterSettings wrong) {
      return Optional.of("topic " + wrong.topic() + " has wrong settings: " + wrong.differences());
    }
    if (step instanceof Step.RegisterSchema missing) {
      return Optional.of("schema " + missing.subject() + " is not registered in this version");
    }
    return step instanceof Step.Refused ? Optional.of(step.line()) : Optional.empty();
  }
}
