package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.diplomacy.extract.Explanation.Name;
import dev.entente.diplomacy.extract.Explanation.NameKind;
import dev.entente.diplomacy.extract.Explanation.Sentence;
import dev.entente.diplomacy.extract.Explanation.Try;
import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.story.Story;
import dev.entente.diplomacy.story.Zone;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an explanation tells of a story: whom it names, what was found, what was not and why. */
class ExplanationTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2031, 5, 14);

  private final Extractor extractor = Extractor.standard();

  @Test
  void aMeetingIsShownWithItsNamesItsDayAndItsRule() {
    Explanation explanation =
        explain(
            "Norwegian Foreign Minister Liv Sordal met Kenyan President Josphat Wekesa Monday.");

    Sentence sentence = explanation.sentences().get(0);
    assertThat(sentence.zone()).isEqualTo(Zone.Kind.BODY);
    assertThat(sentence.names())
        .extracting(Name::kind, Name::person, Name::side, Name::title)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                NameKind.PERSON, "Liv Sordal", "NOR", "Foreign Minister"),
            org.assertj.core.groups.Tuple.tuple(
                NameKind.PERSON, "Josphat Wekesa", "KEN", "President"));
    assertThat(sentence.dates())
        .singleElement()
        .satisfies(
            day -> {
              assertThat(explanation.text().substring(day.start(), day.end())).isEqualTo("Monday");
              assertThat(day.past()).isEqualTo(DateRange.of(WEDNESDAY.minusDays(2)));
              assertThat(day.ahead()).isEqualTo(DateRange.of(WEDNESDAY.plusDays(5)));
            });
    assertThat(sentence.tries())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.verdict()).isEqualTo(Verdict.MEETING);
              assertThat(found.rule()).startsWith("meet+");
              assertThat(explanation.text().substring(found.start(), found.end())).isEqualTo("met");
              assertThat(found.sides()).containsExactly("KEN", "NOR");
            });
  }

  @Test
  void whatIsGivenUpIsShownWithItsReason() {
    assertThat(verdicts("The company failed to meet safety standards in Norway."))
        .containsExactly(Verdict.NOBODY);
    assertThat(verdicts("Norwegian Foreign Minister Liv Sordal held talks with union leaders."))
        .containsExactly(Verdict.ONE_SIDE);
    assertThat(verdicts("Norway is not in talks with Kenya."))
        .doesNotContain(Verdict.MEETING)
        .isNotEmpty();
  }

  @Test
  void aMeetingToldTwiceIsOneAndTheSecondPlaceSaysSo() {
    assertThat(
            verdicts(
                "Norwegian Foreign Minister Liv Sordal met her Kenyan counterpart Ana Wekesa on"
                    + " Monday. Sordal held talks with Wekesa in Oslo."))
        .containsExactly(Verdict.MEETING, Verdict.SAME_MEETING);
  }

  @Test
  void anExplanationReadsAsReadingDoes() {
    Story story =
        story("Ties between Norway and Kenya have soured. Norway's minister will visit Kenya.");

    assertThat(extractor.explain(story).reading()).isEqualTo(extractor.read(story));
  }

  /** An explanation does without the first look that spares most stories the reading. */
  @Test
  void theFirstLookLosesNothingThatAnyRulesExampleTells() {
    for (String file : List.of("meeting-verbs.rules", "visits.rules", "relation-cues.rules")) {
      for (RuleFile.Rule rule : RuleBook.OURS.file(file).rules()) {
        for (String example : rule.all("example")) {
          assertThat(extractor.read(story(example)))
              .as(example)
              .isEqualTo(extractor.explain(story(example)).reading());
        }
      }
    }
  }

  @Test
  void aStoryWithoutAWordOfMeetingsIsExplainedAllTheSame() {
    Explanation explanation = explain("Norway and Kenya were covered in snow.");

    assertThat(explanation.sentences().get(0).names())
        .extracting(Name::side)
        .containsExactly("NOR", "KEN");
  }

  @Test
  void anEmptyStoryIsRefusedAndHasNoSentences() {
    Explanation explanation = explain(" ");

    assertThat(explanation.reading()).isInstanceOf(Refusal.class);
    assertThat(explanation.sentences()).isEmpty();
  }

  private List<Verdict> verdicts(String body) {
    return explain(body).sentences().stream()
        .flatMap(sentence -> sentence.tries().stream())
        .map(Try::verdict)
        .toList();
  }

  private Explanation explain(String body) {
    return extractor.explain(story(body));
  }

  private static Story story(String body) {
    return new Story("example", "Tatra Press", WEDNESDAY, null, null, body);
  }
}
