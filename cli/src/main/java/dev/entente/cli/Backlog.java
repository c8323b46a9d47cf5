package dev.entente.cli;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What the topology has still to work off. Nothing is left when its committed offsets are the ends
 * of all topics that it reads, its own in-between ones included.
 */
final class Backlog implements AutoCloseable {

  private static final String REPARTITION = "-repartition";

  private final Admin admin;
  private final String stories;
  private final String applicationId;

  /**
   * Watches one application.
   *
   * @param kafka settings of Kafka's clients
   * @param stories the topic that it begins with
   */
  Backlog(Map<String, Object> kafka, String stories, String applicationId) {
    this.admin = Admin.create(kafka);
    this.stories = stories;
    this.applicationId = applicationId;
  }

  /**
   * Returns how many records are still to be read.
   *
   * <p>The committed offsets are asked for first and the ends afterwards: a step's output is there
   * before its input counts as committed, so what is found to be zero stays zero as long as nobody
   * publishes more.
   */
  long left() {
    Map<TopicPartition, OffsetAndMetadata> committed =
        Answers.of(admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata());
    return ends().entrySet().stream()
        .mapToLong(end -> end.getValue().offset() - offset(committed.get(end.getKey())))
        .sum();
  }

  private static long offset(OffsetAndMetadata committed) {
    return committed == null ? 0 : committed.offset();
  }

  private Map<TopicPartition, ListOffsetsResultInfo> ends() {
    return Answers.of(
        admin
            .listOffsets(
                partitions().stream().collect(toMap(identity(), any -> OffsetSpec.latest())))
            .all());
  }

  private List<TopicPartition> partitions() {
    Collection<String> names =
        Answers.of(admin.listTopics().names()).stream().filter(this::isRead).toList();
    return Answers.of(admin.describeTopics(names).allTopicNames()).values().stream()
        .flatMap(Backlog::partitions)
        .toList();
  }

  private boolean isRead(String topic) {
    return topic.equals(stories)
        || (topic.startsWith(applicationId + "-") && topic.endsWith(REPARTITION));
  }

  private static Stream<TopicPartition> partitions(TopicDescription topic) {
    return topic.partitions().stream()
        .map(partition -> new TopicPartition(topic.name(), partition.partition()));
  }

  @Override
  public void close() {
    admin.close();
  }
}
