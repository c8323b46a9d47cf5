package dev.entente.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountryNamesTest {

  @Test
  void codesHaveEnglishNames() {
    assertThat(CountryNames.of(List.of("JPN", "KOR"))).isEqualTo("Japan - South Korea");
    assertThat(CountryNames.of("XKX")).isEqualTo("Kosovo");
  }

  @Test
  void aCodeWithoutANameStandsForItself() {
    assertThat(CountryNames.of("QQQ")).isEqualTo("QQQ");
  }
}
