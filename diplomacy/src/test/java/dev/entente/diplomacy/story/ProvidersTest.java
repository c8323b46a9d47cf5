package dev.entente.diplomacy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
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

  @Test
  void theHomeOfAnAgencyIsACountry() {
    Set<String> codes = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    assertThat(providers.home("Yonhap News Agency")).contains("KOR");
    assertThat(providers.home("AP")).isEmpty();
    assertThat(Tables.rows("providers.tsv", 3))
        .allSatisfy(row -> assertThat(row.cell(1)).isIn(withNone(codes)));
  }

  private static Object[] withNone(Set<String> codes) {
    Object[] all = Arrays.copyOf(codes.toArray(), codes.size() + 1);
    all[codes.size()] = "";
    return all;
  }
}
