package dev.entente.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {

  @Test
  void prefixGivesASecondSetBesideTheFirst() {
    assertThat(Topics.withPrefix("shadow-1.").all())
        .extracting(Topic::name)
        .allMatch(name -> name.startsWith("shadow-1."))
        .hasSameSizeAs(Topics.standard().all());
  }

  @Test
  void topicIsFoundByItsName() {
    Topics topics = Topics.standard();

    assertThat(topics.named("diplomacy.relations")).contains(topics.relations());
    assertThat(topics.named("diplomacy.relation")).isEmpty();
  }

  @Test
  void prefixThatKafkaAllowsNotIsRefused() {
    assertThatThrownBy(() -> Topics.withPrefix("a b/"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"a b/\"");
  }

  @ParameterizedTest
  @CsvSource({
    "EXACTLY, delete, delete, true",
    "EXACTLY, delete, 'delete,compact', false",
    "EXACTLY, delete, , false",
    "AT_LEAST, 100, 100, true",
    "AT_LEAST, 100, 101, true",
    "AT_LEAST, 100, 99, false",
    "AT_LEAST, 100, -1, true",
    "AT_LEAST, -1, -1, true",
    "AT_LEAST, -1, 604800000, false",
    "AT_LEAST, 100, , false",
    "AT_CREATION, 100, 7, true"
  })
  void settingAcceptsWhatItsRuleAllows(
      TopicSetting.Rule rule, String wanted, String actual, boolean accepted) {
    assertThat(new TopicSetting("a.setting", wanted, rule).accepts(actual)).isEqualTo(accepted);
  }

  @Test
  void aShadowReadsWhatTheOthersReadAndWritesBesideThem() {
    Topics shadow = Topics.withPrefix("press.").shadow("trial");

    assertThat(shadow.stories().name()).isEqualTo("press.wire.stories");
    assertThat(shadow.decisions().name()).isEqualTo("press.diplomacy.decisions");
    assertThat(shadow.outputs())
        .extracting(Topic::name)
        .containsExactly(
            "trial.press.wire.rejected",
            "trial.press.wire.dead-letters",
            "trial.press.wire.tally",
            "trial.press.diplomacy.meetings",
            "trial.press.diplomacy.meeting-events",
            "trial.press.diplomacy.relations");
    assertThatThrownBy(() -> shadow.shadow("a.b")).hasMessageContaining("\"a.b\"");
  }
}
