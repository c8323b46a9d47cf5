package dev.entente.diplomacy.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryDateTest {

  private static java.util.Optional<LocalDate> dateOf(String dateline, String body) {
    return StoryDate.of(new Story("test", null, null, dateline, null, body));
  }

  @Test
  void aGivenDayIsKept() {
    LocalDate day = LocalDate.of(2031, 2, 3);
    Story story = new Story("test", null, day, "PORTO, May 21", null, "They met Monday in 2030.");

    assertThat(StoryDate.of(story)).contains(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PORTO, May 21 | The talks were held Tuesday, the first since October 2018.                | 2019-05-21
          PORTO, May 21 | The talks were held Tuesday, the first since 2020.                        | 2024-05-21
          PORTO, May 21 | The talks planned for next Friday were agreed Tuesday, the first since 2018. | 2019-05-21
          PORTO, May 21 | The talks held Tuesday in 2018 drew 2,019 people.                          | 2019-05-21
          PORTO, May 21 | The talks held Tuesday in 2018 aim at a pact by 2030.                      | 2019-05-21
          PORTO, May 21 | The talks of Monday failed, officials said Tuesday, the first since 2018. | 2019-05-21
          PORTO, Feb 29 | They met Saturday, after a quarrel in 2016.                                | 2020-02-29
          PORTO, May 21, 2030 | They met Monday, the first talks since 2018.                         | 2030-05-21
          """)
  void datelineAndWeekdayGiveTheEarliestYearThatFits(String dateline, String body, LocalDate day) {
    assertThat(dateOf(dateline, body)).contains(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PORTO         | They met Tuesday, the first talks since October 2018.
          PORTO, May 21 | They met, the first talks since October 2018.
          PORTO, May 21 | They met Tuesday.
          PORTO, May 21 | They parted today after talks that began Monday, the first since 2018.
          """)
  void withTooLittleToGoByTheDayStaysUnknown(String dateline, String body) {
    assertThat(dateOf(dateline, body)).isEmpty();
  }

  @Test
  void aCaptionGivesTheDay() {
    String body =
        "The ministers met Wednesday.\n\n"
            + "Ama Mensah (L) shakes hands with her guest in Accra on Oct. 22, 2031, in this photo.";

    assertThat(dateOf("ACCRA", body)).contains(LocalDate.of(2031, 10, 22));
    assertThat(dateOf("ACCRA, Oct. 23", body)).contains(LocalDate.of(2031, 10, 23));
    assertThat(dateOf("ACCRA, Jan. 2", body)).contains(LocalDate.of(2032, 1, 2));
  }

  @Test
  void aCaptionOfAnotherWeekdayGivesNoDay() {
    String caption =
        "\n\nAma Mensah (L) shakes hands with her guest on Oct. 22, 2031, in this photo.";

    assertThat(dateOf("ACCRA", "The ministers met Thursday." + caption))
        .contains(LocalDate.of(2031, 10, 23));
    assertThat(dateOf("ACCRA", "The ministers met Tuesday." + caption)).isEmpty();
  }

  @Test
  void aFilePhotoDoesNot() {
    String body =
        "The ministers met Wednesday.\n\nAma Mensah speaks in this file photo taken Oct. 22, 2028.";

    assertThat(dateOf("ACCRA", body)).isEmpty();
  }

  @Test
  void theTrailerNamesNoYear() {
    String body =
        "They met Tuesday, the first talks since 2018.\n(END)\n-\nPlans for 2031 budget unveiled\n";

    assertThat(dateOf("PORTO, May 21", body)).contains(LocalDate.of(2019, 5, 21));
  }

  @ParameterizedTest
  @CsvSource({"004_d7397aa80765054e.txt, 2019-05-21", "000_d694424586e3322b.txt, 2023-10-18"})
  void sampleStoriesAreDatedWithoutBeingTold(String file, LocalDate day) throws IOException {
    Path sample = besideTheProject("shared/seeds/" + file);
    assumeTrue(sample != null, "no sample stories beside the project");

    WireText wire = WireText.parse(Files.readString(sample));

    assertThat(StoryDate.of(wire.toStory(file))).contains(day);
    assertThat(wire.city()).contains("SEOUL");
    assertThat(wire.provider()).isEqualTo("Yonhap");
  }

  private static Path besideTheProject(String path) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(path))) {
        return folder.resolve(path);
      }
    }
    return null;
  }
}
