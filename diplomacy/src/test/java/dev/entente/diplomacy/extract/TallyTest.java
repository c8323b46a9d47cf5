package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

  private final Tally tally = new Tally();

  @Test
  void countsWhatStandsBetweenTwoTokensOfALaterSentence() {
    tally.count(100, 110, token -> token % 3 == 0); // 102, 105, 108

    assertThat(tally.between(100, 110)).isEqualTo(3);
    assertThat(tally.between(103, 108)).isEqualTo(1);
    assertThat(tally.between(103, 109)).isEqualTo(2);
  }

  @Test
  void nothingStandsBetweenTokensInTheWrongOrder() {
    tally.count(0, 5, token -> true);

    assertThat(tally.between(4, 2)).isZero();
  }

  @Test
  void nextSentenceMayBeLongerThanAnyBefore() {
    tally.count(0, 5, token -> true);
    tally.count(5, 2_000, token -> true);

    assertThat(tally.between(5, 2_000)).isEqualTo(1_995);
  }
}
