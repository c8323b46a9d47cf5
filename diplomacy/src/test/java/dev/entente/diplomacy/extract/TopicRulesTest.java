package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.diplomacy.extract.RuleFile.Rule;
import dev.entente.diplomacy.story.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a meeting is about, as the topic rules have it. */
class TopicRulesTest {

  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final LocalDate PUBLISHED = LocalDate.of(2031, 5, 14);

  private static Stream<Rule> rules() {
    return RuleBook.OURS.file("topics.rules").rules().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aTopicIsFoundInItsExampleAndNotInItsCounterExample(Rule rule) {
    String topic = rule.one("topic");
    boolean takesAway = topic.equals("nothing");
    for (String example : rule.all("example")) {
      assertThat(
              topics(example).isEmpty() == takesAway
                  && (takesAway || topics(example).contains(topic)))
          .as("%s:%s: rule %s: example: %s", rule.file(), rule.line(), rule.name(), example)
          .isTrue();
    }
    for (String counterExample : rule.all("not")) {
      assertThat(topics(counterExample).isEmpty() && takesAway)
          .as(
              "%s:%s: rule %s: counter-example: %s",
              rule.file(), rule.line(), rule.name(), counterExample)
          .isFalse();
      assertThat(topics(counterExample))
          .as(
              "%s:%s: rule %s: counter-example: %s",
              rule.file(), rule.line(), rule.name(), counterExample)
          .doesNotContain(topic);
    }
  }

  @Test
  void everySentenceThatTellsOfAMeetingAddsToItsTopics() {
    assertThat(
            topics(
                "Slovak President Anna Kovar met Polish President Jan Wrona in Warsaw on Monday to"
                    + " discuss tariffs. Kovar met Wrona again over dinner to discuss refugees."))
        .containsExactly("migration", "trade");
  }

  @Test
  void aRuleWithoutATopicNamesFileAndLine() {
    RuleFile file =
        RuleFile.parse(
            "mine.rules", List.of("rule wine", "  words vineyard", "  example A.", "  not B."));
    assertThatThrownBy(() -> TopicRules.of(file, new Vocabulary(), List::of))
        .hasMessageContaining("mine.rules:1")
        .hasMessageContaining("'topic' is missing");
  }

  private static List<String> topics(String text) {
    Story story = new Story("example", "Tatra Press", PUBLISHED, null, null, text);
    Extraction extraction = (Extraction) EXTRACTOR.read(story);
    assertThat(extraction.meetings()).as("meetings in: %s", text).hasSize(1);
    return extraction.meetings().get(0).topics();
  }
}
