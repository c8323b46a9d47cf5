package dev.entente.schemas.admin;

import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a deployment has to change on a broker and in a registry so that they hold the contract: the
 * difference, to be read first and applied then. Applied twice, the second changes nothing.
 */
public final class TopicPlan {

  private final List<Step> steps;
  private final Brokers brokers;
  private final SchemaRegistry registry;

  private TopicPlan(List<Step> steps, Brokers brokers, SchemaRegistry registry) {
    this.steps = List.copyOf(steps);
    this.brokers = brokers;
    this.registry = registry;
  }

  /**
   * Compares; changes nothing.
   *
   * @throws BrokerException if the broker does not answer, or says no
   * @throws dev.entente.schemas.RegistryUnavailableException if the registry does not answer
   */
  public static TopicPlan of(
      Topics topics, Sizing sizing, Brokers brokers, SchemaRegistry registry) {
    Objects.requireNonNull(topics, "there is no catalogue to plan for");
    Objects.requireNonNull(sizing, "the sizing is null: use Sizing.standard()");
    Map<String, TopicState> existing =
        brokers.existing(topics.all().stream().map(Topic::name).toList());
    List<Step> steps = new ArrayList<>();
    Comparison.globalCompatibility(registry.globalCompatibility()).ifPresent(steps::add);
    for (Topic<?> topic : topics.all()) {
      steps.add(Comparison.topic(topic, existing.get(topic.name()), sizing));
      steps.addAll(subjectSteps(topic, registry));
    }
    return new TopicPlan(steps, brokers, registry);
  }

  /** Returns every step, in the order in which they are applied. */
  public List<Step> steps() {
    return steps;
  }

  /** Returns the plan for a reader, one line a step. */
  public List<String> lines() {
    return steps.stream().map(Step::line).toList();
  }

  /** Returns what is wrong and cannot be put right by applying, one line each with its remedy. */
  public List<String> refusals() {
    return steps.stream().filter(Step.Refused.class::isInstance).map(Step::line).toList();
  }

  /** Returns how many steps change something. */
  public int changes() {
    return (int) steps.stream().filter(Step::isChange).count();
  }

  /**
   * Makes the changes.
   *
   * @return how many were made
   * @throws NotReadyException if a step is refused; then nothing was changed
   * @throws BrokerException if the broker does not answer, or says no; what was done stays done
   * @throws dev.entente.schemas.RegistryUnavailableException the same for the registry
   */
  public int apply() {
    if (!refusals().isEmpty()) {
      throw new NotReadyException("nothing was changed", refusals());
    }
    steps.forEach(step -> step.apply(brokers, registry));
    return changes();
  }

  /**
   * Some registries know no level for a subject before its first schema; no first schema breaks
   * one.
   */
  private static List<Step> subjectSteps(Topic<?> topic, SchemaRegistry registry) {
    List<Step> steps = new ArrayList<>();
    Comparison.compatibility(topic, registry).ifPresent(steps::add);
    Comparison.schema(topic, registry)
        .ifPresent(schema -> steps.add(isFirstVersion(schema) ? 0 : steps.size(), schema));
    return steps;
  }

  private static boolean isFirstVersion(Step step) {
    return step instanceof Step.RegisterSchema registration && registration.version() == 1;
  }
}
