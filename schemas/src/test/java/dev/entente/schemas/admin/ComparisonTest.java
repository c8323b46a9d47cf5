package dev.entente.schemas.admin;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topic;
import dev.entente.schemas.TopicSetting;
import dev.entente.schemas.Topics;
import dev.entente.schemas.wire.WireStory;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Topic<WireStory> STORIES = Topics.standard().stories();

  private final SchemaRegistry registry =
      SchemaRegistry.connect(Map.of(SchemaRegistry.URL, "mock://" + UUID.randomUUID()));

  @Test
  void missingTopicIsCreatedWithTheContractsSettings() {
    Step step = Comparison.topic(STORIES, null, Sizing.standard());

    assertThat(step)
        .isInstanceOfSatisfying(
            Step.CreateTopic.class,
            create ->
                assertThat(create.settings())
                    .containsEntry("retention.ms", "-1")
                    .containsEntry("message.timestamp.type", "LogAppendTime")
                    .doesNotContainKey("min.insync.replicas"));
    assertThat(step.line())
        .isEqualTo("+ topic wire.stories: 6 partitions, replication the broker's default");
  }

  @Test
  void threeReplicasNeedTwoInSync() {
    Step step = Comparison.topic(STORIES, null, new Sizing(12, 3));

    assertThat(step.line()).isEqualTo("+ topic wire.stories: 12 partitions, replication 3");
    assertThat(((Step.CreateTopic) step).settings()).containsEntry("min.insync.replicas", "2");
  }

  @Test
  void topicThatIsRightStays() {
    Step step = Comparison.topic(STORIES, right(3), Sizing.standard());

    assertThat(step.line()).isEqualTo("= topic wire.stories");
    assertThat(step.isChange()).isFalse();
  }

  @Test
  void wrongSettingsAreChangedAndNoOthers() {
    Step step =
        Comparison.topic(
            STORIES,
            right(6, "retention.ms", "604800000", "message.timestamp.type", "CreateTime"),
            Sizing.standard());

    assertThat(step.line())
        .isEqualTo(
            "~ topic wire.stories: message.timestamp.type CreateTime -> LogAppendTime,"
                + " retention.ms 604800000 -> -1");
  }

  @Test
  void operatorsLargerRecordsStay() {
    Step step =
        Comparison.topic(STORIES, right(6, "max.message.bytes", "9999999"), Sizing.standard());

    assertThat(step.isChange()).isFalse();
  }

  @Test
  void otherPartitionsThanAskedForAreRefusedWithTheRemedy() {
    Step step = Comparison.topic(STORIES, right(6), new Sizing(12, null));

    assertThat(step).isInstanceOf(Step.Refused.class);
    assertThat(step.line())
        .startsWith("! topic wire.stories: it has 6 partitions, not 12 as asked; ")
        .contains("another topic prefix");
  }

  @Test
  void missingSchemaIsRegisteredAsTheFirst() {
    assertThat(Comparison.schema(STORIES, registry))
        .hasValueSatisfying(
            step ->
                assertThat(step.line())
                    .isEqualTo(
                        "+ schema wire.stories-value: dev.entente.schemas.wire.WireStory,"
                            + " version 1"));
  }

  @Test
  void registeredSchemaStays() {
    registry.register(STORIES.subject(), STORIES.schema().orElseThrow());

    assertThat(Comparison.schema(STORIES, registry))
        .hasValueSatisfying(step -> assertThat(step.isChange()).isFalse());
  }

  @Test
  void schemaThatFitsTheEarlierOneBecomesTheNextVersion() {
    registry.register(STORIES.subject(), without("\"urgency\""));

    assertThat(Comparison.schema(STORIES, registry))
        .hasValueSatisfying(step -> assertThat(step.line()).endsWith(", version 2"));
  }

  @Test
  void schemaThatBreaksTheEarlierOneIsRefusedWithWhatItBreaks() {
    registry.register(STORIES.subject(), without("\"body\""));

    assertThat(Comparison.schema(STORIES, registry))
        .hasValueSatisfying(
            step -> {
              assertThat(step.line())
                  .startsWith(
                      "! schema wire.stories-value: cannot read records of version 1:"
                          + " no default for field body; run the version that fits");
              assertThatThrownBy(() -> step.apply(null, registry))
                  .isInstanceOf(NotReadyException.class);
            });
  }

  @Test
  void schemaThatBreaksEverythingIsToldOnOneReadableLine() {
    Schema stranger =
        new Schema.Parser()
            .parse(
                "{\"type\":\"record\",\"name\":\"WireStory\","
                    + "\"namespace\":\"dev.entente.schemas.wire\",\"fields\":[]}");
    registry.register(STORIES.subject(), stranger);

    assertThat(Comparison.schema(STORIES, registry))
        .hasValueSatisfying(
            step -> assertThat(step.line()).contains(" and 3 more; run the version"));
  }

  @Test
  void compatibilityIsSetOnceAndThenStays() {
    registry.register(STORIES.subject(), STORIES.schema().orElseThrow());
    Step first = Comparison.compatibility(STORIES, registry).orElseThrow();
    first.apply(null, registry);
    Step second = Comparison.compatibility(STORIES, registry).orElseThrow();

    assertThat(first.line()).endsWith("BACKWARD_TRANSITIVE");
    assertThat(second.isChange()).isFalse();
  }

  @Test
  void registryThatChecksNothingIsMadeToCheck() {
    Step step = Comparison.globalCompatibility("NONE").orElseThrow();
    step.apply(null, registry);

    assertThat(step.line())
        .isEqualTo("~ compatibility of all other subjects: NONE -> BACKWARD_TRANSITIVE");
    assertThat(registry.globalCompatibility()).isEqualTo("BACKWARD_TRANSITIVE");
  }

  @Test
  void levelThatOthersChoseForTheirOwnSubjectsStays() {
    assertThat(Comparison.globalCompatibility("FORWARD")).isEmpty();
  }

  @Test
  void rawTopicHasNoSchema() {
    assertThat(Comparison.schema(Topics.standard().deadLetters(), registry)).isEmpty();
    assertThat(Comparison.compatibility(Topics.standard().deadLetters(), registry)).isEmpty();
  }

  @Test
  void sizeOfNothingIsRefused() {
    assertThatThrownBy(() -> new Sizing(0, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("partitions is 0: give 1 or more");
  }

  private static TopicState right(int partitions, String... changes) {
    Map<String, String> settings =
        new HashMap<>(
            STORIES.settings().stream().collect(toMap(TopicSetting::name, TopicSetting::value)));
    for (int i = 0; i < changes.length; i += 2) {
      settings.put(changes[i], changes[i + 1]);
    }
    return new TopicState(partitions, 1, settings);
  }

  /** Today's schema before the field of that name came. */
  private static Schema without(String field) {
    String today = STORIES.schema().orElseThrow().toString();
    return new Schema.Parser().parse(today.replace(field, "\"former\""));
  }
}
