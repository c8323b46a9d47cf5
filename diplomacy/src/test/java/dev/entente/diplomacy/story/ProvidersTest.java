package dev.entente.diplomacy.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {

  private final Providers providers = Providers.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Yonhap News Agency     | Yonhap
          YONHAP                 | Yonhap
          (Yonhap)               | Yonhap
          the Associated Press   | AP
          Agence  France-Presse  | AFP
          DPA                    | dpa
          The White House        | White House
          Press Trust of India   | PTI
          """)
  void oneProviderHasOneSpelling(String printed, String spelling) {
    assertThat(providers.spelling(printed)).isEqualTo(spelling);
    assertThat(providers.known(printed)).contains(spelling);
  }

  @Test
  void anUnknownNameIsKeptAndTidied() {
    assertThat(providers.spelling("  Volta \u00a0 News\nAgency ")).isEqualTo("Volta News Agency");
    assertThat(providers.known("Volta News Agency")).isEmpty();
  }
}
