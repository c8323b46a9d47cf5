package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

  private final Tally tally = new Tally();

  @Test
  void countsWhatStandsBetweenTwoTokensOfALaterSentence() {
    tally.begin(100, 110);
    for (int token = 100; token < 110; token++) {
      tally.note(token % 3 == 0); // 102, 105, 108
    }

    assertThat(tally.between(100, 110)).isEqualTo(3);
    assertThat(tally.between(103, 108)).isEqualTo(1);
    assertThat(tally.between(103, 109)).isEqualTo(2);
  }

  @Test
  void nothingStandsBetweenTokensInTheWrongOrder() {
    countAll(0, 5);

    assertThat(tally.between(4, 2)).isZero();
  }

  @Test
  void nextSentenceMayBeLongerThanAnyBefore() {
    countAll(0, 5);
    countAll(5, 2_000);

    assertThat(tally.between(5, 2_000)).isEqualTo(1_995);
  }

  private void countAll(int from, int to) {
    tally.begin(from, to);
    for (int token = from; token < to; token++) {
      tally.note(true);
    }
  }
}
