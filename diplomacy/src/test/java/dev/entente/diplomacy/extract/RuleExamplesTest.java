package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.diplomacy.extract.RuleFile.Rule;
import dev.entente.diplomacy.meeting.MeetingMention;
import dev.entente.diplomacy.relation.RelationSignal;
import dev.entente.diplomacy.story.Story;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule finds its example sentences, and leaves its counter-examples alone. */
class RuleExamplesTest {

  private static final Extractor EXTRACTOR = Extractor.standard();

  /** A Wednesday, so that "Monday" and "Friday" lie on either side of it. */
  private static final LocalDate PUBLISHED = LocalDate.of(2031, 5, 14);

  private static Stream<Rule> rules() {
    return ruleFiles().stream().flatMap(file -> RuleBook.OURS.file(file).rules().stream());
  }

  /** Every file, so that a new one cannot be forgotten; {@link TopicRulesTest} has the topics. */
  private static List<String> ruleFiles() {
    try (Stream<Path> files =
        Files.list(Path.of(Grammar.class.getResource("/dev/entente/diplomacy/rules").toURI()))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".rules") && !name.equals("topics.rules"))
          .sorted()
          .toList();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void findsItsExampleAndLeavesItsCounterExampleAlone(Rule rule) {
    if ("NONE".equals(rule.one("kind")) || rule.yes("nothing")) {
      takesItsExampleAwayFromTheOthers(rule);
      return;
    }
    for (String example : rule.all("example")) {
      assertThat(Stream.concat(foundBy(example).stream(), seen(example).stream()))
          .as("%s:%s: rule %s: example: %s", rule.file(), rule.line(), rule.name(), example)
          .anyMatch(found -> List.of(found.split("\\+", -1)).contains(rule.name()));
    }
    for (String counterExample : rule.all("not")) {
      assertThat(foundBy(counterExample))
          .as(
              "%s:%s: rule %s: counter-example: %s",
              rule.file(), rule.line(), rule.name(), counterExample)
          .noneMatch(found -> List.of(found.split("\\+", -1)).contains(rule.name()));
    }
  }

  private static void takesItsExampleAwayFromTheOthers(Rule rule) {
    for (String example : rule.all("example")) {
      assertThat(foundBy(example)).as("%s:%s: %s", rule.file(), rule.line(), example).isEmpty();
    }
    for (String counterExample : rule.all("not")) {
      assertThat(foundBy(counterExample))
          .as("%s:%s: %s", rule.file(), rule.line(), counterExample)
          .isNotEmpty();
    }
  }

  /** What the extractor says on its way: a visit lends its days, a denial takes a meeting away. */
  private static List<String> seen(String sentence) {
    return EXTRACTOR.explain(story(sentence)).sentences().stream()
        .flatMap(read -> read.tries().stream())
        .map(Explanation.Try::rule)
        .toList();
  }

  private static Story story(String sentence) {
    return new Story("example", "Tatra Press", PUBLISHED, null, null, sentence);
  }

  private static List<String> foundBy(String sentence) {
    Extraction extraction = (Extraction) EXTRACTOR.read(story(sentence));
    return Stream.concat(
            extraction.meetings().stream().map(MeetingMention::foundBy),
            extraction.relations().stream().map(RelationSignal::foundBy))
        .toList();
  }
}
