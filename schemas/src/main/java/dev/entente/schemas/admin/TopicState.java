package dev.entente.schemas.admin;

import java.util.Map;

/**
 * A topic as the broker has it.
 *
 * @param partitions how many
 * @param replicationFactor of its first partition
 * @param settings every setting in force, set or by default
 */
record TopicState(int partitions, int replicationFactor, Map<String, String> settings) {

  TopicState {
    settings = Map.copyOf(settings);
  }
}
