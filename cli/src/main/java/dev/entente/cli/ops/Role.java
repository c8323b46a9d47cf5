package dev.entente.cli.ops;

import dev.entente.schemas.Topic;
import dev.entente.schemas.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Who connects to a secured cluster, and the least that each needs there. */
enum Role {
  /** Takes stories in: writes what the catalogue says, and reads nothing. */
  PRODUCER {
    @Override
    void grant(Grants grants, Topics topics, String applicationId) {
      grants.writes("producer", topics);
    }
  },

  /** Works stories off; alone reads them before their time. Its internal topics are its own. */
  STREAMS {
    @Override
    void grant(Grants grants, Topics topics, String applicationId) {
      grants.writes("streams", topics);
      grants.topic(topics.stories(), AclOperation.READ);
      grants.topic(topics.decisions(), AclOperation.READ);
      grants.prefix(ResourceType.TOPIC, applicationId + "-", AclOperation.ALL);
      grants.prefix(ResourceType.GROUP, applicationId, AclOperation.READ, AclOperation.DESCRIBE);
      grants.prefix(
          ResourceType.TRANSACTIONAL_ID,
          applicationId + "-",
          AclOperation.WRITE,
          AclOperation.DESCRIBE);
    }
  },

  /** Keeps its schemas in topics of its own. */
  REGISTRY {
    @Override
    void grant(Grants grants, Topics topics, String applicationId) {
      grants.prefix(ResourceType.TOPIC, "kafkasql-", AclOperation.ALL);
      grants.prefix(ResourceType.TOPIC, "registry-", AclOperation.ALL);
      grants.prefix(ResourceType.GROUP, "registry-", AclOperation.READ, AclOperation.DESCRIBE);
    }
  },

  /** Shows the record and how the feeds are: reads their topics, and joins no group. */
  DASHBOARD {
    @Override
    void grant(Grants grants, Topics topics, String applicationId) {
      grants.topic(topics.meetings(), AclOperation.READ);
      grants.topic(topics.meetingEvents(), AclOperation.READ);
      grants.topic(topics.relations(), AclOperation.READ);
      grants.topic(topics.feedStatus(), AclOperation.READ);
    }
  },

  /** Anybody's consumer: what is public, and how far processing is. */
  READER {
    @Override
    void grant(Grants grants, Topics topics, String applicationId) {
      topics.all().stream()
          .filter(topic -> !topic.equals(topics.stories()) && !topic.equals(topics.deadLetters()))
          .forEach(topic -> grants.topic(topic, AclOperation.READ));
      grants.topic(topics.stories(), AclOperation.DESCRIBE);
      grants.topic(topics.deadLetters(), AclOperation.DESCRIBE);
      grants.prefix(ResourceType.TOPIC, applicationId + "-", AclOperation.DESCRIBE);
      grants.prefix(ResourceType.GROUP, applicationId, AclOperation.DESCRIBE);
      grants.prefix(ResourceType.GROUP, "reader-", AclOperation.READ);
    }
  },

  /** Corrects the record by hand, and looks at what failed. */
  EDITOR {
    @Override
    void grant(Grants grants, Topics topics, String applicationId) {
      READER.grant(grants, topics, applicationId);
      grants.topic(topics.decisions(), AclOperation.WRITE);
      grants.topic(topics.deadLetters(), AclOperation.READ);
    }
  };

  /** Returns its name as a principal and as the name of its password's file. */
  String principal() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns all that it may do.
   *
   * @param applicationId of the streams application, the prefix of its internal topics
   */
  List<AclBinding> acls(Topics topics, String applicationId) {
    Grants grants = new Grants("User:" + principal());
    grant(grants, topics, applicationId);
    return List.copyOf(grants.acls);
  }

  abstract void grant(Grants grants, Topics topics, String applicationId);

  /** Collects what one principal may do. */
  static final class Grants {

    private final String principal;
    private final List<AclBinding> acls = new ArrayList<>();

    private Grants(String principal) {
      this.principal = principal;
    }

    /** Lets it write what the catalogue says that a program writes. */
    void writes(String program, Topics topics) {
      topics.all().stream()
          .filter(topic -> List.of(topic.writtenBy().split(", ", -1)).contains(program))
          .forEach(topic -> topic(topic, AclOperation.WRITE));
    }

    /** Lets it do something with a topic, and see the topic's settings, which it checks first. */
    void topic(Topic<?> topic, AclOperation operation) {
      add(ResourceType.TOPIC, topic.name(), PatternType.LITERAL, operation);
      add(ResourceType.TOPIC, topic.name(), PatternType.LITERAL, AclOperation.DESCRIBE_CONFIGS);
    }

    void prefix(ResourceType type, String prefix, AclOperation... operations) {
      Stream.of(operations)
          .forEach(operation -> add(type, prefix, PatternType.PREFIXED, operation));
    }

    private void add(ResourceType type, String name, PatternType pattern, AclOperation operation) {
      AclBinding acl =
          new AclBinding(
              new ResourcePattern(type, name, pattern),
              new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW));
      if (!acls.contains(acl)) {
        acls.add(acl);
      }
    }
  }
}
