package dev.entente.streams;

import dev.entente.schemas.admin.ExitCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the application has come, as the broker knows it: works from any process, and when the
 * application does not run.
 *
 * <p>What has been committed is asked before where the topics end. What a step has committed, the
 * topic behind it already holds, so when no step has anything left, all is done.
 */
public final class Progress implements AutoCloseable {

  private final Admin admin;
  private final String applicationId;
  private final List<String> way;

  /**
   * @param settings where the broker is, and which application
   */
  public Progress(StreamsSettings settings) {
    Objects.requireNonNull(settings, "no settings");
    Map<String, Object> kafka = new HashMap<>(settings.kafka());
    kafka.put(StreamsSettings.BOOTSTRAP_SERVERS, settings.bootstrapServers());
    admin = Admin.create(kafka);
    applicationId = settings.applicationId();
    way = EntenteTopology.inputs(applicationId, settings.topics());
  }

  /**
   * Returns how many records each step has not processed yet, in the order of a story's way.
   * Embargoed stories count as processed.
   *
   * @throws RunFailure if the broker does not answer
   */
  public Map<String, Long> behind() throws InterruptedException {
    try {
      Map<TopicPartition, OffsetAndMetadata> committed =
          admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata().get();
      Map<String, Long> behind = new LinkedHashMap<>();
      way.forEach(topic -> behind.put(topic, 0L));
      for (var end : admin.listOffsets(partitions()).all().get().entrySet()) {
        OffsetAndMetadata done = committed.get(end.getKey());
        long left = end.getValue().offset() - (done == null ? 0 : done.offset());
        behind.merge(end.getKey().topic(), left, Long::sum);
      }
      return behind;
    } catch (ExecutionException e) {
      throw new RunFailure(
          ExitCode.UNAVAILABLE, "the broker does not say how far we are: " + e.getMessage(), e);
    }
  }

  /** Returns whether every step has processed all that there is. */
  public boolean isCaughtUp() throws InterruptedException {
    return behind().values().stream().allMatch(left -> left == 0);
  }

  @Override
  public void close() {
    admin.close();
  }

  /** A topic that is not there yet has nothing left: Kafka Streams makes it before it runs. */
  private Map<TopicPartition, OffsetSpec> partitions()
      throws InterruptedException, ExecutionException {
    Set<String> there = new HashSet<>(admin.listTopics().names().get());
    there.retainAll(way);
    Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
    admin
        .describeTopics(there)
        .allTopicNames()
        .get()
        .forEach(
            (name, topic) ->
                topic
                    .partitions()
                    .forEach(
                        partition ->
                            partitions.put(
                                new TopicPartition(name, partition.partition()),
                                OffsetSpec.latest())));
    return partitions;
  }
}
