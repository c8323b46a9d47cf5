package dev.entente.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  private static final String STORY =
      """
      (2nd LEAD) Norway, Ghana trade ministers meet over cocoa
      By Ada Lindqvist
      OSLO, March 4, 2026 (Meridian) -- The trade ministers of Norway and Ghana met in Oslo on Wednesday, officials said.

      They agreed to meet again in the summer.
      ada@meridian.example
      (END)
      """;

  @Test
  void wireTextBecomesAStoryWithItsParts() {
    WireStory story = Reads.of(STORY).story();

    assertThat(story.getProvider()).isEqualTo("Meridian");
    assertThat(story.getHeadline()).isEqualTo("Norway, Ghana trade ministers meet over cocoa");
    assertThat(story.getByline()).isEqualTo("Ada Lindqvist");
    assertThat(story.getDateline()).isEqualTo("OSLO, March 4, 2026 (Meridian)");
    assertThat(story.getPublished()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(story.getBody())
        .startsWith("The trade ministers of Norway and Ghana met in Oslo")
        .contains("They agreed to meet again in the summer.");
    assertThat(story.getFormat()).isEqualTo("text");
    assertThat(story.getIngested()).isEqualTo(Reads.NOW);
    assertThat(story.getSha256()).hasSize(64);
    assertThat(story.getTruncated()).isFalse();
  }

  @Test
  void leadMarkSaysThatItReplacesAndInWhichOrder() {
    WireStory story = Reads.of(STORY).story();

    assertThat(story.getRevision()).isEqualTo(3);
    assertThat(story.getAction()).isEqualTo(Action.UPDATE);
  }

  @Test
  void correctionAndKillAreSeen() {
    assertThat(Reads.of(STORY.replace("(2nd LEAD) ", "CORRECTED-")).story().getAction())
        .isEqualTo(Action.CORRECTION);
    assertThat(Reads.of(STORY.replace("(2nd LEAD)", "(KILL)")).story().getAction())
        .isEqualTo(Action.KILL);
  }

  @Test
  void trailerStaysForALaterReader() {
    assertThat(Reads.of(STORY).story().getBody()).contains("ada@meridian.example");
  }

  @Test
  void storyWithoutProviderIsRefusedWithTheOptionThatHelps() {
    Rejection rejection = Reads.of(STORY.replace(" (Meridian)", "")).rejection();

    assertThat(rejection.getReason()).isEqualTo(RejectionReason.MISSING_FIELD);
    assertThat(rejection.getDetail()).contains("provider");
    assertThat(rejection.getRemedy()).contains("--provider");
    assertThat(rejection.getInput()).isEqualTo("desk/story.in");
  }

  @Test
  void providerOptionFillsTheGapOnly() {
    ReadOptions options = Reads.fromProvider("Halcyon Wire");

    assertThat(Reads.of(STORY.replace(" (Meridian)", ""), options).story().getProvider())
        .isEqualTo("Halcyon Wire");
    assertThat(Reads.of(STORY, options).story().getProvider()).isEqualTo("Meridian");
  }

  @Test
  void providersHaveOneSpelling() {
    String anonymous = STORY.replace(" (Meridian)", "");

    assertThat(
            Reads.of(anonymous, Reads.fromProvider("the associated press")).story().getProvider())
        .isEqualTo(Reads.of(anonymous, Reads.fromProvider("AP")).story().getProvider());
  }

  @Test
  void fullDateInTheTextWinsOverTheOneNamed() {
    assertThat(Reads.of(STORY, Reads.publishedOn("2026-03-09")).story().getPublished())
        .isEqualTo(LocalDate.of(2026, 3, 4));
  }

  @Test
  void dayNamedGivesTheYearOfADateline() {
    String yearless = STORY.replace("March 4, 2026", "Dec. 30");

    assertThat(Reads.of(yearless, Reads.publishedOn("2026-01-02")).story().getPublished())
        .isEqualTo(LocalDate.of(2025, 12, 30));
  }

  @Test
  void dayNamedIsTheDayOfATextWithoutAny() {
    String dateless = STORY.replace(", March 4, 2026", "");

    assertThat(Reads.of(dateless, Reads.publishedOn("2026-03-09")).story().getPublished())
        .isEqualTo(LocalDate.of(2026, 3, 9));
  }

  @Test
  void dayIsWorkedOutFromDatelineWeekdayAndTheLatestYearNamed() {
    String story =
        STORY
            .replace("March 4, 2026", "March 4")
            .replace("in the summer.", "in the summer. Their last talks were in October 2019.");

    assertThat(Reads.of(story).story().getPublished()).isEqualTo(LocalDate.of(2020, 3, 4));
  }

  @Test
  void dayInTheFutureIsNotWorkedOut() {
    String story =
        STORY
            .replace("March 4, 2026", "March 4")
            .replace("in the summer.", "in the summer, as in October 2027.");

    assertThat(Reads.of(story).rejection().getReason()).isEqualTo(RejectionReason.NO_DATE);
  }

  @Test
  void storyWithoutAnyDateIsRefusedWithTheOptionThatHelps() {
    Rejection rejection = Reads.of(STORY.replace(", March 4, 2026", "")).rejection();

    assertThat(rejection.getReason()).isEqualTo(RejectionReason.NO_DATE);
    assertThat(rejection.getRemedy()).contains("--published");
    assertThat(rejection.getProvider()).isEqualTo("Meridian");
  }

  @Test
  void textSentAgainHasTheSameProvisionalId() {
    WireStory first = Reads.of(STORY).story();
    WireStory again = Reads.of(STORY.replace("\n", "\r\n")).story();
    WireStory plain = Reads.of(STORY.replace("(2nd LEAD) ", "")).story();

    assertThat(first.getProvisionalId()).isTrue();
    assertThat(again.getStoryId()).isEqualTo(first.getStoryId());
    assertThat(plain.getStoryId()).isEqualTo(first.getStoryId());
  }

  @Test
  void otherDayCityOrHeadlineGivesAnotherProvisionalId() {
    String id = Reads.of(STORY).story().getStoryId();

    assertThat(Reads.of(STORY.replace("March 4,", "March 5,")).story().getStoryId())
        .isNotEqualTo(id);
    assertThat(Reads.of(STORY.replace("OSLO", "BERGEN")).story().getStoryId()).isNotEqualTo(id);
    assertThat(Reads.of(STORY.replace("cocoa\n", "fish\n")).story().getStoryId()).isNotEqualTo(id);
  }

  @Test
  void forExtractionTheFileNameIsTheIdAndOffsetsAreThoseOfTheFile() {
    WireStory story = Reads.of(STORY, Reads.EXTRACTING).story();

    assertThat(story.getStoryId()).isEqualTo("story.in");
    assertThat(story.getHeadline()).isNull();
    assertThat(story.getBody()).isEqualTo(STORY);
  }

  @Test
  void forExtractionNeitherProviderNorDateIsRequired() {
    String bare = STORY.replace(", March 4, 2026 (Meridian)", "");

    assertThat(Reads.of(bare, Reads.EXTRACTING).story().getPublished()).isNull();
  }
}
