package dev.entente.cli.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KOR-JPN",
        "jpn-kor",
        "JPN KOR",
        "Japan - South Korea",
        "South Korea and Japan",
        "japan/rok",
        "South Korea-Japan",
        "Japan South Korea"
      })
  void aPairHasManySpellings(String written) {
    assertThat(PairName.parse(written)).isEqualTo("JPN-KOR");
  }

  @Test
  void aHyphenMayBelongToAName() {
    assertThat(PairName.parse("Guinea-Bissau - Timor-Leste")).isEqualTo("GNB-TLS");
  }

  @Test
  void theOneThatIsNoCountryIsNamedWithWhatItMayMean() {
    assertThatThrownBy(() -> PairName.parse("Brazi-India"))
        .hasMessageContaining("\"Brazi\" is no country")
        .hasMessageContaining("BRA Brazil");
  }

  @Test
  void oneCountryTwiceIsNoPair() {
    assertThatThrownBy(() -> PairName.parse("ROK-KOR")).hasMessageContaining("KOR twice");
  }

  @Test
  void whatIsNothingLikeAPairIsToldHowOneIsWritten() {
    assertThatThrownBy(() -> PairName.parse("nonsense")).hasMessageContaining("JPN-KOR");
  }
}
