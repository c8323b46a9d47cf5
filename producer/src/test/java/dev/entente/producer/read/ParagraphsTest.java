package dev.entente.producer.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.wire.WireStory;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

  private static final String BROKEN =
      """
      Norway, Ghana trade ministers to meet again after talks
      By Ada Lindqvist
      OSLO, March 4, 2026 (Meridian) -- The trade ministers of Norway and
      Ghana met in Oslo on Wednesday and agreed to meet again in Accra in
      the summer, officials of both countries said after the talks.

      The ministers spoke about cocoa, of which Ghana is one of the largest
      growers, and about fish, which Norway wants to sell to its neighbours
      in the region.
      """;

  @Test
  void linesBrokenToFitAWidthAreJoined() {
    WireStory story = Reads.of(BROKEN).story();

    assertThat(story.getHeadline())
        .isEqualTo("Norway, Ghana trade ministers to meet again after talks");
    assertThat(story.getBody())
        .startsWith("The trade ministers of Norway and Ghana met in Oslo on Wednesday and agreed")
        .contains("after the talks.\n\nThe ministers spoke");
  }

  @Test
  void offsetsOfAFileStayGood() {
    WireStory story = Reads.of(BROKEN, Reads.EXTRACTING).story();

    assertThat(story.getBody()).hasSameSizeAs(BROKEN);
    assertThat(story.getBody()).contains("Norway and Ghana met in Oslo");
  }

  @Test
  void paragraphsOfALineEachAreLeftAlone() {
    String text =
        """
        Ministers meet
        OSLO, March 4, 2026 (Meridian) -- The trade ministers of Norway and Ghana met in Oslo on Wednesday, officials of both countries said.
        They spoke about cocoa.
        They spoke about fish.
        They spoke about ships and what is needed to build them.
        They will meet again.
        """;

    assertThat(Reads.of(text, Reads.EXTRACTING).story().getBody()).isEqualTo(text);
  }
}
