package dev.entente.cli.status;

import dev.entente.cli.cluster.Answers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * The streams application as the broker sees it.
 *
 * @param state of its group, as Kafka words it; NONE where it never ran
 * @param instances the processes that are in it, each with how many threads, by name
 * @param steps how far each topic that it reads has been worked off, by topic
 */
public record GroupState(String state, Map<String, Integer> instances, List<Step> steps) {

  /** Kafka Streams names a thread's client {@code <application>-<process>-StreamThread-<n>-…}. */
  private static final Pattern CLIENT = Pattern.compile("(.+)-StreamThread-\\d+.*");

  public GroupState {
    steps = List.copyOf(steps);
  }

  /**
   * How far one topic has been worked off.
   *
   * @param topic the topic
   * @param done records processed, by partition
   * @param behind records that wait, by partition
   */
  public record Step(String topic, List<Long> done, List<Long> behind) {

    /** Returns how many records were processed. */
    public long doneInAll() {
      return done.stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many records wait. */
    public long behindInAll() {
      return behind.stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Returns how many records wait at any step. */
  public long behindInAll() {
    return steps.stream().mapToLong(Step::behindInAll).sum();
  }

  /**
   * Asks the broker.
   *
   * @param applicationId the application's, which is its group
   * @param input the topic that it begins with
   */
  public static GroupState of(Admin admin, String applicationId, String input) {
    Map<TopicPartition, Long> committed = committed(admin, applicationId);
    TreeSet<String> topics =
        new TreeSet<>(
            Comparator.comparing((String topic) -> !topic.equals(input))
                .thenComparing(Function.identity()));
    topics.add(input);
    committed.keySet().forEach(partition -> topics.add(partition.topic()));
    List<TopicPartition> partitions =
        Answers.of(admin.describeTopics(topics).allTopicNames()).values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
            .toList();
    Map<TopicPartition, Long> starts = offsets(admin, partitions, OffsetSpec.earliest());
    Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
    List<Step> steps =
        topics.stream()
            .map(
                topic -> {
                  List<TopicPartition> its =
                      partitions.stream()
                          .filter(partition -> partition.topic().equals(topic))
                          .sorted(Comparator.comparing(TopicPartition::partition))
                          .toList();
                  return new Step(
                      topic,
                      its.stream().map(at -> committed.getOrDefault(at, 0L)).toList(),
                      its.stream()
                          .map(at -> ends.get(at) - committed.getOrDefault(at, starts.get(at)))
                          .toList());
                })
            .toList();
    return describe(admin, applicationId, steps);
  }

  private static GroupState describe(Admin admin, String applicationId, List<Step> steps) {
    try {
      ConsumerGroupDescription group =
          Answers.of(
              admin
                  .describeConsumerGroups(List.of(applicationId))
                  .describedGroups()
                  .get(applicationId));
      Map<String, Integer> instances =
          group.members().stream()
              .collect(
                  Collectors.groupingBy(
                      GroupState::instance, TreeMap::new, Collectors.summingInt(any -> 1)));
      return new GroupState(group.groupState().name(), instances, steps);
    } catch (GroupIdNotFoundException never) {
      return new GroupState("NONE", Map.of(), steps);
    }
  }

  private static String instance(MemberDescription member) {
    Matcher client = CLIENT.matcher(member.clientId());
    String process = client.matches() ? client.group(1) : member.clientId();
    return process + " at " + member.host().replaceFirst("^/", "");
  }

  private static Map<TopicPartition, Long> committed(Admin admin, String group) {
    Map<TopicPartition, OffsetAndMetadata> committed =
        Answers.of(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    return committed.entrySet().stream()
        .filter(partition -> partition.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, partition -> partition.getValue().offset()));
  }

  private static Map<TopicPartition, Long> offsets(
      Admin admin, List<TopicPartition> partitions, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    partitions.forEach(partition -> wanted.put(partition, which));
    Map<TopicPartition, ListOffsetsResultInfo> answer = Answers.of(admin.listOffsets(wanted).all());
    return answer.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, offset -> offset.getValue().offset()));
  }
}
