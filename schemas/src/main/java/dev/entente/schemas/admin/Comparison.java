package dev.entente.schemas.admin;

import dev.entente.schemas.Compatibility;
import dev.entente.schemas.SchemaEvolution;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.TopicSetting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/** Holds what a broker and a registry have against one topic of the contract. */
final class Comparison {

  private static final String NO_CHECK = "NONE";
  private static final String MIN_IN_SYNC = "min.insync.replicas";

  private Comparison() {}

  /**
   * @param state null where the topic does not exist
   */
  static Step topic(Topic<?> topic, TopicState state, Sizing sizing) {
    if (state == null) {
      return creation(topic, sizing);
    }
    List<String> reasons = wrongSize(state, sizing);
    if (!reasons.isEmpty()) {
      return new Step.Refused(
          "topic " + topic.name(),
          reasons,
          "keys would move to other partitions or replicas: apply without that option to keep the"
              + " topic as it is, or use another topic prefix and replay");
    }
    Map<String, String> before = new LinkedHashMap<>();
    Map<String, String> after = new LinkedHashMap<>();
    for (TopicSetting setting : topic.settings()) {
      String actual = state.settings().get(setting.name());
      if (!setting.accepts(actual)) {
        before.put(setting.name(), String.valueOf(actual));
        after.put(setting.name(), setting.value());
      }
    }
    return after.isEmpty()
        ? new Step.Unchanged("topic " + topic.name())
        : new Step.AlterSettings(topic.name(), before, after);
  }

  /** Returns nothing for a topic of raw records. */
  static Optional<Step> schema(Topic<?> topic, SchemaRegistry registry) {
    return topic.schema().map(schema -> schema(topic, schema, registry));
  }

  /** Returns nothing for a topic of raw records. */
  static Optional<Step> compatibility(Topic<?> topic, SchemaRegistry registry) {
    return topic.schema().map(schema -> compatibilityOf(topic, registry));
  }

  /**
   * @param level the registry's level for subjects without one of their own
   */
  static Optional<Step> globalCompatibility(String level) {
    return level.equals(NO_CHECK)
        ? Optional.of(new Step.SetGlobalCompatibility(level, Compatibility.BACKWARD_TRANSITIVE))
        : Optional.empty();
  }

  private static Step creation(Topic<?> topic, Sizing sizing) {
    Map<String, String> settings = new LinkedHashMap<>();
    topic.settings().forEach(setting -> settings.put(setting.name(), setting.value()));
    if (sizing.wantsTwoInSync()) {
      settings.put(MIN_IN_SYNC, "2");
    }
    int partitions = sizing.partitions() == null ? topic.partitions() : sizing.partitions();
    return new Step.CreateTopic(topic.name(), partitions, sizing.replicationFactor(), settings);
  }

  private static List<String> wrongSize(TopicState state, Sizing sizing) {
    List<String> reasons = new ArrayList<>();
    if (sizing.partitions() != null && sizing.partitions() != state.partitions()) {
      reasons.add(
          "it has " + state.partitions() + " partitions, not " + sizing.partitions() + " as asked");
    }
    if (sizing.replicationFactor() != null
        && sizing.replicationFactor() != state.replicationFactor()) {
      reasons.add(
          "it has "
              + state.replicationFactor()
              + " replicas, not "
              + sizing.replicationFactor()
              + " as asked (kafka-reassign-partitions changes that)");
    }
    return reasons;
  }

  private static Step schema(Topic<?> topic, Schema schema, SchemaRegistry registry) {
    String subject = topic.subject();
    if (registry.idOf(subject, schema).isPresent()) {
      return new Step.Unchanged("schema " + subject);
    }
    List<Schema> earlier = registry.versions(subject);
    List<String> problems = SchemaEvolution.problems(schema, earlier, topic.compatibility());
    return problems.isEmpty()
        ? new Step.RegisterSchema(subject, schema, earlier.size() + 1)
        : new Step.Refused(
            "schema " + subject,
            problems,
            "run the version that fits this registry, or use another topic prefix and replay");
  }

  private static Step compatibilityOf(Topic<?> topic, SchemaRegistry registry) {
    String level = registry.compatibility(topic.subject()).orElse(null);
    return topic.compatibility().name().equals(level)
        ? new Step.Unchanged("compatibility " + topic.subject())
        : new Step.SetCompatibility(topic.subject(), level, topic.compatibility());
  }
}
