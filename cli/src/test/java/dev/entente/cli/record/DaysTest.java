package dev.entente.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.diplomacy.DateRange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

  @ParameterizedTest
  @CsvSource({
    "2023-10-18, 2023-10-18, 2023-10-18",
    "2022-09-01, 2022-09-30, 2022-09",
    "2024-02-01, 2024-02-29, 2024-02",
    "2017-01-01, 2017-12-31, 2017",
    "2019-05-31, 2019-06-02, 2019-05-31 to 2019-06-02",
    "2022-09-01, 2022-09-29, 2022-09-01 to 2022-09-29",
    "2022-01-01, 2022-01-31, 2022-01"
  })
  void aRangeIsWrittenInItsShortestForm(LocalDate from, LocalDate to, String written) {
    assertThat(Days.of(new DateRange(from, to))).isEqualTo(written);
  }

  @Test
  void nothingIsSaidToBeNothing() {
    assertThat(Days.of(null)).isEqualTo("no date");
  }
}
