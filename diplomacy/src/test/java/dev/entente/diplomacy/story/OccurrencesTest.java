package dev.entente.diplomacy.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OccurrencesTest {

  private static final String TEXT = "Photo one. No picture here. Photo two.";

  private final Occurrences photos = new Occurrences(TEXT, "Photo");

  @Test
  void findsThePhraseFromParagraphToParagraph() {
    assertThat(photos.from(0)).isZero();
    assertThat(photos.from(1)).isEqualTo(28);
    assertThat(photos.from(11)).isEqualTo(28);
    assertThat(photos.from(29)).isEqualTo(TEXT.length());
  }

  @Test
  void earlierPlaceMayBeAskedForAgain() {
    photos.from(29);

    assertThat(photos.from(0)).isZero();
    assertThat(photos.from(5)).isEqualTo(28);
  }

  @Test
  void phraseThatStandsNowhereIsAtTheEnd() {
    Occurrences images = new Occurrences(TEXT, "Image");

    assertThat(images.from(0)).isEqualTo(TEXT.length());
    assertThat(images.from(TEXT.length())).isEqualTo(TEXT.length());
  }
}
