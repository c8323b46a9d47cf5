package dev.entente.cli.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

/** The matrix of who may do what; that a broker holds to it is tested on the stack. */
class RoleTest {

  private static final Topics TOPICS = Topics.standard();

  @Test
  void onlyStreamsReadsStoriesSinceOneMayBeUnderEmbargo() {
    for (Role role : Role.values()) {
      assertThat(may(role, AclOperation.READ, TOPICS.stories()))
          .as(role.principal())
          .isEqualTo(role == Role.STREAMS);
    }
  }

  @Test
  void onlyTheProducerWritesStories() {
    for (Role role : Role.values()) {
      assertThat(may(role, AclOperation.WRITE, TOPICS.stories()))
          .as(role.principal())
          .isEqualTo(role == Role.PRODUCER);
    }
  }

  @Test
  void onlyStreamsWritesTheRecord() {
    for (Topic<?> topic :
        new Topic<?>[] {TOPICS.meetings(), TOPICS.meetingEvents(), TOPICS.relations()}) {
      for (Role role : Role.values()) {
        assertThat(may(role, AclOperation.WRITE, topic))
            .as(role.principal() + " " + topic.name())
            .isEqualTo(role == Role.STREAMS);
      }
    }
  }

  @Test
  void decisionsArePeoples() {
    assertThat(may(Role.EDITOR, AclOperation.WRITE, TOPICS.decisions())).isTrue();
    assertThat(may(Role.READER, AclOperation.WRITE, TOPICS.decisions())).isFalse();
    assertThat(may(Role.STREAMS, AclOperation.WRITE, TOPICS.decisions())).isFalse();
  }

  @Test
  void aReaderWritesNothing() {
    assertThat(Role.READER.acls(TOPICS, "entente"))
        .noneMatch(
            acl ->
                acl.entry().operation() == AclOperation.WRITE
                    || acl.entry().operation() == AclOperation.ALL);
  }

  @Test
  void aDashboardReadsTheRecordAndTheFeedsStateAndNothingElse() {
    assertThat(Role.DASHBOARD.acls(TOPICS, "entente"))
        .extracting(acl -> acl.pattern().name())
        .containsOnly(
            TOPICS.meetings().name(),
            TOPICS.meetingEvents().name(),
            TOPICS.relations().name(),
            TOPICS.feedStatus().name());
    assertThat(Role.DASHBOARD.acls(TOPICS, "entente"))
        .extracting(acl -> acl.entry().operation())
        .containsOnly(AclOperation.READ, AclOperation.DESCRIBE_CONFIGS);
  }

  @Test
  void whatIsByPrefixIsOnesOwn() {
    for (Role role : Role.values()) {
      assertThat(role.acls(TOPICS, "trial-7"))
          .filteredOn(acl -> acl.pattern().patternType() == PatternType.PREFIXED)
          .allSatisfy(
              acl ->
                  assertThat(acl.pattern().name()).matches("(trial-7|kafkasql|registry|reader).*"));
    }
    assertThat(Role.STREAMS.acls(TOPICS, "trial-7"))
        .anyMatch(
            acl ->
                acl.pattern().resourceType() == ResourceType.TRANSACTIONAL_ID
                    && acl.entry().operation() == AclOperation.WRITE);
  }

  @Test
  void nobodyMayDoSomethingToTheClusterItself() {
    for (Role role : Role.values()) {
      assertThat(role.acls(TOPICS, "entente"))
          .noneMatch(acl -> acl.pattern().resourceType() == ResourceType.CLUSTER);
    }
  }

  private static boolean may(Role role, AclOperation operation, Topic<?> topic) {
    return role.acls(TOPICS, "entente").stream()
        .anyMatch(
            acl ->
                acl.pattern().name().equals(topic.name())
                    && acl.pattern().patternType() == PatternType.LITERAL
                    && acl.entry().operation() == operation);
  }
}
