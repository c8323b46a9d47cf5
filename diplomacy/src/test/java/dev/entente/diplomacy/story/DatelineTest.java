package dev.entente.diplomacy.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SEOUL, May 21 (Example) -- The ministers met.             | SEOUL               | ''      | 5  | 21 | 0    | Example
          SEOUL, The ministers met.                                 | SEOUL               | ''      | 0  | 0  | 0    | ''
          BUENOS AIRES, Feb 26 - The ministers met.                 | BUENOS AIRES        | ''      | 2  | 26 | 0    | ''
          WASHINGTON (Example) - The ministers met.                 | WASHINGTON          | ''      | 0  | 0  | 0    | Example
          TOKYO, Oct. 18, 2031 (Example) -- The ministers met.      | TOKYO               | ''      | 10 | 18 | 2031 | Example
          PARIS, 3 May (Example) – The ministers met.               | PARIS               | ''      | 5  | 3  | 0    | Example
          JERUSALEM/CAIRO (Example) - The ministers met.            | JERUSALEM/CAIRO     | ''      | 0  | 0  | 0    | Example
          BOGOTA, Colombia (Example) — The ministers met.           | BOGOTA              | Colombia| 0  | 0  | 0    | Example
          ST. PETERSBURG, Russia — The ministers met.               | ST. PETERSBURG      | Russia  | 0  | 0  | 0    | ''
          WASHINGTON, D.C. - The ministers met.                     | WASHINGTON          | D.C.    | 0  | 0  | 0    | ''
          BOSTON, Mass. (Example) _ The ministers met.              | BOSTON              | Mass.   | 0  | 0  | 0    | Example
          MEXICO CITY, Aug 3 (Example).- The ministers met.         | MEXICO CITY         | ''      | 8  | 3  | 0    | Example
          MOSCOW, March 5. /EXAMPLE/. The ministers met.            | MOSCOW              | ''      | 3  | 5  | 0    | EXAMPLE
          KYIV. March 5 (Example) - The ministers met.              | KYIV                | ''      | 3  | 5  | 0    | Example
          Rome, 12 May (Example) - The ministers met.               | Rome                | ''      | 5  | 12 | 0    | Example
          New Delhi, May 3 (Example) The ministers met.             | New Delhi           | ''      | 5  | 3  | 0    | Example
          (Example) - Rome, May 12 - The ministers met.             | Rome                | ''      | 5  | 12 | 0    | Example
          UNITED NATIONS, Sept. 20 (Example) _ The ministers met.   | UNITED NATIONS      | ''      | 9  | 20 | 0    | Example
          N'DJAMENA, Jan 3 (Example) - The ministers met.           | N'DJAMENA           | ''      | 1  | 3  | 0    | Example
          PORT-AU-PRINCE (Example) - The ministers met.             | PORT-AU-PRINCE      | ''      | 0  | 0  | 0    | Example
          SEOUL -- The ministers met.                               | SEOUL               | ''      | 0  | 0  | 0    | ''
          RAMALLAH, Monday, January 4, 2032 (Example) - The ministers met. | RAMALLAH      | ''      | 1  | 4  | 2032 | Example
          """)
  void placeDayAndAgencyAreRead(
      String text, String cities, String region, int month, int day, int year, String agency) {
    DatelineReader.Found found = DatelineReader.readAt(text, 0, text.length()).orElseThrow();
    Dateline dateline = found.dateline();

    assertThat(String.join("/", dateline.cities())).isEqualTo(cities);
    assertThat(dateline.region() == null ? "" : dateline.region()).isEqualTo(region);
    assertThat(dateline.month()).isEqualTo(month);
    assertThat(dateline.day()).isEqualTo(day);
    assertThat(dateline.year()).isEqualTo(year);
    assertThat(dateline.agency() == null ? "" : dateline.agency()).isEqualTo(agency);
    assertThat(text.substring(found.end())).isEqualTo("The ministers met.");
    assertThat(text).startsWith(dateline.printed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ministers met in Porto on Tuesday.",
        "NATO, Portugal and Ghana met.",
        "NATO - the alliance - met.",
        "On May 21, the ministers met.",
        "May 21 was the day.",
        "Ghana, Portugal and Chile met on May 21 (see below).",
        "President Ama Mensah (left) met her guest.",
        "U.S. officials met on Tuesday - again.",
        "WWO (World Wide Orchards) signed a pact.",
        "",
        "A",
        "SEOUL",
        "SEOUL,",
        "SEOUL, May",
        "SEOUL, May 41 ",
        "(",
        "/"
      })
  void aSentenceIsNoDateline(String text) {
    assertThat(DatelineReader.readAt(text, 0, text.length())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BUENOS AIRES, Feb 26 | BUENOS AIRES | 2 | 26
          Caracas, feb 26      | Caracas      | 2 | 26
          AMMAN                | AMMAN        | 0 | 0
          SEOUL, May 21 (Example) | SEOUL     | 5 | 21
          """)
  void aFieldMayHoldAPlaceAlone(String field, String city, int month, int day) {
    Dateline dateline = Dateline.parse(field).orElseThrow();

    assertThat(dateline.city()).contains(city);
    assertThat(dateline.month()).isEqualTo(month);
    assertThat(dateline.day()).isEqualTo(day);
  }

  @Test
  void aSpaceBeforeTheCommaDoesNotMatter() {
    Dateline dateline = Dateline.parse("SKHIRAT , Morocco").orElseThrow();

    assertThat(dateline.city()).contains("SKHIRAT");
    assertThat(dateline.region()).isEqualTo("Morocco");
  }

  @Test
  void aDayLineGivesTheWholeDate() {
    Dateline dateline = Dateline.parse("Friday, January 4, 2019").orElseThrow();

    assertThat(dateline.cities()).isEmpty();
    assertThat(dateline.date()).contains(java.time.LocalDate.of(2019, 1, 4));
  }
}
