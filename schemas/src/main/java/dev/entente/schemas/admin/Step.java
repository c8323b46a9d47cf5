package dev.entente.schemas.admin;

import dev.entente.schemas.Compatibility;
import dev.entente.schemas.SchemaRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** One line of a {@link TopicPlan}, and what applying it does. */
public sealed interface Step {

  /** Returns the line: a sign ({@code + ~ = !}), what, and how. */
  String line();

  /** Returns whether applying it changes anything. */
  default boolean isChange() {
    return true;
  }

  /** Makes the change. */
  void apply(Brokers brokers, SchemaRegistry registry);

  /**
   * A topic that is not there.
   *
   * @param replicationFactor null for the broker's default
   */
  record CreateTopic(
      String topic, int partitions, Integer replicationFactor, Map<String, String> settings)
      implements Step {

    public CreateTopic {
      settings = Map.copyOf(settings);
    }

    @Override
    public String line() {
      String replicas = replicationFactor == null ? "the broker's default" : "" + replicationFactor;
      return "+ topic " + topic + ": " + partitions + " partitions, replication " + replicas;
    }

    @Override
    public void apply(Brokers brokers, SchemaRegistry registry) {
      brokers.create(topic, partitions, replicationFactor, settings);
    }
  }

  /**
   * Settings of a topic that are not what the contract asks for.
   *
   * @param before the broker's values by name
   * @param after the contract's values by name
   */
  record AlterSettings(String topic, Map<String, String> before, Map<String, String> after)
      implements Step {

    public AlterSettings {
      before = Map.copyOf(before);
      after = Map.copyOf(after);
    }

    @Override
    public String line() {
      return "~ topic " + topic + ": " + differences();
    }

    /** Returns each setting with the broker's value and the contract's. */
    String differences() {
      return new TreeMap<>(after)
          .entrySet().stream()
              .map(s -> s.getKey() + " " + before.get(s.getKey()) + " -> " + s.getValue())
              .collect(Collectors.joining(", "));
    }

    @Override
    public void apply(Brokers brokers, SchemaRegistry registry) {
      brokers.alter(topic, after);
    }
  }

  /**
   * A schema that the registry does not have.
   *
   * @param version the number that it will get
   */
  record RegisterSchema(String subject, Schema schema, int version) implements Step {

    @Override
    public String line() {
      return "+ schema " + subject + ": " + schema.getFullName() + ", version " + version;
    }

    @Override
    public void apply(Brokers brokers, SchemaRegistry registry) {
      registry.register(subject, schema);
    }
  }

  /**
   * A subject's compatibility level that is another than the contract's.
   *
   * @param before the registry's, null where it has none of its own
   */
  record SetCompatibility(String subject, String before, Compatibility after) implements Step {

    @Override
    public String line() {
      String from = before == null ? "" : before + " -> ";
      return (before == null ? "+" : "~") + " compatibility " + subject + ": " + from + after;
    }

    @Override
    public void apply(Brokers brokers, SchemaRegistry registry) {
      registry.setCompatibility(subject, after);
    }
  }

  /**
   * The registry's level for subjects without one of their own.
   *
   * @param before the registry's
   */
  record SetGlobalCompatibility(String before, Compatibility after) implements Step {

    @Override
    public String line() {
      return "~ compatibility of all other subjects: " + before + " -> " + after;
    }

    @Override
    public void apply(Brokers brokers, SchemaRegistry registry) {
      registry.setGlobalCompatibility(after);
    }
  }

  /** Something that is right as it is. */
  record Unchanged(String what) implements Step {

    @Override
    public String line() {
      return "= " + what;
    }

    @Override
    public boolean isChange() {
      return false;
    }

    @Override
    public void apply(Brokers brokers, SchemaRegistry registry) {}
  }

  /** Something that is wrong and that no plan may put right by itself. */
  record Refused(String what, List<String> reasons, String remedy) implements Step {

    private static final int REASONS_SHOWN = 3;

    public Refused {
      reasons = List.copyOf(reasons);
    }

    @Override
    public String line() {
      int others = Math.max(0, reasons.size() - REASONS_SHOWN);
      return reasons.stream()
              .limit(REASONS_SHOWN)
              .collect(
                  Collectors.joining(
                      ", ", "! " + what + ": ", others == 0 ? "" : " and " + others + " more"))
          + "; "
          + remedy;
    }

    @Override
    public void apply(Brokers brokers, SchemaRegistry registry) {
      throw new NotReadyException("refused", List.of(line()));
    }
  }
}
